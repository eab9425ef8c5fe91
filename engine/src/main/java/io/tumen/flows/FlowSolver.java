package io.tumen.flows;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A way of assigning. All solvers take the same problem and give the same kind of answer.
public interface FlowSolver {
    /// @param problem without findings ([FlowProblem]s with any are a caller's bug)
    /// @throws IllegalArgumentException when some demand has no way at all, or a number is none
    Assigned solve(FlowProblem problem, Options options);

    /// @param gapRelative   stops when the relative gap is at most this
    /// @param mostIterations stops after so many
    /// @param threads       how many work at a time; the answer is the same for every number
    /// @param start         an answer to begin from, of a problem with the same graphs and OD pairs; null for none
    /// @param goOn          is told each step; the solver stops when it says no
    record Options(
            double gapRelative,
            int mostIterations,
            int threads,
            @Nullable Assigned start,
            Predicate<Trace.Step> goOn) {
        public static Options toGap(double gapRelative) {
            return new Options(gapRelative, 10_000, 1, null, step -> true);
        }

        public Options withThreads(int count) {
            return new Options(gapRelative, mostIterations, count, start, goOn);
        }

        public Options withStart(Assigned other) {
            return new Options(gapRelative, mostIterations, threads, other, goOn);
        }

        public Options withMostIterations(int count) {
            return new Options(gapRelative, count, threads, start, goOn);
        }

        public Options watchedBy(Predicate<Trace.Step> watcher) {
            return new Options(gapRelative, mostIterations, threads, start, watcher);
        }
    }
}
