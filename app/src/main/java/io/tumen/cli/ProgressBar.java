package io.tumen.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// How far long work is, on one line that is written over and at last wiped; nothing where nobody looks.
final class ProgressBar implements DoubleConsumer, AutoCloseable {
    private static final int WIDTH = 30;
    private static final int PERCENT = 100;

    private final PrintWriter err;
    private final String what;
    private final boolean seen;
    private int percent = -1;

    private ProgressBar(PrintWriter err, String what, boolean seen) {
        this.err = err;
        this.what = what;
        this.seen = seen;
    }

    /// Seen when somebody sits at a terminal.
    static ProgressBar on(PrintWriter err, String what) {
        return new ProgressBar(err, what, isTerminal(System.console()));
    }

    private static boolean isTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }

    /// Always seen, for a test.
    static ProgressBar seen(PrintWriter err, String what) {
        return new ProgressBar(err, what, true);
    }

    /// @param part that is done, from 0 to 1
    @Override
    public void accept(double part) {
        int now = (int) (PERCENT * part);
        if (seen && now != percent) {
            percent = now;
            int full = WIDTH * now / PERCENT;
            err.print("\r" + what + " [" + "#".repeat(full) + "·".repeat(WIDTH - full) + "] " + now + " %");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (percent >= 0) {
            err.print("\r" + " ".repeat(what.length() + WIDTH + 10) + "\r");
            err.flush();
        }
    }
}
