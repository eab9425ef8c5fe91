package io.tumen.operations;

import io.tumen.feed.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far a job is.
///
/// @param table   what the sender calls it
/// @param state   `waiting`, `running`, `done`, `failed` or `cancelled`
/// @param step    what is being done, in words
/// @param done    bookings of the step that are done
/// @param all     bookings of the step, 0 while nobody knows
/// @param version higher each time something of this changes
/// @param fault   null unless it failed
public record ReplanJobView(
        String id,
        String table,
        String state,
        String step,
        int done,
        int all,
        long version,
        @Nullable Fault fault) {
    ReplanJobView(
            String id,
            String table,
            ReplanJob.State state,
            String step,
            int done,
            int all,
            long version,
            @Nullable Fault fault) {
        this(id, table, state.name().toLowerCase(Locale.ROOT), step, done, all, version, fault);
    }

    /// Why it failed.
    ///
    /// @param findings what is wrong with the table, row by row; empty when it is something else
    public record Fault(String words, List<Finding> findings) {
        static @Nullable Fault of(@Nullable RuntimeException fault) {
            if (fault == null) {
                return null;
            }
            List<Finding> findings = fault instanceof BrokenTableException broken ? broken.findings() : List.of();
            return new Fault(String.valueOf(fault.getMessage()), findings);
        }
    }
}
