package io.tumen.conversion;

import io.tumen.feed.PackageSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The files of foreign data: a folder, or a zip, in which they may lie in a folder of their own. Nothing is unpacked:
/// files are asked for by name and read as a stream with a bound, so that neither a name in the zip nor what it swells
/// to can do harm.
final class SourceFiles implements AutoCloseable {
    private static final long LARGEST_ZIP = 1L << 30;

    private final @Nullable PackageSource source;
    private final ImportFindings findings;

    private SourceFiles(@Nullable PackageSource source, ImportFindings findings) {
        this.source = source;
        this.findings = findings;
    }

    static SourceFiles open(Path path, ImportFindings findings) {
        if (isTooLarge(path)) {
            findings.add(ImportRules.TOO_MUCH, path.toString(), "The zip has more than 1 GiB.");
            return new SourceFiles(null, findings);
        }
        return new SourceFiles(PackageSource.open(path, findings::add).orElse(null), findings);
    }

    private static boolean isTooLarge(Path path) {
        try {
            return Files.isRegularFile(path) && Files.size(path) > LARGEST_ZIP;
        } catch (IOException e) {
            // Then it cannot be opened either, and opening says why.
            return false;
        }
    }

    boolean has(String file) {
        return source != null && source.hasFile(file);
    }

    /// Hands over every row of a table; nothing where there is no such file.
    void read(String file, List<String> required, Consumer<SourceRow> consumer) {
        if (source == null || !source.hasFile(file)) {
            return;
        }
        try (InputStream bytes = new BoundedStream(source.open(file))) {
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
        if (source != null) {
            source.close();
        }
    }
}
