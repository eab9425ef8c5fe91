package io.tumen.cli;

import io.tumen.operations.Office;
import java.io.PrintWriter;

/// Serves the web pages. Handed in by the program's main class, because the command line must not know the web.
@FunctionalInterface
public interface PageServer {
    /// Starts serving and returns at once.
    ///
    /// @param port port on the loopback address, 0 for any free one
    /// @return what stops it again
    Running start(Office office, int port);

    interface Running extends AutoCloseable {
        int port();

        default void announce(PrintWriter out) {
            out.println();
            out.println("Tumen is at http://localhost:" + port() + "/ · stop with Ctrl-C");
            out.flush();
        }

        @Override
        void close();
    }
}
