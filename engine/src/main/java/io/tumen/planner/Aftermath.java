package io.tumen.planner;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What becomes of bookings when the corridor has become another one: first all are added, in order, and keep what they
/// can keep; then the others get what is left, in the same order.
final class Aftermath {
    private final Booker before;
    private final Booker next;
    private final Booker free;
    private final Translation translation;
    private final @Nullable Onwards onwards;
    private final int known;
    private final Shortages shortages;
    private final IdentityHashMap<Trip, Translated> translated = new IdentityHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /// @param next of the corridor after the change
    /// @param free    the same, for whom nothing is ever taken
    /// @param onwards null when nothing was ready before the change was known
    Aftermath(Booker before, Booker next, Booker free, Translation translation, @Nullable Onwards onwards, int known) {
        this.before = before;
        this.next = next;
        this.free = free;
        this.translation = translation;
        this.onwards = onwards;
        this.known = known;
        this.shortages = new Shortages(next.network());
    }

    /// @param trip null when it can be had no more
    private record Translated(@Nullable Trip trip) {}

    /// @param trip     that was booked, null without one
    /// @param again    the order in the corridor after the change
    /// @param kept     what it keeps, null when it keeps nothing
    /// @param underway where it is, null when it has not set off
    private record Entry(
            Booking booking,
            Order order,
            @Nullable Trip trip,
            Order again,
            @Nullable Trip kept,
            Onwards.@Nullable Goods underway) {
        boolean isToBeBooked() {
            return kept == null && underway == null;
        }
    }

    void add(Booking booking, Order order, @Nullable Trip trip) {
        Order again = next.order(booking.throughAnyPort(), order.ready());
        Onwards.Goods underway = trip == null || onwards == null ? null : onwards.find(order, again, trip);
        Order loadable = again.notBefore(known);
        Trip kept = null;
        if (trip != null) {
            kept = underway == null || onwards == null ? hold(loadable, trip) : hold(onwards, underway);
        }
        entries.add(new Entry(booking, order, trip, loadable, kept, underway));
    }

    private @Nullable Trip hold(Order order, Trip trip) {
        Trip same = translated
                .computeIfAbsent(trip, fresh -> new Translated(translation.find(fresh)))
                .trip();
        return same == null ? null : arriving(same, next.hold(order, same));
    }

    private static @Nullable Trip hold(Onwards onwards, Onwards.Goods goods) {
        return goods.over() ? goods.trip() : arriving(goods.trip(), onwards.hold(goods));
    }

    private static @Nullable Trip arriving(Trip trip, int end) {
        if (end == Minutes.NEVER) {
            return null;
        }
        return end == trip.minute() ? trip : new Trip(trip.route(), trip.starts(), end, trip.milli());
    }

    Replanned settle(Consumer<Rebooking> changed) {
        var results = new ArrayList<Rebooking>(entries.size());
        int prepared = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (i == prepared) {
                prepared = prepare(i);
            }
            Rebooking result = settle(entries.get(i));
            results.add(result);
            if (result.outcome() != Rebooking.Outcome.KEPT && result.outcome() != Rebooking.Outcome.HOPELESS) {
                changed.accept(result);
            }
        }
        return new Replanned(results, shortages.list());
    }

    /// Searches ahead for the next of those who need another way: first for few, so that the first is told soon.
    ///
    /// @return the number of the first booking for which nothing was searched
    private int prepare(int from) {
        int most = from == 0 ? 1 : Replanner.MOST_AT_A_TIME;
        var orders = new ArrayList<Order>();
        int end = from;
        while (end < entries.size() && orders.size() < most) {
            if (entries.get(end).isToBeBooked()) {
                orders.add(entries.get(end).again());
            }
            end++;
        }
        next.prepare(orders);
        free.prepare(orders.stream().map(free::own).toList());
        return end;
    }

    private Rebooking settle(Entry one) {
        Booked was = one.trip() == null
                ? null
                : before.described(one.trip())
                        .booked(one.trip().minute(), one.order().milli(one.trip()));
        if (one.kept() != null) {
            Booked is = before.described(one.trip() == null ? one.kept() : one.trip())
                    .booked(one.kept().minute(), one.order().milli(one.kept()));
            return new Rebooking(one.booking(), Rebooking.Outcome.KEPT, was, is, null);
        }
        return one.underway() == null || onwards == null
                ? bookAgain(one, was)
                : goOn(onwards, one, one.underway(), was);
    }

    private Rebooking bookAgain(Entry one, @Nullable Booked was) {
        Order own = free.own(one.again());
        Trip ideal = free.find(own);
        if (ideal != null) {
            Timing timing = free.first().timing(own.treatment());
            timing.end(ideal, own.ready());
            shortages.add(ideal, timing.uses(), next.first(), next.capacities(), own.milliTeu());
        }
        Trip trip = ideal == null ? null : next.book(one.again());
        Booked is = trip == null
                ? null
                : next.described(trip)
                        .booked(
                                trip.minute(),
                                trip.milli()
                                        + one.again()
                                                .kind()
                                                .prices()
                                                .inventory(trip.minute()
                                                        - one.order().ready()));
        return new Rebooking(one.booking(), outcome(was, is), was, is, null);
    }

    private static Rebooking goOn(Onwards onwards, Entry one, Onwards.Goods goods, @Nullable Booked was) {
        Onwards.Way way = onwards.goOn(goods, one.again());
        if (way == null) {
            Standpoint point = goods.points().getLast();
            Start start = goods.starts().getLast();
            return new Rebooking(one.booking(), Rebooking.Outcome.STRANDED, was, null, onwards.onward(point, start));
        }
        return new Rebooking(
                one.booking(),
                Rebooking.Outcome.UNDER_WAY,
                was,
                onwards.booked(way, one.order(), one.again()),
                onwards.onward(way.point(), way.start()));
    }

    private static Rebooking.Outcome outcome(@Nullable Booked before, @Nullable Booked after) {
        if (before == null) {
            return after == null ? Rebooking.Outcome.HOPELESS : Rebooking.Outcome.FOUND;
        }
        return after == null ? Rebooking.Outcome.STRANDED : Rebooking.Outcome.MOVED;
    }
}
