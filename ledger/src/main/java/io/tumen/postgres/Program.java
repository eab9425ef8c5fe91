package io.tumen.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs a program to its end.
final class Program {
    private Program() {}

    /// @param output what it wrote to both its outputs
    record Ended(int exitCode, String output) {
        boolean wasGood() {
            return exitCode == 0;
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            return run(command).wasGood();
        } catch (UncheckedIOException e) {
            // No such program.
            return false;
        }
    }

    /// @throws UncheckedIOException when the program cannot be started at all
    static Ended run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The user's own PostgreSQL settings are not ours, and messages are read by us.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while running " + command.getFirst(), e);
        }
    }
}
