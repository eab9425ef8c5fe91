package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables of bookings that are planned again while whoever sent them waits.
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
    private final Jobs<ReplanView> jobs = new Jobs<>(
            "r",
            new Jobs.Bounds<>(MOST_WAITING, MOST_KEPT, view -> view.changed().size(), MOST_CHANGES_KEPT));

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
    public JobView start(InputStream table, String name, List<String> scenarios, @Nullable String known)
            throws IOException {
        if (scenarios.isEmpty()) {
            throw new InvalidValueException("scenario", "", "a scenario to plan again under; see /api/v1/scenarios");
        }
        Replanning.checkKnown(known);
        var replanning = new Replanning(desk, desk.under(scenarios));
        jobs.refuseCrowd();
        ReceivedFile received = ReceivedFile.of(table, name, LARGEST_TABLE_MIB, RIGHT);
        return jobs.start(
                        name,
                        progress -> replanning.replan(received.path(), name, known, progress),
                        () -> close(received))
                .view();
    }

    private static void close(ReceivedFile table) {
        try {
            table.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The job of that id.
    ///
    /// @throws NoSuchJobException when there is none of that id, or no longer
    public Job<ReplanView> jobFor(String id) {
        return jobs.jobFor(id);
    }

    /// Cancels what runs and what waits.
    @Override
    public void close() {
        jobs.close();
    }
}
