package io.tumen.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Books again after a change of the corridor, and looks at those only whom the change concerns: whom it touches
/// ([Touch]), and who had nothing before. The others keep every minute, slot and day, taken over in one go
/// ([Handover]).
final class Rearranging {
    private final List<Booking> bookings;
    private final List<Order> orders;
    private final List<@Nullable Held> held;
    private final List<Concerned> concerned = new ArrayList<>();
    private final Booker next;
    private final Booker free;
    private final Translation translation;
    private final Differences differences;
    private final Handover handover;
    private final Outcomes outcomes;
    private final int known;
    private Map<Integer, Rebooking> told = Map.of();

    /// @param before what was booked, in the three lists
    /// @param next   of the corridor after the change
    /// @param free   the same, for whom nothing is ever taken
    /// @param known  minute in which the change became known
    Rearranging(
            List<Booking> bookings,
            List<Order> orders,
            List<@Nullable Held> held,
            Booker before,
            Booker next,
            Booker free,
            Differences differences,
            int known) {
        this.bookings = bookings;
        this.orders = orders;
        this.held = held;
        this.next = next;
        this.free = free;
        this.differences = differences;
        this.known = known;
        this.translation = new Translation(before.network(), next.network(), next.departures());
        this.handover = new Handover(before, next, translation, differences);
        this.outcomes = new Outcomes(before, next);
    }

    /// Finds out whom the change concerns, and meanwhile tells what is certain of the first of them.
    ///
    /// @param sameLaw whether the law is certainly that of before
    /// @return how many were told
    int tellFirst(boolean sameLaw, Consumer<Rebooking> changed) {
        handover.takeAll();
        var touch = new Touch(next, translation, differences, sameLaw);
        var outrider = new Outrider(next, free, translation, differences, outcomes, known);
        for (int i = 0; i < bookings.size(); i++) {
            Booking booking = bookings.get(i);
            Held own = held.get(i);
            if (own == null || touch.isOn(booking, orders.get(i), own.trip())) {
                int ready = orders.get(i).ready();
                Order again = next.order(booking.throughAnyPort(), ready).notBefore(known);
                var one = new Concerned(i, booking, orders.get(i), own, again);
                concerned.add(one);
                outrider.pass(one, changed);
            }
        }
        told = outrider.end();
        return told.size();
    }

    /// Whether goods may have set off before the change was known.
    boolean isLate() {
        return orders.stream().anyMatch(order -> order.ready() < known);
    }

    /// @param past a booker of the corridor before the change with nothing taken, null when nobody had set off
    Replanned settle(@Nullable Booker past, Consumer<Rebooking> changed) {
        for (Concerned one : concerned) {
            if (one.held() != null) {
                handover.giveBack(one.held(), one.order().milliTeu());
            }
        }
        Onwards onwards = past == null ? null : new Onwards(past, next, translation, known);
        var aftermath = new Aftermath(next, free, translation, onwards, outcomes);
        var results = new Rebooking[bookings.size()];
        int added = 0;
        for (int i = 0; i < results.length; i++) {
            Held own = held.get(i);
            if (added < concerned.size() && concerned.get(added).number() == i) {
                aftermath.add(concerned.get(added++));
            } else if (own != null) {
                results[i] = outcomes.untouched(bookings.get(i), orders.get(i), own.trip());
                if (onwards != null) {
                    onwards.pass(orders.get(i), own);
                }
            }
        }
        aftermath.settle(told, results, changed);
        return new Replanned(List.of(results), aftermath.shortages());
    }
}
