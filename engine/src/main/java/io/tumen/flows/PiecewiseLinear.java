package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;

/// Straight lines between points that somebody counted. Beyond the last point the last line goes on; with one point
/// the hours never change.
///
/// At a point the slope is that of the line to its right, so a Newton step does not see the corner; solvers have to
/// guard their steps.
///
/// @param points by rising volume, the first at 0
public record PiecewiseLinear(List<Point> points) implements VolumeDelay {
    /// @param volume units per period
    /// @param hours  of one unit at that volume
    public record Point(double volume, double hours) {}

    public PiecewiseLinear {
        points = List.copyOf(points);
    }

    public static PiecewiseLinear of(Point... points) {
        return new PiecewiseLinear(List.of(points));
    }

    @Override
    public double hours(double volume) {
        Point start = points.get(lineAt(volume));
        return start.hours() + slope(volume) * (volume - start.volume());
    }

    @Override
    public double slope(double volume) {
        return slopeOf(lineAt(volume));
    }

    @Override
    public double curvature(double volume) {
        return 0;
    }

    @Override
    public double area(double volume) {
        int line = lineAt(volume);
        double area = 0;
        for (int before = 0; before < line; before++) {
            Point start = points.get(before);
            Point end = points.get(before + 1);
            area += (end.volume() - start.volume()) * (start.hours() + end.hours()) / 2;
        }
        Point start = points.get(line);
        return area + (volume - start.volume()) * (start.hours() + hours(volume)) / 2;
    }

    /// The line that begins at the last point not beyond the volume.
    private int lineAt(double volume) {
        int line = 0;
        while (line + 1 < points.size() && points.get(line + 1).volume() <= volume) {
            line++;
        }
        return line;
    }

    private double slopeOf(int line) {
        int end = Math.min(line + 1, points.size() - 1);
        if (end == 0) {
            return 0;
        }
        Point from = points.get(end - 1);
        Point to = points.get(end);
        return (to.hours() - from.hours()) / (to.volume() - from.volume());
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Fault.unless(!points.isEmpty(), "points", points.size(), "at least one", faults);
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (i == 0) {
                Fault.unless(point.volume() == 0, "volume of point 1", point.volume(), "0", faults);
                Fault.unless(point.hours() >= 0, "hours of point 1", point.hours(), "0 or more", faults);
                continue;
            }
            Point last = points.get(i - 1);
            String place = " of point " + (i + 1);
            Fault.unless(
                    point.volume() > last.volume(),
                    "volume" + place,
                    point.volume(),
                    "more than " + last.volume() + ", that of the point before",
                    faults);
            Fault.unless(
                    point.hours() >= last.hours(),
                    "hours" + place,
                    point.hours(),
                    "at least " + last.hours() + ", those of the point before: a delay never falls",
                    faults);
        }
        return faults;
    }
}
