package io.tumen.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells the first changes before it is known what each of the others keeps, so that somebody can act on a closure at
/// once. What it tells is certain:
///
/// * That a booking is *broken* is certain when its trip cannot be gone although nobody else takes anything. Others
/// only
///   make it later: what is missed alone is missed in any case. Where the law refuses it, it does so in any case if
///   nothing that limits a day lies on the way, for then nobody can make it later.
/// * Whom it finds *best* is what it would have with everything free ([Offer#best]). Less is free in truth, so there is
///   nothing better; and it is to be had if it has room among more than all that others can hold at its turn: the slots
///   that all bookings held before the change, its own and those of the broken ones too, because who keeps its trip
/// keeps
///   its runs; the new ones of those who were told before it; and, on every run alike, all the TEU of those before it
/// who
///   are not settled yet. Ways over what limits a day are left to the others, since who keeps a trip may pass there on
///   another day than before; so are those on services that the change made others.
///
/// What is told is compared with the result once that is known.
final class Outrider {
    private static final int MOST_TOLD = 16;
    private static final int MOST_ASKED = 256;

    private final Booker next;
    private final Booker free;
    private final Translation translation;
    private final Differences differences;
    private final Outcomes outcomes;
    private final int known;
    /// By number of the booking.
    private final Map<Integer, Rebooking> told = new HashMap<>();
    private final List<Taken> taken = new ArrayList<>();

    private record Taken(Trip trip, int milliTeu) {}

    private int passed;

    /// TEU of those before whose runs nobody knows yet, thousandths.
    private int unsettled;

    /// @param next  with all slots and days taken that were taken before the change
    /// @param free  the same, with nothing taken
    /// @param known minute before which goods may have set off
    Outrider(Booker next, Booker free, Translation translation, Differences differences, Outcomes outcomes, int known) {
        this.next = next;
        this.free = free;
        this.translation = translation;
        this.differences = differences;
        this.outcomes = outcomes;
        this.known = known;
    }

    /// Tells what becomes of a booking if that is certain. To be asked of all that are concerned, in order.
    void pass(Concerned one, Consumer<Rebooking> changed) {
        if (passed++ >= MOST_ASKED || told.size() == MOST_TOLD) {
            return;
        }
        Rebooking certain = isBroken(one) ? find(one) : null;
        if (certain == null) {
            unsettled += one.again().milliTeu();
        } else if (Outcomes.isNews(certain)) {
            told.put(one.number(), certain);
            changed.accept(certain);
        }
    }

    /// Gives back what was taken for those who were told.
    ///
    /// @return what was told, by number of the booking
    Map<Integer, Rebooking> end() {
        taken.forEach(one -> next.move(one.trip, -one.milliTeu));
        taken.clear();
        return told;
    }

    private boolean isBroken(Concerned one) {
        if (one.trip() == null) {
            return true;
        }
        if (one.order().ready() < known) {
            return false; // it may be under way
        }
        Trip same = translation.findShared(one.trip());
        if (same == null) {
            return true;
        }
        Timing alone = free.first().timing(one.again().treatment());
        return alone.end(same, one.again().ready()) == Minutes.NEVER
                && (alone.minute() == Minutes.NEVER || alone.uses().isEmpty());
    }

    /// Null when others may be in the way.
    private @Nullable Rebooking find(Concerned one) {
        Order order = free.own(one.again());
        Trip best = free.find(order);
        if (best == null) {
            return outcomes.again(one, null);
        }
        Timing alone = free.first().timing(order.treatment());
        alone.end(best, order.ready());
        if (!alone.uses().isEmpty() || !hasRoom(best, order.milliTeu())) {
            return null;
        }
        next.move(best, order.milliTeu());
        taken.add(new Taken(best, order.milliTeu()));
        return outcomes.again(one, best);
    }

    private boolean hasRoom(Trip trip, int milliTeu) {
        for (int i = 0; i < trip.starts().size(); i++) {
            if (trip.route().hops().get(i) instanceof Hop.Ride ride
                    && (isNew(ride) || !next.first().carries(ride, trip.starts().get(i), milliTeu + unsettled))) {
                return false;
            }
        }
        return true;
    }

    /// Whether nobody knows what was taken of it, as it was another service before.
    private boolean isNew(Hop.Ride ride) {
        Services services = next.network().services();
        return differences.isNewService(
                services.service(services.serviceOf(ride.board())).id());
    }
}
