package io.tumen.postgres;

import java.util.List;

/// Finds in the output of PostgreSQL's programs the line that says why they failed.
final class Complaint {
    // The most telling first: a wrong setting is logged before the FATAL line, which only says that there is one.
    private static final List<String> MARKS = List.of(
            "invalid value for parameter",
            "unrecognized configuration parameter",
            "syntax error in file",
            "FATAL:",
            "PANIC:",
            "error:");

    private Complaint() {}

    static String inWords(String output) {
        if (output.contains("No space left on device")) {
            return "the disk is full";
        }
        return MARKS.stream()
                .flatMap(mark -> output.lines().filter(line -> line.contains(mark)))
                .findFirst()
                .orElseGet(() -> output.lines().reduce("no reason given", (earlier, last) -> last))
                .replaceFirst("^.*?(LOG|FATAL|PANIC):", "")
                .strip();
    }

    static boolean isPortTaken(String output) {
        return output.contains("could not bind") || output.contains("could not create any TCP/IP sockets");
    }

    /// After a kill -9 the last backends of the killed server hold its lock file or shared memory a moment longer.
    static boolean isLingeringServer(String output) {
        return output.contains("lock file \"postmaster.pid\"") || output.contains("shared memory block");
    }
}
