package io.tumen.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.function.DoubleConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A bar on standard error for work that takes longer than a second, when somebody watches; nothing in a pipe.
final class ProgressLine implements AutoCloseable {
    private static final int UPDATE_MILLIS = 200;
    private static final int PERCENT = 100;

    private final boolean watched;
    private final PrintWriter err;
    private String what = "";
    private @Nullable ProgressBar bar;

    ProgressLine(PrintWriter err) {
        this.err = err;
        this.watched = isTerminal(System.console());
    }

    private static boolean isTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }

    /// @param task what is being done; another one begins a new bar
    void report(String task, int done, int all) {
        if (!watched) {
            return;
        }
        if (bar == null || !what.equals(task)) {
            close();
            what = task;
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(all)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .clearDisplayOnFinish()
                    .build();
        }
        bar.stepTo(done);
    }

    /// The bar of a task that tells the part that is done, from 0 to 1.
    DoubleConsumer of(String task) {
        return part -> report(task, (int) (PERCENT * part), PERCENT);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
            err.flush();
        }
    }
}
