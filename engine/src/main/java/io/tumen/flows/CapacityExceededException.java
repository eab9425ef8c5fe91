package io.tumen.flows;

/// A solver was given a problem whose capacities cannot take its demand; the cut proves it. Who wants to ask first
/// asks [CapacitatedEquilibrium#find].
public final class CapacityExceededException extends RuntimeException {
    private final transient CapacityAnswer.TooMuch answer;

    CapacityExceededException(FlowProblem problem, CapacityAnswer.TooMuch answer) {
        super(answer.cut().words(problem));
        this.answer = answer;
    }

    public CapacityAnswer.TooMuch answer() {
        return answer;
    }
}
