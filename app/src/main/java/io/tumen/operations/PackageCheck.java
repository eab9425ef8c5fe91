package io.tumen.operations;

import io.tumen.feed.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Checks packages that somebody sends as a zip. Nothing of them is kept, and one is read at a time, so that memory
/// stays bounded however many are sent.
public final class PackageCheck {
    /// A package of 200 000 departures is below 4 MiB as a zip.
    public static final int LARGEST_ZIP_MIB = 32;

    private static final String RIGHT = "a zip of the files of a corridor package with at most " + LARGEST_ZIP_MIB
            + " MiB, or `tumen check` on the machine where it lies";

    private final Semaphore one = new Semaphore(1, true);

    /// @param name what the sender calls it
    /// @throws TooLargeException     when it has more than [#LARGEST_ZIP_MIB]
    /// @throws InvalidValueException when it is empty
    public PackageReport check(String name, InputStream zip) throws IOException {
        try (ReceivedFile received = ReceivedFile.of(zip, name, LARGEST_ZIP_MIB, RIGHT)) {
            one.acquireUninterruptibly();
            try {
                Path file = received.path();
                return called(name, file, PackageReport.of(name, Desk.check(file)));
            } finally {
                one.release();
            }
        }
    }

    /// Who sent the package knows it by its name, not by where it was put.
    private static PackageReport called(String name, Path file, PackageReport report) {
        List<Finding> findings = report.findings().stream()
                .map(finding -> new Finding(
                        finding.severity(),
                        finding.rule(),
                        known(finding.file(), name, file),
                        finding.row(),
                        finding.column(),
                        known(finding.value(), name, file),
                        known(finding.message(), name, file)))
                .toList();
        return PackageReport.of(name, report.usable(), findings);
    }

    private static String known(String words, String name, Path file) {
        return words.replace(file.toString(), name).replace(file.getFileName().toString(), name);
    }
}
