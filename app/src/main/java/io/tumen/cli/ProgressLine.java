package io.tumen.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A bar on standard error for work that takes longer than a second, when somebody watches; nothing in a pipe.
final class ProgressLine implements AutoCloseable {
    private static final int UPDATE_MILLIS = 200;

    private final boolean watched;
    private final PrintWriter err;
    private String what = "";
    private @Nullable ProgressBar bar;

    ProgressLine(PrintWriter err) {
        this.err = err;
        this.watched = System.console() != null && System.console().isTerminal();
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

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
            err.flush();
        }
    }
}
