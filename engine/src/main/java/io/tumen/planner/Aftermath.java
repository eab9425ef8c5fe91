package io.tumen.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What becomes of the bookings that a change of the corridor concerns: first all are added, in order, and keep what
/// they can keep; then the others get what is left, in the same order.
final class Aftermath {
    private final Booker next;
    private final Booker free;
    private final Translation translation;
    private final @Nullable Onwards onwards;
    private final Outcomes outcomes;
    private final Shortages shortages;
    private final List<Entry> entries = new ArrayList<>();

    /// @param next    of the corridor after the change, with what the others keep taken
    /// @param free    the same, for whom nothing is ever taken
    /// @param onwards null when nothing was ready before the change was known
    Aftermath(Booker next, Booker free, Translation translation, @Nullable Onwards onwards, Outcomes outcomes) {
        this.next = next;
        this.free = free;
        this.translation = translation;
        this.onwards = onwards;
        this.outcomes = outcomes;
        this.shortages = new Shortages(next.network());
    }

    /// @param kept    what it keeps, null when it keeps nothing
    /// @param underway where it is, null when it has not set off
    private record Entry(Concerned one, @Nullable Trip kept, Onwards.@Nullable Goods underway) {
        boolean isToBeBooked() {
            return kept == null && underway == null;
        }
    }

    void add(Concerned one) {
        Held held = one.held();
        if (held == null) {
            entries.add(new Entry(one, null, null));
            return;
        }
        Onwards.Goods underway = onwards == null ? null : onwards.find(one, held);
        Trip kept = underway == null || onwards == null ? hold(one.again(), held.trip()) : hold(onwards, underway);
        entries.add(new Entry(one, kept, underway));
    }

    private @Nullable Trip hold(Order order, Trip trip) {
        Trip same = translation.findShared(trip);
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

    /// @param told    what was told already, by number of the booking
    /// @param results to be filled, by number of the booking
    void settle(Map<Integer, Rebooking> told, Rebooking[] results, Consumer<Rebooking> changed) {
        int prepared = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (i == prepared) {
                prepared = prepare(i);
            }
            Entry entry = entries.get(i);
            Rebooking result = settle(entry);
            results[entry.one.number()] = result;
            Rebooking before = told.get(entry.one.number());
            if (before != null && !before.equals(result)) {
                throw new IllegalStateException(
                        "Told " + before + " and found " + result + ". Maybe Outrider counts on what is not certain?");
            }
            if (before == null && Outcomes.isNews(result)) {
                changed.accept(result);
            }
        }
    }

    List<Replanned.Shortage> shortages() {
        return shortages.list();
    }

    /// Searches ahead for the next of those who need another way: first for few, so that the first is told soon.
    ///
    /// @return the number of the first entry for which nothing was searched
    private int prepare(int from) {
        int most = from == 0 ? 1 : Replanner.MOST_AT_A_TIME;
        var orders = new ArrayList<Order>();
        int end = from;
        while (end < entries.size() && orders.size() < most) {
            if (entries.get(end).isToBeBooked()) {
                orders.add(entries.get(end).one.again());
            }
            end++;
        }
        next.prepare(orders);
        free.prepare(orders.stream().map(free::own).toList());
        return end;
    }

    private Rebooking settle(Entry entry) {
        Concerned one = entry.one;
        if (entry.kept != null && one.trip() != null) {
            return outcomes.kept(one, one.trip(), entry.kept);
        }
        return entry.underway == null || onwards == null
                ? outcomes.again(one, bookAgain(one))
                : goOn(onwards, one, entry.underway);
    }

    private @Nullable Trip bookAgain(Concerned one) {
        Order own = free.own(one.again());
        Trip ideal = free.find(own);
        if (ideal == null) {
            return null;
        }
        Timing timing = free.first().timing(own.treatment());
        timing.end(ideal, own.ready());
        shortages.add(ideal, timing.uses(), next.first(), next.capacities(), own.milliTeu());
        Held held = next.book(one.again());
        return held == null ? null : held.trip();
    }

    private Rebooking goOn(Onwards on, Concerned one, Onwards.Goods goods) {
        Onwards.Way way = on.goOn(goods, one.again());
        return way == null ? outcomes.stuck(one, on, goods) : outcomes.onwards(one, on, way);
    }
}
