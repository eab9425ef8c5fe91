package io.tumen.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/// Jobs of one kind, one at a time. Everything is kept in memory and bounded: so many wait, and of those that are
/// over so many are kept, with results of so much size together; the oldest goes first.
///
/// @param <R> what comes out of a job
final class Jobs<R> implements AutoCloseable {
    private final String kind;
    private final Bounds<R> bounds;
    private final Map<Integer, Job<R>> jobs = new LinkedHashMap<>();
    private final ExecutorService worker;
    private int started;

    /// @param mostWaiting how many may wait behind the one that runs
    /// @param mostKept    how many are kept once they are over
    /// @param size        of a result, in whatever it is counted
    /// @param mostSize    of all results that are kept; the newest is kept whatever its size
    record Bounds<R>(int mostWaiting, int mostKept, ToIntFunction<R> size, int mostSize) {}

    /// @param kind a letter, with which the ids begin
    Jobs(String kind, Bounds<R> bounds) {
        this.kind = kind;
        this.bounds = bounds;
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("jobs-" + kind).factory());
    }

    /// Runs it as soon as no other runs.
    ///
    /// @param over called once it is over, whatever became of it
    Job<R> start(String name, Job.Work<R> work, Runnable over) {
        Job<R> job = add(name, work, over);
        job.runOn(worker);
        return job;
    }

    private synchronized Job<R> add(String name, Job.Work<R> work, Runnable over) {
        int number = ++started;
        var job = new Job<>(kind + number, name, work, () -> {
            over.run();
            forget();
        });
        jobs.put(number, job);
        return job;
    }

    /// @throws TooBusyException when too many wait
    synchronized void refuseCrowd() {
        long waiting = jobs.values().stream().filter(job -> !job.isOver()).count();
        if (waiting > bounds.mostWaiting) {
            throw new TooBusyException(bounds.mostWaiting);
        }
    }

    /// @throws NoSuchJobException when there is none of that id, or no longer
    synchronized Job<R> jobFor(String id) {
        int number = number(id);
        Job<R> job = jobs.get(number);
        if (job == null) {
            throw new NoSuchJobException(id, number > 0 && number <= started, bounds.mostKept);
        }
        return job;
    }

    /// The jobs that are kept, the newest first.
    synchronized List<Job<R>> list() {
        return List.copyOf(jobs.values()).reversed();
    }

    /// 0 for what is no id of a job.
    private int number(String id) {
        return id.matches(kind + "[1-9]\\d{0,8}") ? Integer.parseInt(id.substring(1)) : 0;
    }

    /// Lets go of the oldest that are over, until what is kept is within bounds.
    private synchronized void forget() {
        var over = new ArrayList<Integer>();
        long size = 0;
        for (Map.Entry<Integer, Job<R>> entry : jobs.entrySet()) {
            if (entry.getValue().isOver()) {
                over.add(entry.getKey());
                size += sizeOf(entry.getValue());
            }
        }
        while (over.size() > bounds.mostKept || over.size() > 1 && size > bounds.mostSize) {
            Job<R> oldest = jobs.remove(over.removeFirst());
            size -= oldest == null ? 0 : sizeOf(oldest);
        }
    }

    private int sizeOf(Job<R> job) {
        R result = job.findResult();
        return result == null ? 0 : bounds.size.applyAsInt(result);
    }

    /// Cancels what runs and what waits.
    @Override
    public void close() {
        list().forEach(Job::cancel);
        worker.shutdown();
    }
}
