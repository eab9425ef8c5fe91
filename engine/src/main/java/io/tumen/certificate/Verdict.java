package io.tumen.certificate;

import java.util.List;

/// What a check came to, point by point.
public record Verdict(List<Point> points) {
    public Verdict {
        points = List.copyOf(points);
    }

    /// How one point came out.
    public enum Outcome {
        CONFIRMED,
        REFUTED,
        /// The text does not hold what would be needed.
        NOT_CHECKED
    }

    /// @param what  the claim, in a few words
    /// @param words what was found, with the worst offender
    public record Point(String what, Outcome outcome, String words) {}

    /// Nothing was refuted.
    public boolean holds() {
        return points.stream().noneMatch(point -> point.outcome() == Outcome.REFUTED);
    }
}
