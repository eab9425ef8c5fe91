package io.tumen.planner;

/// What a booking holds: its trip, and what that takes of the capacities of days. Shared by all that hold the same.
final class Held {
    private final Trip trip;
    /// Numbers in [DayCapacities], each with the day after it.
    private final int[] days;

    Held(Trip trip, int[] days) {
        this.trip = trip;
        this.days = days.clone();
    }

    Trip trip() {
        return trip;
    }

    /// How many days of terminals and links it takes.
    int count() {
        return days.length / 2;
    }

    /// Of what, as [DayCapacities] counts terminals and links.
    int number(int use) {
        return days[2 * use];
    }

    int day(int use) {
        return days[2 * use + 1];
    }

    boolean takes(Uses uses) {
        return uses.are(days);
    }
}
