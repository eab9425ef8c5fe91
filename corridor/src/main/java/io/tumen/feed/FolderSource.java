package io.tumen.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A package as a folder.
///
/// @param inside what a symbolic link must not lead out of
record FolderSource(Path root, Path inside) implements PackageSource {
    @Override
    public boolean hasFile(String name) {
        return Files.isRegularFile(root.resolve(name));
    }

    @Override
    public boolean hasFolder(String name) {
        return Files.isDirectory(root.resolve(name));
    }

    @Override
    public List<String> namesIn(String folder) throws IOException {
        try (Stream<Path> children = Files.list(root.resolve(folder))) {
            return children.map(Path::getFileName).map(Path::toString).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(root.resolve(name));
    }

    @Override
    public void close() {
        // Each file is closed by who read it.
    }

    @Override
    public boolean leadsOutside(String name) {
        try {
            return !root.resolve(name).toRealPath().startsWith(inside.toRealPath());
        } catch (IOException e) {
            // Then it cannot be read either, and reading says why.
            return false;
        }
    }
}
