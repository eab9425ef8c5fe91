package io.tumen.conversion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of foreign data: a folder, or a zip, in which they may lie in a folder of their own. Nothing is unpacked:
/// files are asked for by name and read as a stream with a bound, so that neither a name in the zip nor what it swells
/// to can do harm.
final class SourceFiles implements AutoCloseable {
    private static final long LARGEST_ZIP = 1L << 30;

    private final Path folder;
    private final @Nullable FileSystem zip;
    private final ImportFindings findings;

    private SourceFiles(Path folder, @Nullable FileSystem zip, ImportFindings findings) {
        this.folder = folder;
        this.zip = zip;
        this.findings = findings;
    }

    static SourceFiles open(Path source, ImportFindings findings) {
        if (Files.isRegularFile(source)) {
            return openZip(source, findings);
        }
        if (!Files.isDirectory(source)) {
            findings.add(ImportRules.MISSING_SOURCE, source.toString(), "There is no folder or zip " + source + ".");
        }
        return new SourceFiles(source, null, findings);
    }

    private static SourceFiles openZip(Path source, ImportFindings findings) {
        try {
            if (Files.size(source) > LARGEST_ZIP) {
                findings.add(ImportRules.TOO_MUCH, source.toString(), "The zip has more than 1 GiB.");
                return new SourceFiles(source, null, findings);
            }
            FileSystem zip = FileSystems.newFileSystem(source, (ClassLoader) null);
            return new SourceFiles(onlyFolderIn(zip.getPath("/")), zip, findings);
        } catch (IOException | RuntimeException e) {
            findings.add(
                    ImportRules.MISSING_SOURCE,
                    source.toString(),
                    "It cannot be opened as a zip: " + e.getMessage() + "; right would be a folder or a sound zip.");
            return new SourceFiles(source, null, findings);
        }
    }

    private static Path onlyFolderIn(Path root) throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            List<Path> all = children.limit(2).toList();
            return all.size() == 1 && Files.isDirectory(all.getFirst()) ? all.getFirst() : root;
        }
    }

    boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    /// Hands over every row of a table; nothing where there is no such file.
    void read(String file, List<String> required, Consumer<SourceRow> consumer) {
        if (!has(file)) {
            return;
        }
        try (InputStream bytes = new BoundedStream(Files.newInputStream(folder.resolve(file)))) {
            new SourceTable(file, bytes, findings).read(required, consumer);
        } catch (IOException e) {
            findings.add(ImportRules.UNREADABLE_TABLE, file, "It cannot be read: " + e + "; check its permissions.");
        }
    }

    /// As [#read], of a table that must be there.
    void readRequired(String file, List<String> required, Consumer<SourceRow> consumer) {
        if (has(file)) {
            read(file, required, consumer);
        } else {
            findings.add(
                    ImportRules.MISSING_SOURCE,
                    file,
                    "The file " + file + " is missing; right would be one with the columns "
                            + String.join(",", required) + ".");
        }
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            findings.add(ImportRules.UNREADABLE_TABLE, folder.toString(), "The zip cannot be closed: " + e);
        }
    }
}
