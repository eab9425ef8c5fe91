package io.tumen.planner;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Books consignments under slots that they share, and books again those that a change of the corridor touches.
///
/// Consignments are served in the order of the list: each gets, through the port that it is booked through if any, the
/// cheapest way known to be lawful, with the cost of
/// its
/// goods' time, that is in time and has the slots; the earliest when none is in time. After a change all keep what they
/// can keep, in the same order, and only then the others get what is left.
///
/// One thread at a time. The same list and the same corridors give the same bookings.
public final class Replanner {
    private final Planner planner;
    private final Window window;
    private final int horizonMinutes;
    private final boolean remembers;
    private final Booker booker;
    private final List<Booking> bookings = new ArrayList<>();
    private final List<@Nullable Trip> trips = new ArrayList<>();

    /// @param from    no consignment is ready before
    /// @param until   no consignment arrives later
    /// @param horizon how long a journey may take, from the end of the week (UTC) in which the goods get ready
    /// @throws InvalidValueException when the span is empty or longer than [Planner#LONGEST_SPAN]
    public Replanner(Planner planner, Instant from, Instant until, Duration horizon) {
        this(planner, from, until, horizon, true);
    }

    /// @param remembers false to search for every consignment afresh: slower, and with the same result
    Replanner(Planner planner, Instant from, Instant until, Duration horizon, boolean remembers) {
        this.planner = planner;
        this.window = planner.window(from, until);
        this.horizonMinutes = Minutes.of(horizon);
        this.remembers = remembers;
        this.booker = booker(planner);
    }

    private Booker booker(Planner of) {
        Window same = new Window(of.network(), window.from(), window.end(), window.until());
        return new Booker(of.network(), of.law(), same, horizonMinutes, remembers);
    }

    /// Books consignments behind those booked before.
    ///
    /// @param progress is told how many are booked
    /// @throws InvalidValueException when a place of a booking does not fit, or it is ready outside the span
    public void book(List<Booking> more, IntConsumer progress) {
        var known = new HashSet<Ends>();
        for (Booking booking : more) {
            var ends = new Ends(
                    booking.origin(), booking.destination(), booking.goods().trade());
            if (known.add(ends)) {
                planner.refuseOddEnds(ends.origin, ends.destination, ends.trade);
            }
            bookings.add(booking);
            trips.add(booker.book(booking, ready(booking)));
            progress.accept(bookings.size());
        }
    }

    private record Ends(PlaceId origin, PlaceId destination, Trade trade) {}

    private int ready(Booking booking) {
        int ready = Minutes.ceiling(booking.ready());
        if (ready < window.from() || ready > window.end()) {
            throw new InvalidValueException(
                    "ready time of " + booking.id(),
                    booking.ready().toString(),
                    "from " + Minutes.instant(window.from()) + " to " + Minutes.instant(window.end()));
        }
        return ready;
    }

    /// What was booked, in order; null for what has no lawful way.
    public List<@Nullable Booked> booked() {
        var described = new ArrayList<@Nullable Booked>();
        for (int i = 0; i < bookings.size(); i++) {
            described.add(describe(booker, bookings.get(i), trips.get(i)));
        }
        return described;
    }

    /// The slots that what was booked takes, for a planner that plans beside it ([Planner#withTaken]).
    public List<TakenSlots> taken() {
        return booker.taken();
    }

    /// Books again what cannot stay as it is in another corridor.
    ///
    /// @param after   the corridor after the change, with its law
    /// @param known   when the change became known: who was ready before is under way
    /// @param changed is told of each booking that is not kept, as soon as it is settled
    /// @return every booking in order
    public List<Rebooking> replan(Planner after, Instant known, Consumer<Rebooking> changed) {
        Booker next = booker(after);
        List<@Nullable Trip> held = held(after, next);
        var results = new ArrayList<Rebooking>(bookings.size());
        for (int i = 0; i < bookings.size(); i++) {
            Rebooking result = rebook(i, held.get(i), next, known);
            results.add(result);
            if (result.outcome() != Rebooking.Outcome.KEPT && result.outcome() != Rebooking.Outcome.HOPELESS) {
                changed.accept(result);
            }
        }
        return results;
    }

    /// The trips that can be kept, with their slots held.
    private List<@Nullable Trip> held(Planner after, Booker next) {
        var translation = new Translation(planner.network(), after.network(), next.departures());
        var keptOnce = new IdentityHashMap<Trip, Kept>();
        var held = new ArrayList<@Nullable Trip>(bookings.size());
        for (int i = 0; i < bookings.size(); i++) {
            Trip trip = trips.get(i);
            Booking booking = bookings.get(i);
            held.add(trip == null ? null : hold(booking, trip, translation, next, keptOnce));
        }
        return held;
    }

    /// @param trip        the trip in the other corridor, null when it can be had no more
    /// @param latestReady up to when goods can get ready for it
    private record Kept(@Nullable Trip trip, int latestReady) {}

    private @Nullable Trip hold(
            Booking booking, Trip trip, Translation translation, Booker next, IdentityHashMap<Trip, Kept> keptOnce) {
        int ready = ready(booking);
        Kept kept = keptOnce.get(trip);
        if (kept == null || kept.trip() == null || ready > kept.latestReady()) {
            kept = keep(trip, translation, next.timing(booking.goods()), ready);
            keptOnce.put(trip, kept);
        }
        Trip same = kept.trip();
        return same != null && next.hold(same, booking.goods()) ? same : null;
    }

    private static Kept keep(Trip trip, Translation translation, Timing timing, int ready) {
        Trip same = translation.find(trip);
        int end = same == null ? Minutes.NEVER : timing.end(same, ready);
        if (same == null || end == Minutes.NEVER) {
            return new Kept(null, ready);
        }
        var later = new Trip(same.route(), same.starts(), end, same.milli());
        return new Kept(later, timing.latestReady(later, ready));
    }

    private Rebooking rebook(int number, @Nullable Trip held, Booker next, Instant known) {
        Booking booking = bookings.get(number);
        Trip trip = trips.get(number);
        Booked before = describe(booker, booking, trip);
        if (held != null) {
            return new Rebooking(booking, Rebooking.Outcome.KEPT, before, describe(next, booking, held));
        }
        if (trip != null && booking.ready().isBefore(known)) {
            return new Rebooking(booking, Rebooking.Outcome.UNDER_WAY, before, null);
        }
        Booked found = describe(next, booking, next.book(booking.throughAnyPort(), ready(booking)));
        return new Rebooking(booking, outcome(before, found), before, found);
    }

    private static Rebooking.Outcome outcome(@Nullable Booked before, @Nullable Booked after) {
        if (before == null) {
            return after == null ? Rebooking.Outcome.HOPELESS : Rebooking.Outcome.FOUND;
        }
        return after == null ? Rebooking.Outcome.STRANDED : Rebooking.Outcome.MOVED;
    }

    private @Nullable Booked describe(Booker by, Booking booking, @Nullable Trip trip) {
        if (trip == null) {
            return null;
        }
        Described described = by.described(trip);
        return new Booked(
                described.places(),
                described.services(),
                described.gateway(),
                Minutes.instant(trip.minute()),
                by.milli(booking, trip, ready(booking)));
    }
}
