package io.tumen.bench;

import io.tumen.planner.Criterion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What one way comes to, in the units of every router held against another.
///
/// @param minute arrival, minutes since 1970-01-01T00:00Z
record Point(long minute, long milliCny, long grams, int transfers) {
    private static final Comparator<Point> ORDER = Comparator.comparingLong(Point::minute)
            .thenComparingLong(Point::milliCny)
            .thenComparingLong(Point::grams)
            .thenComparingInt(Point::transfers);

    static Point at(Instant arrival, long milliCny, long grams, int transfers) {
        return new Point(Math.ceilDiv(arrival.getEpochSecond(), 60L), milliCny, grams, transfers);
    }

    /// The same with 0 for what is not compared.
    Point only(Set<Criterion> criteria) {
        return new Point(
                minute,
                criteria.contains(Criterion.COST) ? milliCny : 0,
                criteria.contains(Criterion.CO2E) ? grams : 0,
                criteria.contains(Criterion.TRANSFERS) ? transfers : 0);
    }

    /// Whether this one is as good in everything.
    boolean covers(Point other) {
        return minute <= other.minute
                && milliCny <= other.milliCny
                && grams <= other.grams
                && transfers <= other.transfers;
    }

    /// The Pareto set of points, in order and each once.
    static List<Point> front(List<Point> points) {
        var front = new ArrayList<Point>();
        for (Point point : points.stream().sorted(ORDER).toList()) {
            if (front.stream().noneMatch(better -> better.covers(point))) {
                front.add(point);
            }
        }
        return front;
    }
}
