package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks at a delay function at sampled volumes: its hours are numbers, not negative and never fall, and its slope
/// and area belong to them. What lies between the samples is not seen.
final class DelayLook {
    private static final int SAMPLES = 32;
    private static final int STEPS = 16;

    /// Of the largest hours seen: what rounding may do.
    private static final double ROUNDING = 1e-9;

    private final VolumeDelay delay;
    private final double most;
    private final List<Seen> seen = new ArrayList<>();

    /// @param value what was seen
    /// @param right what is wrong and what would be right
    record Seen(String value, String right) {}

    private DelayLook(VolumeDelay delay, double most) {
        this.delay = delay;
        this.most = most;
    }

    /// @param demand units per period of all goods: no facility sees many more
    static List<Seen> at(Facility facility, double demand) {
        List<VolumeDelay.Fault> faults = facility.delay().faults();
        if (!faults.isEmpty()) {
            return faults.stream()
                    .map(fault -> new Seen(fault.what() + " " + fault.value(), fault.right()))
                    .toList();
        }
        double most = facility.isLimited() && facility.capacity() > 0 ? facility.capacity() * 1.25 : demand;
        var look = new DelayLook(facility.delay(), Double.isFinite(most) && most > 0 ? most : 1);
        for (int i = 0; i < SAMPLES && look.seen.isEmpty(); i++) {
            look.between(look.volume(i), look.volume(i + 1));
        }
        return look.seen;
    }

    /// Closer together near 0, where most functions have their bend for most facilities.
    private double volume(int sample) {
        double share = (double) sample / SAMPLES;
        return most * share * share;
    }

    private void between(double left, double right) {
        double start = delay.hours(left);
        double end = delay.hours(right);
        if (!isHours(start, left) || !isHours(end, right)) {
            return;
        }
        double rounding = ROUNDING * Math.max(end, 1e-300);
        if (end < start - rounding) {
            add(at("hours", start, left) + ", " + at("hours", end, right), "a delay never falls as the volume grows");
            return;
        }
        slopeBetween(left, right, rounding);
        areaBetween(left, right, rounding);
    }

    private boolean isHours(double hours, double volume) {
        if (!(hours >= 0 && Double.isFinite(hours))) {
            add(at("hours", hours, volume), "0 or more and finite");
            return false;
        }
        return true;
    }

    /// Over a short piece the rise per unit lies between the slopes of its ends, or close to them where the slope has
    /// its least or largest value within.
    private void slopeBetween(double left, double right, double rounding) {
        double middle = (left + right) / 2;
        double half = (right - left) * 1e-3;
        double quotient = (delay.hours(middle + half) - delay.hours(middle - half)) / (2 * half);
        double low = delay.slope(middle - half);
        double high = delay.slope(middle + half);
        double here = delay.slope(middle);
        double least = Math.min(here, Math.min(low, high));
        double largest = Math.max(here, Math.max(low, high));
        double slack = 1e-6 * Math.max(Math.abs(largest), Math.abs(quotient)) + rounding / half;
        if (!(least >= -slack && quotient >= least - slack && quotient <= largest + slack)) {
            add(
                    at("slope", here, middle),
                    "the hours rise there by " + number(quotient)
                            + " for one more unit; the slope is their derivative");
        }
    }

    /// Hours never fall, so the area lies between the sums with the lower and with the upper end of each small step.
    private void areaBetween(double left, double right, double rounding) {
        double step = (right - left) / STEPS;
        double low = 0;
        for (int i = 0; i < STEPS; i++) {
            low += step * delay.hours(left + i * step);
        }
        double high = low + step * (delay.hours(right) - delay.hours(left));
        double area = delay.area(right) - delay.area(left);
        double slack = rounding * right + 1e-12 * Math.abs(delay.area(right));
        if (!(area >= low - slack && area <= high + slack)) {
            add(
                    "area " + number(area) + " between the volumes " + number(left) + " and " + number(right),
                    "the hours have " + number(low) + " to " + number(high) + " there; the area is their integral");
        } else if (left == 0 && Math.abs(delay.area(0)) > slack) {
            add(at("area", delay.area(0), 0), "0: the area is the integral from 0");
        }
    }

    private static String at(String what, double value, double volume) {
        return what + " " + number(value) + " at volume " + number(volume);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : Double.toString(value);
    }

    private void add(String value, String right) {
        seen.add(new Seen(value, right));
    }
}
