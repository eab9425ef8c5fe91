package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Tables of bookings that are planned again while whoever sent them waits, one at a time. Everything is kept in memory
/// and bounded: so many wait, and of those that are done so many are kept, with so many changed bookings together; the
/// oldest goes first.
public final class ReplanJobs implements AutoCloseable {
    /// About 600,000 bookings.
    public static final int LARGEST_TABLE_MIB = 48;

    /// How many may wait behind the one that runs.
    public static final int MOST_WAITING = 4;

    /// How many are kept once they are done.
    public static final int MOST_KEPT = 8;

    /// How many changed bookings the results that are kept may hold together; the newest is kept whatever it holds.
    static final int MOST_CHANGES_KEPT = 500_000;

    private static final String RIGHT =
            "a CSV table of bookings with a header, at most " + LARGEST_TABLE_MIB + " MiB; `tumen replan` takes more";

    private final Desk desk;
    private final Map<Integer, ReplanJob> jobs = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("replan").factory());
    private int started;

    /// @param desk of the corridor as it is
    public ReplanJobs(Desk desk) {
        this.desk = desk;
    }

    /// Takes a table and begins to plan it again as soon as no other is planned.
    ///
    /// @param table     see [BookingSheet]; what is wrong in it is told by the job
    /// @param name      what the sender calls it
    /// @param scenarios ids of the package, at least one
    /// @param known     when the change became known, UTC; before all when null
    /// @throws InvalidValueException when there is no such scenario, or a time cannot be read
    /// @throws TooLargeException     when the table has more than [#LARGEST_TABLE_MIB]
    /// @throws TooBusyException      when too many wait
    public ReplanJobView start(InputStream table, String name, List<String> scenarios, @Nullable String known)
            throws IOException {
        if (scenarios.isEmpty()) {
            throw new InvalidValueException("scenario", "", "a scenario to plan again under; see /api/v1/scenarios");
        }
        Replanning.checkKnown(known);
        var replanning = new Replanning(desk, desk.under(scenarios));
        refuseCrowd();
        ReceivedFile received = ReceivedFile.of(table, name, LARGEST_TABLE_MIB, RIGHT);
        ReplanJob job = add(received, replanning, known);
        job.runOn(worker);
        return job.view();
    }

    private synchronized void refuseCrowd() {
        long waiting = jobs.values().stream().filter(job -> !job.isOver()).count();
        if (waiting > MOST_WAITING) {
            throw new TooBusyException(MOST_WAITING);
        }
    }

    private synchronized ReplanJob add(ReceivedFile table, Replanning replanning, @Nullable String known) {
        int number = ++started;
        var job = new ReplanJob("r" + number, table, replanning, known, this::forget);
        jobs.put(number, job);
        return job;
    }

    /// How far a job is.
    ///
    /// @throws NoSuchJobException when there is none of that id, or no longer
    public ReplanJobView viewFor(String id) {
        return jobFor(id).view();
    }

    /// The job itself.
    ///
    /// @throws NoSuchJobException when there is none of that id, or no longer
    public synchronized ReplanJob jobFor(String id) {
        int number = number(id);
        ReplanJob job = jobs.get(number);
        if (job == null) {
            throw new NoSuchJobException(id, number > 0 && number <= started);
        }
        return job;
    }

    /// 0 for what is no id of a job.
    private static int number(String id) {
        return id.matches("r[1-9]\\d{0,8}") ? Integer.parseInt(id.substring(1)) : 0;
    }

    /// Lets go of the oldest that are done, until what is kept is within bounds.
    private synchronized void forget() {
        var done = new ArrayList<Integer>();
        long changes = 0;
        for (Map.Entry<Integer, ReplanJob> entry : jobs.entrySet()) {
            if (entry.getValue().isOver()) {
                done.add(entry.getKey());
                changes += entry.getValue().changes();
            }
        }
        while (done.size() > MOST_KEPT || done.size() > 1 && changes > MOST_CHANGES_KEPT) {
            ReplanJob oldest = jobs.remove(done.removeFirst());
            changes -= oldest == null ? 0 : oldest.changes();
        }
    }

    /// Cancels what runs and what waits.
    @Override
    public void close() {
        List<ReplanJob> all;
        synchronized (this) {
            all = List.copyOf(jobs.values());
        }
        all.forEach(ReplanJob::cancel);
        worker.shutdown();
    }
}
