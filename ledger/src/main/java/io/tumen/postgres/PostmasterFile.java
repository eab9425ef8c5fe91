package io.tumen.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a running server says of itself in `postmaster.pid`: its process, its port, and whether it takes connections
/// (lines 1, 4 and 8; PostgreSQL source, miscadmin.h).
record PostmasterFile(long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /// Null when there is none, or when it is just being written.
    static @Nullable PostmasterFile read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
            return new PostmasterFile(Long.parseLong(lines.getFirst().strip()), port(lines), ready);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /// Whether the process is there and is a PostgreSQL, not some other one that was given the same number since.
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).endsWith("postgres"))
                .isPresent();
    }

    private static int port(List<String> lines) {
        return Integer.parseInt(lines.get(PORT_LINE).strip());
    }
}
