package io.tumen.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Some clients that write as fast as they are answered. Contenders run in turn and more than once, so that what else
/// the machine does slows all of them.
record Clients(int number, Duration turn, int turns) {
    /// Writes something durable.
    interface Writer {
        /// @return how many rows it wrote
        int write(int client) throws Exception;
    }

    /// Rows a second of each writer.
    List<Double> race(List<Writer> writers) throws Exception {
        double[] rows = new double[writers.size()];
        double[] seconds = new double[writers.size()];
        for (int turn = -1; turn < turns; turn++) {
            for (int i = 0; i < rows.length; i++) {
                long start = System.nanoTime();
                long written = run(writers.get(i));
                if (turn >= 0) {
                    rows[i] += written;
                    seconds[i] += (System.nanoTime() - start) / 1e9;
                }
            }
        }
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            rates.add(rows[i] / seconds[i]);
        }
        return rates;
    }

    private long run(Writer writer) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + turn.toNanos();
        long written = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int client = i;
                all.add(threads.submit(() -> writeUntil(end, writer, client)));
            }
            for (Future<Long> one : all) {
                written += one.get();
            }
        }
        return written;
    }

    private static long writeUntil(long end, Writer writer, int client) throws Exception {
        long written = 0;
        do {
            written += writer.write(client);
        } while (System.nanoTime() < end);
        return written;
    }
}
