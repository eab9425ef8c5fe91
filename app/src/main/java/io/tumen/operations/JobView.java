package io.tumen.operations;

import io.tumen.feed.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far a job is.
///
/// @param name    what whoever asked for it calls it
/// @param state   `waiting`, `running`, `done`, `failed` or `cancelled`
/// @param step    what is being done, in words
/// @param done    how much of the step is done
/// @param all     how much the step is, 0 while nobody knows
/// @param version higher each time something of this changes
/// @param fault   null unless it failed
public record JobView(
        String id,
        String name,
        String state,
        String step,
        int done,
        int all,
        long version,
        @Nullable Fault fault) {
    JobView(
            String id,
            String name,
            Job.State state,
            String step,
            int done,
            int all,
            long version,
            @Nullable Fault fault) {
        this(id, name, state.name().toLowerCase(Locale.ROOT), step, done, all, version, fault);
    }

    /// Why it failed.
    ///
    /// @param findings what is wrong with what was sent, row by row; empty when it is something else
    public record Fault(String words, List<Finding> findings) {
        static @Nullable Fault of(@Nullable RuntimeException fault) {
            return switch (fault) {
                case null -> null;
                case BrokenTableException broken -> new Fault(wordsOf(fault), broken.findings());
                case BrokenPackageException broken -> new Fault(wordsOf(fault), broken.findings());
                default -> new Fault(wordsOf(fault), List.of());
            };
        }

        private static String wordsOf(RuntimeException fault) {
            return String.valueOf(fault.getMessage());
        }
    }
}
