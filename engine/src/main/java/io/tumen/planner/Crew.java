package io.tumen.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Threads that do jobs which touch nothing of each other. Who does which is left to chance, so no job may ask who does
/// it but for tools of its own.
final class Crew implements AutoCloseable {
    private final int size;
    private final ExecutorService helpers;

    /// @param size how many threads work, the caller's included
    Crew(int size) {
        this.size = size;
        this.helpers = Executors.newFixedThreadPool(
                Math.max(1, size - 1),
                Thread.ofPlatform().daemon().name("planner-", 1).factory());
    }

    int size() {
        return size;
    }

    /// One of many jobs, by one of the threads, counted from 0.
    interface Job {
        void run(int worker, int number);
    }

    /// Returns when all jobs are done.
    void run(int jobs, Job job) {
        var next = new AtomicInteger();
        List<Future<?>> others = new ArrayList<>();
        for (int worker = 1; worker < Math.min(size, jobs); worker++) {
            int own = worker;
            others.add(helpers.submit(() -> work(own, next, jobs, job)));
        }
        work(0, next, jobs, job);
        others.forEach(Crew::await);
    }

    private static void work(int worker, AtomicInteger next, int jobs, Job job) {
        for (int number = next.getAndIncrement(); number < jobs; number = next.getAndIncrement()) {
            job.run(worker, number);
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while others were still at work", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A search failed: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        helpers.close();
    }
}
