package io.tumen.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the files of a package lie. Names are relative to the package, with `/` between folders.
public sealed interface PackageSource extends AutoCloseable permits FolderSource, ZipSource, SentFile {
    /// The folder or the zip at the path, of whatever form the files in it are; empty after a finding.
    static Optional<PackageSource> open(Path path, Consumer<Finding> faults) {
        if (Files.isDirectory(path)) {
            return Optional.of(new FolderSource(path, path));
        }
        var findings = new Findings();
        Optional<PackageSource> source = open(path, findings);
        findings.all().forEach(faults);
        return source;
    }

    private static Optional<PackageSource> open(Path path, Findings findings) {
        if (!Files.isRegularFile(path)) {
            findings.add(Rules.MISSING_FOLDER, path.toString(), 0, "", "There is no folder and no zip " + path + ".");
            return Optional.empty();
        }
        return ZipSource.open(path, findings).map(zip -> zip);
    }

    boolean hasFile(String name);

    boolean hasFolder(String name);

    /// The names of what lies in the folder, sorted.
    List<String> namesIn(String folder) throws IOException;

    InputStream open(String name) throws IOException;

    /// Whether the name leads out of the package, by a symbolic link.
    boolean leadsOutside(String name);

    @Override
    void close();
}
