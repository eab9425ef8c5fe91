package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// One table of bookings that is planned again. Any thread may look at it or cancel it.
public final class ReplanJob {
    /// Where a job stands; the last three are for ever.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    private final String id;
    private final ReceivedFile table;
    private final Replanning replanning;
    private final @Nullable String known;
    private final Runnable over;
    private State state = State.WAITING;
    private boolean cancelled;
    private String step = "waiting";
    private int done;
    private int all;
    private @Nullable ReplanView result;
    private @Nullable RuntimeException fault;
    private long changed;

    /// @param over called once it is over
    ReplanJob(String id, ReceivedFile table, Replanning replanning, @Nullable String known, Runnable over) {
        this.id = id;
        this.table = table;
        this.replanning = replanning;
        this.known = known;
        this.over = over;
    }

    void runOn(ExecutorService worker) {
        worker.execute(this::run);
    }

    private void run() {
        try (table) {
            if (begin()) {
                end(State.DONE, replanning.replan(table.path(), table.name(), known, this::report), null);
            }
        } catch (CancellationException e) {
            end(State.CANCELLED, null, null);
        } catch (BrokenTableException | InvalidValueException e) {
            end(State.FAILED, null, e);
        } catch (IOException e) {
            end(State.FAILED, null, new UncheckedIOException(e));
        } catch (RuntimeException | OutOfMemoryError e) {
            end(State.FAILED, null, new IllegalStateException("The bookings could not be planned again", e));
            throw e;
        } finally {
            over.run();
        }
    }

    private synchronized boolean begin() {
        if (cancelled) {
            return false;
        }
        state = State.RUNNING;
        step = "reading";
        tell();
        return true;
    }

    private synchronized void report(String what, int doneNow, int allNow) {
        if (cancelled) {
            throw new CancellationException();
        }
        boolean told = !what.equals(step) || percent(doneNow, allNow) != percent(done, all);
        step = what;
        done = doneNow;
        all = allNow;
        if (told) {
            tell();
        }
    }

    private static long percent(int part, int whole) {
        return whole == 0 ? 0 : 100L * part / whole;
    }

    private synchronized void end(State last, @Nullable ReplanView view, @Nullable RuntimeException why) {
        if (isOver()) {
            return; // what was done before it was closed stays done
        }
        state = last;
        result = view;
        fault = why;
        tell();
    }

    private void tell() {
        changed++;
        notifyAll();
    }

    /// Stops it soon; without effect on one that is over.
    public void cancel() {
        if (cancelBeforeItRuns()) {
            try (table) {
                over.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized boolean cancelBeforeItRuns() {
        cancelled = true;
        boolean waits = state == State.WAITING;
        if (waits) {
            end(State.CANCELLED, null, null);
        }
        return waits;
    }

    public synchronized boolean isOver() {
        return state == State.DONE || state == State.FAILED || state == State.CANCELLED;
    }

    synchronized int changes() {
        return result == null ? 0 : result.changed().size();
    }

    public synchronized ReplanJobView view() {
        return new ReplanJobView(id, table.name(), state, step, done, all, changed, ReplanJobView.Fault.of(fault));
    }

    /// How far it is once that differs from what was told, or the time is up.
    ///
    /// @param told       [ReplanJobView#version] of what was told
    /// @param mostMillis how long to wait at most
    public synchronized ReplanJobView viewAfter(long told, long mostMillis) throws InterruptedException {
        boolean woken = false; // for nothing too: then the same is told once more
        while (!woken && changed == told && !isOver()) {
            wait(mostMillis);
            woken = true;
        }
        return view();
    }

    /// What came out.
    ///
    /// @throws BrokenTableException when the table has faults
    /// @throws InvalidValueException   when the bookings span too much
    /// @throws NoResultException       when it is not done, or was cancelled
    public synchronized ReplanView result() {
        if (fault != null) {
            throw fault;
        }
        if (result == null) {
            throw new NoResultException(id, state);
        }
        return result;
    }
}
