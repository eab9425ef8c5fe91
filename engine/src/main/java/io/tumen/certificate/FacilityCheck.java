package io.tumen.certificate;

import java.util.ArrayList;
import java.util.List;

/// Do volumes, hours and prices belong to the flows? Volumes are their sums, hours follow from the delay words, no
/// facility takes more than its capacity, and only full ones have a price.
final class FacilityCheck {
    private static final double ROUNDING = 1e-11;

    /// Of a capacity: what may be too much, and what may be free at a facility with a price.
    private static final double OVER = 1e-9;

    private static final double ROOM = 1e-6;

    private final Stated stated;
    private final List<Verdict.Point> points = new ArrayList<>();

    FacilityCheck(Stated stated, double[] volumes) {
        this.stated = stated;
        Worst sums = new Worst();
        Worst hours = new Worst();
        List<String> own = new ArrayList<>();
        for (int f = 0; f < volumes.length; f++) {
            int at = f;
            double volume = stated.volumes.value(f);
            sums.see(
                    Math.abs(volume - volumes[f]),
                    ROUNDING * Math.max(Math.abs(volume), Math.abs(volumes[f])),
                    () -> id(at) + ": stated " + stated.volumes.value(at) + " units, the flows add up to "
                            + volumes[at]);
            StatedDelay delay = stated.places.get(f).delay();
            if (delay.isTable()) {
                own.add(id(f));
            }
            double right = delay.hours(volume);
            hours.see(
                    Math.abs(stated.hours.value(f) - right),
                    ROUNDING * Math.abs(right),
                    () -> id(at) + ": stated " + stated.hours.value(at) + " h, its delay gives " + right + " h");
        }
        points.add(sums.point("volumes", "the volumes of " + volumes.length + " facilities are the sums of the flows"));
        points.add(hours.point("hours", "the hours follow from the delays"));
        if (!own.isEmpty()) {
            points.add(new Verdict.Point(
                    "own delays",
                    Verdict.Outcome.NOT_CHECKED,
                    own.size() + " facilities have a delay function that the format has no word for; its values at the "
                            + "volume were taken as stated: "
                            + String.join(", ", own.subList(0, Math.min(5, own.size())))
                            + (own.size() > 5 ? ", …" : "")));
        }
        lookAtCapacities();
    }

    private void lookAtCapacities() {
        Worst capacities = new Worst();
        Worst prices = new Worst();
        int limited = 0;
        int full = 0;
        for (int f = 0; f < stated.places.size(); f++) {
            int at = f;
            double capacity = stated.places.get(f).capacity();
            double volume = stated.volumes.value(f);
            double price = stated.prices.value(f);
            limited += capacity == Double.POSITIVE_INFINITY ? 0 : 1;
            full += price > 0 ? 1 : 0;
            capacities.see(
                    capacity == Double.POSITIVE_INFINITY ? 0 : volume - capacity,
                    OVER * capacity,
                    () -> id(at) + ": " + volume + " units, its capacity is " + capacity);
            prices.see(-price, 0, () -> id(at) + ": price " + price + " h; a price is not negative");
            prices.see(
                    price > 0 && volume < (1 - ROOM) * capacity ? price : 0,
                    0,
                    () -> id(at) + ": price " + price + " h, but " + volume + " units leave room to its capacity "
                            + capacity);
        }
        points.add(capacities.point("capacities", "none of " + limited + " capacities is exceeded"));
        points.add(prices.point(
                "prices", full == 0 ? "no facility has a price" : full + " facilities have a price, and are full"));
    }

    private String id(int facility) {
        return stated.places.get(facility).id();
    }

    List<Verdict.Point> points() {
        return points;
    }
}
