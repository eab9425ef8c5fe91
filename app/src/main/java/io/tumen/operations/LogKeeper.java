package io.tumen.operations;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that what was committed has its place in the log within a second or two, and once more at the end.
final class LogKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    private static final int PAUSE_SECONDS = 1;

    private final Auditing auditing;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("log-keeper").factory());
    private String lastFault = "";

    private LogKeeper(Auditing auditing) {
        this.auditing = auditing;
    }

    static LogKeeper start(Auditing auditing) {
        var keeper = new LogKeeper(auditing);
        var _ = keeper.thread.scheduleWithFixedDelay(keeper::keep, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        return keeper;
    }

    /// What fails now is tried again a second later: the rows wait.
    private synchronized void keep() {
        try {
            auditing.sequence();
            lastFault = "";
        } catch (RuntimeException fault) {
            String words = String.valueOf(fault.getMessage());
            if (!words.equals(lastFault)) {
                LOG.warn("what is remembered waits for its place in the log: {}", words);
                lastFault = words;
            }
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        keep();
    }
}
