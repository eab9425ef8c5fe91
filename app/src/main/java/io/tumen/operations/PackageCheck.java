package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.feed.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Checks packages that somebody sends as a zip. Nothing of them is kept, and one is read at a time, so that memory
/// stays bounded however many are sent.
public final class PackageCheck {
    /// A package of 200 000 departures is below 4 MiB as a zip.
    public static final int LARGEST_ZIP_MIB = 32;

    private static final int MEBIBYTE = 1 << 20;
    private static final int PIECE = 1 << 16;

    private final Semaphore one = new Semaphore(1, true);

    /// @param name what the sender calls it
    /// @throws TooLargeException     when it has more than [#LARGEST_ZIP_MIB]
    /// @throws InvalidValueException when it is empty
    public PackageReport check(String name, InputStream zip) throws IOException {
        Path file = Files.createTempFile("tumen-check", ".zip");
        try {
            receive(zip, file);
            one.acquireUninterruptibly();
            try {
                return called(name, file, PackageReport.of(name, Desk.check(file)));
            } finally {
                one.release();
            }
        } finally {
            Files.deleteIfExists(file);
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

    private static void receive(InputStream zip, Path file) throws IOException {
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                size += read;
                if (size > (long) LARGEST_ZIP_MIB * MEBIBYTE) {
                    throw new TooLargeException(LARGEST_ZIP_MIB);
                }
                out.write(piece, 0, read);
            }
        }
        if (size == 0) {
            throw new InvalidValueException("package", "0 bytes", "a zip of the files of a corridor package");
        }
    }
}
