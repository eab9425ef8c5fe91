package io.tumen.planner;

import io.tumen.planner.Rebooking.Outcome;
import org.jspecify.annotations.Nullable;

/// Writes down what has become of a booking.
final class Outcomes {
    private final Booker before;
    private final Booker next;

    Outcomes(Booker before, Booker next) {
        this.before = before;
        this.next = next;
    }

    @Nullable
    Booked was(Order order, @Nullable Trip trip) {
        return trip == null ? null : before.described(trip).booked(trip.minute(), order.milli(trip));
    }

    /// Of one that the change does not touch.
    Rebooking untouched(Booking booking, Order order, Trip trip) {
        Booked booked = was(order, trip);
        return new Rebooking(booking, Outcome.KEPT, booked, booked, null);
    }

    /// Of one that keeps its way, maybe at other times.
    Rebooking kept(Concerned one, Trip booked, Trip kept) {
        Booked is = before.described(booked).booked(kept.minute(), one.order().milli(kept));
        return new Rebooking(one.booking(), Outcome.KEPT, was(one.order(), booked), is, null);
    }

    /// Of one that is booked again.
    ///
    /// @param trip null when it gets nothing
    Rebooking again(Concerned one, @Nullable Trip trip) {
        Booked was = was(one.order(), one.trip());
        Booked is = trip == null ? null : next.described(trip).booked(trip.minute(), milli(one, trip));
        return new Rebooking(one.booking(), outcome(was, is), was, is, null);
    }

    /// Its goods' time counts from when they were ready, however late the change was known.
    private static long milli(Concerned one, Trip trip) {
        PriceBook prices = one.again().kind().prices();
        return trip.milli() + prices.inventory(trip.minute() - one.order().ready());
    }

    private static Outcome outcome(@Nullable Booked before, @Nullable Booked after) {
        if (before == null) {
            return after == null ? Outcome.HOPELESS : Outcome.FOUND;
        }
        return after == null ? Outcome.STRANDED : Outcome.MOVED;
    }

    /// Of goods under way that go on another way.
    Rebooking onwards(Concerned one, Onwards onwards, Onwards.Way way) {
        return new Rebooking(
                one.booking(),
                Outcome.UNDER_WAY,
                was(one.order(), one.trip()),
                onwards.booked(way, one.order(), one.again()),
                onwards.onward(way.point(), way.start()));
    }

    /// Of goods under way from which no way leads on.
    Rebooking stuck(Concerned one, Onwards onwards, Onwards.Goods goods) {
        Rebooking.Onward where =
                onwards.onward(goods.points().getLast(), goods.starts().getLast());
        return new Rebooking(one.booking(), Outcome.STRANDED, was(one.order(), one.trip()), null, where);
    }

    /// Whether the caller is told as soon as it is settled.
    static boolean isNews(Rebooking result) {
        return result.outcome() != Outcome.KEPT && result.outcome() != Outcome.HOPELESS;
    }
}
