package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes files so that either all of them are there or none: beside the target first, then moved into its place.
///
/// Zips are the same for the same files: entries in the order of their names, all with the first moment that a zip can
/// name.
///
/// @param replace whether what is there already may be replaced. Of a folder only files that are written again may be
///                lost; one with anything else in it is never replaced.
public record AllOrNothing(boolean replace) {
    private static final LocalDateTime FIRST_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private interface Writing {
        void to(Path path) throws IOException;
    }

    /// Writes a zip where the name of the target ends so, else a folder. A name that ends in `/` is an empty folder.
    ///
    /// @throws InvalidValueException when something is there that must not be lost, or nothing can be written there
    public void write(SortedMap<String, byte[]> files, Path target) {
        if (target.toString().endsWith(".zip")) {
            writing(target, () -> move(target, beside -> zip(files, beside)));
        } else {
            writing(target, () -> moveFolder(target, files));
        }
    }

    /// Writes one file.
    ///
    /// @throws InvalidValueException as for many
    public void writeFile(byte[] bytes, Path target) {
        writing(target, () -> move(target, beside -> Files.write(beside, bytes)));
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void writing(Path target, Step step) {
        try {
            step.run();
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidValueException("place to write to", target + " (" + e + ")", "one that can be written to");
        }
    }

    private void move(Path target, Writing writing) throws IOException {
        if (Files.isDirectory(target)) {
            throw new InvalidValueException("file to write", target.toString(), "the name of a file, not of a folder");
        }
        if (Files.exists(target) && !replace) {
            throw taken(target);
        }
        // A temporary file would be for its owner only, and stay so where it is moved to; one in a temporary folder is
        // not.
        Path folder = Files.createTempDirectory(parentOf(target), ".tumen-");
        try {
            Path beside = folder.resolve("new");
            writing.to(beside);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(folder);
        }
    }

    private void moveFolder(Path target, SortedMap<String, byte[]> files) throws IOException {
        refuseLoss(target, files);
        Path beside = Files.createTempDirectory(parentOf(target), ".tumen-");
        try {
            Path fresh = Files.createDirectory(beside.resolve("new"));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                writeInto(fresh, file.getKey(), file.getValue());
            }
            if (Files.exists(target)) {
                Files.move(target, beside.resolve("old"));
            }
            Files.move(fresh, target);
        } finally {
            putBack(beside.resolve("old"), target);
            delete(beside);
        }
    }

    /// Only after a failure between the two moves.
    private static void putBack(Path old, Path target) throws IOException {
        if (Files.exists(old) && !Files.exists(target)) {
            Files.move(old, target);
        }
    }

    private void refuseLoss(Path target, SortedMap<String, byte[]> files) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new InvalidValueException("folder to write", target.toString(), "a folder, or a name in .zip");
        }
        try (Stream<Path> all = Files.walk(target)) {
            for (Path file : all.filter(path -> !Files.isDirectory(path)).toList()) {
                if (!replace) {
                    throw taken(target);
                }
                String name = target.relativize(file).toString().replace('\\', '/');
                if (!files.containsKey(name)) {
                    throw new InvalidValueException(
                            "folder to replace", target.toString(), "one with nothing to lose, but it holds " + name);
                }
            }
        }
    }

    private static InvalidValueException taken(Path target) {
        return new InvalidValueException(
                "place to write to", target.toString(), "one where nothing is yet, or --replace to write over it");
    }

    private static void writeInto(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        if (name.endsWith("/")) {
            Files.createDirectories(file);
        } else {
            Path parent = file.getParent();
            Files.createDirectories(parent == null ? folder : parent);
            Files.write(file, bytes);
        }
    }

    private static void zip(SortedMap<String, byte[]> files, Path target) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(FIRST_MOMENT);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    private static Path parentOf(Path target) throws IOException {
        @Nullable Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("it is the root");
        }
        return Files.createDirectories(parent);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
