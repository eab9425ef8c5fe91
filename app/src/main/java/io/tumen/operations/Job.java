package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// Work in the background. Any thread may look at it or cancel it.
///
/// @param <R> what comes out
public final class Job<R> {
    /// Where a job stands; the last three are for ever.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /// What is to be done.
    interface Work<R> {
        /// @throws BrokenTableException  when what was sent has faults
        /// @throws InvalidValueException when something asked for cannot be
        R run(Progress progress);
    }

    private final String id;
    private final String name;
    /// Let go of once it is over: it may hold a whole corridor.
    private @Nullable Work<R> work;
    private final Runnable over;
    private State state = State.WAITING;
    private boolean cancelled;
    private String step = "waiting";
    private int done;
    private int all;
    private @Nullable R result;
    private @Nullable RuntimeException fault;
    private long changed;

    /// @param name what whoever asked for it calls it
    /// @param over called once it is over
    Job(String id, String name, Work<R> work, Runnable over) {
        this.id = id;
        this.name = name;
        this.work = work;
        this.over = over;
    }

    void runOn(ExecutorService worker) {
        worker.execute(this::run);
    }

    private void run() {
        Work<R> todo = begin();
        if (todo == null) {
            return; // who cancelled it has tidied up
        }
        try {
            end(State.DONE, todo.run(this::report), null);
        } catch (CancellationException e) {
            end(State.CANCELLED, null, null);
        } catch (BrokenTableException | InvalidValueException | BrokenPackageException e) {
            end(State.FAILED, null, e);
        } catch (RuntimeException | OutOfMemoryError e) {
            end(State.FAILED, null, new IllegalStateException("The server could not do it; its log says why", e));
            throw e;
        } finally {
            over.run();
        }
    }

    /// What is to be done, null where it was cancelled.
    private synchronized @Nullable Work<R> begin() {
        Work<R> todo = work;
        work = null;
        if (cancelled) {
            return null;
        }
        state = State.RUNNING;
        step = "reading";
        tell();
        return todo;
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

    private synchronized void end(State last, @Nullable R what, @Nullable RuntimeException why) {
        if (isOver()) {
            return; // what was done before it was closed stays done
        }
        state = last;
        result = what;
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
            over.run();
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

    /// Whether somebody asked to stop it, though it may not have stopped yet.
    synchronized boolean isCancelled() {
        return cancelled;
    }

    public synchronized boolean isOver() {
        return state == State.DONE || state == State.FAILED || state == State.CANCELLED;
    }

    /// What came out, null while nothing has.
    synchronized @Nullable R findResult() {
        return result;
    }

    public String id() {
        return id;
    }

    public synchronized JobView view() {
        return new JobView(id, name, state, step, done, all, changed, JobView.Fault.of(fault));
    }

    /// How far it is once that differs from what was told, or the time is up.
    ///
    /// @param told       [JobView#version] of what was told
    /// @param mostMillis how long to wait at most
    public synchronized JobView viewAfter(long told, long mostMillis) throws InterruptedException {
        boolean woken = false; // for nothing too: then the same is told once more
        while (!woken && changed == told && !isOver()) {
            wait(mostMillis);
            woken = true;
        }
        return view();
    }

    /// What came out.
    ///
    /// @throws BrokenTableException  when what was sent has faults
    /// @throws InvalidValueException when something asked for cannot be
    /// @throws NoResultException     when it is not done, or was cancelled
    public synchronized R result() {
        if (fault != null) {
            throw fault;
        }
        if (result == null) {
            throw new NoResultException(id, state);
        }
        return result;
    }
}
