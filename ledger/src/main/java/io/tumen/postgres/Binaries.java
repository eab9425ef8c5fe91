package io.tumen.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once from the archive on the class path.
///
/// Unpacked beside its final place and then renamed, so that two processes that start at once do not meet half a
/// program.
record Binaries(Path home) {
    static final String VERSION = "18.6.0";

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final int ANY_EXECUTE_BIT = 0111;

    /// The programs in that folder, unpacked there first when they are missing.
    static Binaries in(DataFolder folder) {
        String archive = archiveName();
        Path home = folder.path().resolve("postgresql-" + VERSION + archive.replaceAll("^/postgres|\\.txz$", ""));
        try {
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
        } catch (IOException e) {
            throw folder.failure(e);
        }
        return new Binaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "/postgres-" + system + "-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-" + system + "-arm_64.txz";
            case String other -> throw new DatabaseException("no PostgreSQL is packed for " + system + " on " + other);
        };
    }

    private static void unpack(String archive, Path home) throws IOException {
        try (InputStream packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new DatabaseException("the build holds no " + archive + ": build on this kind of machine");
            }
            Path staging = Files.createTempDirectory(home.getParent(), "unpacking-");
            Files.setPosixFilePermissions(staging, PROGRAM);
            moveInto(home, extracted(packed, staging));
        }
    }

    private static Path extracted(InputStream packed, Path staging) throws IOException {
        try {
            extract(packed, staging);
            return staging;
        } catch (IOException e) {
            DataFolder.delete(staging);
            throw e;
        }
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            extract(tar, entry, target.resolve(entry.getName()));
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        Files.createDirectories(path.getParent(), PosixFilePermissions.asFileAttribute(PROGRAM));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, (entry.getMode() & ANY_EXECUTE_BIT) == 0 ? FILE : PROGRAM);
        }
    }

    private static void moveInto(Path home, Path staging) throws IOException {
        try {
            Files.move(staging, home);
        } catch (FileSystemException e) {
            DataFolder.delete(staging);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }
}
