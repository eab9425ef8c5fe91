package io.tumen.planner;

import java.util.stream.IntStream;

/// Gives a booker of the changed corridor the slots and days that were taken in the one before, of all that is the same
/// in both, in one go; so that nobody whom the change does not touch need be looked at.
final class Handover {
    private final Booker before;
    private final Booker next;
    private final Translation translation;
    private final Differences differences;
    /// By number in the capacities before: that in the others, [DayCapacities#UNLIMITED] for what is not the same.
    private final int[] limits;

    Handover(Booker before, Booker next, Translation translation, Differences differences) {
        this.before = before;
        this.next = next;
        this.translation = translation;
        this.differences = differences;
        this.limits =
                IntStream.range(0, before.capacities().count()).map(this::same).toArray();
    }

    private int same(int number) {
        int other = next.capacities().numberOf(before.capacities().what(number));
        return before.capacities().limitsAs(number, next.capacities(), other) ? other : DayCapacities.UNLIMITED;
    }

    void takeAll() {
        Services services = before.network().services();
        for (int service = 0; service < services.count(); service++) {
            if (!differences.hasService(service)) {
                int same = next.network()
                        .services()
                        .findNumber(services.service(service).id());
                next.slots().takeAll(same, before.slots(), service);
            }
        }
        for (int number = 0; number < limits.length; number++) {
            if (limits[number] != DayCapacities.UNLIMITED) {
                next.capacities().takeAll(limits[number], before.capacities(), number);
            }
        }
    }

    /// Gives back what was taken over for one booking.
    void giveBack(Held held, int milliTeu) {
        Trip trip = held.trip();
        for (int i = 0; i < trip.starts().size(); i++) {
            if (trip.route().hops().get(i) instanceof Hop.Ride ride
                    && !differences.hasService(before.network().services().serviceOf(ride.board()))) {
                int base = trip.starts().get(i);
                next.take(translation.rideFor(ride, base), base, -milliTeu);
            }
        }
        for (int use = 0; use < held.count(); use++) {
            int number = limits[held.number(use)];
            if (number != DayCapacities.UNLIMITED) {
                next.capacities().take(number, held.day(use), -milliTeu);
            }
        }
    }
}
