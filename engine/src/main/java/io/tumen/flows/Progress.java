package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;

/// Writes a solver's [Trace] and says when it is over.
final class Progress {
    /// So many iterations without a clearly smaller gap, and there are no more digits.
    private static final int MOST_IN_VAIN = 30;

    private static final double CLEARLY = 0.95;

    private final FlowSolver.Options options;
    private final long began;
    private final List<Trace.Step> steps = new ArrayList<>();
    private Trace.Stop stop = Trace.Stop.NO_PROGRESS;
    private double best = Double.POSITIVE_INFINITY;
    private int inVain;

    /// @param began `System.nanoTime()` when the solver began
    Progress(FlowSolver.Options options, long began) {
        this.options = options;
        this.began = began;
    }

    boolean isOver(int iteration, double gapRelative, double objective) {
        if (!Double.isFinite(gapRelative) || !Double.isFinite(objective)) {
            throw new IllegalArgumentException("After iteration " + iteration + " the gap is " + gapRelative
                    + " and the objective " + objective + "; maybe a delay or a demand is too large to be added up?");
        }
        var step = new Trace.Step(iteration, gapRelative, objective, System.nanoTime() - began);
        steps.add(step);
        boolean goOn = options.goOn().test(step);
        if (gapRelative < CLEARLY * best) {
            best = gapRelative;
            inVain = 0;
        } else {
            inVain++;
        }
        if (gapRelative <= options.gapRelative()) {
            stop = Trace.Stop.GAP_REACHED;
        } else if (!goOn) {
            stop = Trace.Stop.CANCELLED;
        } else if (iteration >= options.mostIterations()) {
            stop = Trace.Stop.ITERATIONS_USED;
        } else {
            stop = Trace.Stop.NO_PROGRESS;
            return inVain >= MOST_IN_VAIN;
        }
        return true;
    }

    /// Replaces the last step's numbers after the flows were tidied.
    void correct(double gapRelative, double objective) {
        Trace.Step last = steps.removeLast();
        steps.add(new Trace.Step(last.iteration(), gapRelative, objective, System.nanoTime() - began));
    }

    Trace trace() {
        return new Trace(steps, stop);
    }
}
