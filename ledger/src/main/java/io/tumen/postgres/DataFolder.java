package io.tumen.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where everything of one database lives.
///
/// ```
/// DIR/postgresql-18.6.0-…/  the unpacked program
/// DIR/cluster/              the data, with server.log and tumen.conf
/// DIR/password              of the only user, mode 600
/// DIR/lock                  held by the process that runs the server
/// ```
record DataFolder(Path path) {
    static DataFolder at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        refuseShellCharacters(absolute);
        try {
            Files.createDirectories(absolute);
        } catch (FileAlreadyExistsException e) {
            throw new DatabaseException("data folder " + absolute + " is a file; name a folder", e);
        } catch (IOException e) {
            throw failure(absolute, e);
        }
        return new DataFolder(absolute);
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path password() {
        return path.resolve("password");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path log() {
        return cluster().resolve("server.log");
    }

    Path settings() {
        return cluster().resolve("tumen.conf");
    }

    Path postmasterFile() {
        return cluster().resolve("postmaster.pid");
    }

    /// Deletes a folder with everything in it.
    static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    DatabaseException failure(IOException cause) {
        return failure(path, cause);
    }

    private static DatabaseException failure(Path path, IOException cause) {
        String reason = cause instanceof AccessDeniedException ? "not writable" : Complaint.inWords(cause.toString());
        return new DatabaseException("data folder " + path + ": " + reason, cause);
    }

    // pg_ctl starts the server through a shell, inside double quotes.
    private static void refuseShellCharacters(Path path) {
        if (path.toString().matches(".*[\"$`\\\\\\n].*")) {
            throw new DatabaseException(
                    "data folder " + path + ": PostgreSQL does not start in a path with \" $ ` \\ or a line break");
        }
    }
}
