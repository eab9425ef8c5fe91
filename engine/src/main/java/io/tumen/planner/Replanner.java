package io.tumen.planner;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Books consignments under slots that they share, and books again those that a change of the corridor touches.
///
/// Consignments are served in the order of the list: each gets, through the port that it is booked through if any,
/// the cheapest way known to be lawful, with the cost of its goods' time, that is in time and has the slots; the
/// earliest when none is in time. After a change all keep what they can keep, in the same order, and only then the
/// others get what is left.
///
/// One caller at a time. The same list and the same corridors give the same bookings, however many threads search.
public final class Replanner implements AutoCloseable {
    static final int MOST_AT_A_TIME = 1024;

    private final Planner planner;
    private final Window window;
    private final int horizonMinutes;
    private final boolean remembers;
    private final Crew crew;
    private final Booker booker;
    private final Set<Ends> fitting = new HashSet<>();
    private final List<Booking> bookings = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<@Nullable Held> held = new ArrayList<>();
    private int toldEarly;

    /// @param from    no consignment is ready before
    /// @param until   no consignment arrives later
    /// @param horizon how long a journey may take, from the end of the week (UTC) in which the goods get ready
    /// @param threads how many search at the same time; the result does not depend on it
    /// @throws InvalidValueException when the span is empty or longer than [Planner#LONGEST_SPAN]
    public Replanner(Planner planner, Instant from, Instant until, Duration horizon, int threads) {
        this(planner, from, until, horizon, threads, true);
    }

    /// @param remembers false to search for every consignment afresh: slower, and with the same result
    Replanner(Planner planner, Instant from, Instant until, Duration horizon, int threads, boolean remembers) {
        this.planner = planner;
        this.window = planner.window(from, until);
        this.horizonMinutes = Minutes.of(horizon);
        this.remembers = remembers;
        this.crew = new Crew(threads);
        this.booker = booker(planner);
    }

    private Booker booker(Planner of) {
        Window same = windowOf(of);
        return booker(of, same, same.lawless());
    }

    private Window windowOf(Planner of) {
        return new Window(of.network(), window.from(), window.end(), window.until());
    }

    private Booker booker(Planner of, Window same, Conditions lawless) {
        return new Booker(of.law(), same, lawless, horizonMinutes, remembers, crew);
    }

    /// Books consignments behind those booked before.
    ///
    /// @param progress is told how many are booked
    /// @throws InvalidValueException when a place of a booking does not fit, or it is ready outside the span
    public void book(List<Booking> more, IntConsumer progress) {
        for (Booking booking : more) {
            refuseOddEnds(booking);
            bookings.add(booking);
            orders.add(booker.order(booking, ready(booking)));
        }
        while (held.size() < orders.size()) {
            int from = held.size();
            List<Order> next = orders.subList(from, Math.min(from + MOST_AT_A_TIME, orders.size()));
            booker.prepare(next);
            for (Order order : next) {
                held.add(booker.book(order));
                progress.accept(held.size());
            }
        }
    }

    private void refuseOddEnds(Booking booking) {
        var ends = new Ends(
                booking.origin(), booking.destination(), booking.goods().trade());
        if (fitting.add(ends)) {
            planner.refuseOddEnds(ends.origin, ends.destination, ends.trade);
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
        var outcomes = new Outcomes(booker, booker);
        var booked = new ArrayList<@Nullable Booked>();
        for (int i = 0; i < bookings.size(); i++) {
            Held own = held.get(i);
            booked.add(outcomes.was(orders.get(i), own == null ? null : own.trip()));
        }
        return booked;
    }

    /// The slots that what was booked takes, for a planner that plans beside it ([Planner#withTaken]).
    public List<TakenSlots> taken() {
        return booker.taken();
    }

    /// The same of the days of terminals and links whose capacity is stated.
    public List<TakenDay> takenDays() {
        return booker.capacities().listTaken();
    }

    /// Books again what cannot stay as it is in another corridor.
    ///
    /// @param after   the corridor after the change, with its law
    /// @param known   when the change became known: who had set off by then goes on from where it is
    /// @param changed is told of each booking that is not kept, as soon as it is settled
    public Replanned replan(Planner after, Instant known, Consumer<Rebooking> changed) {
        return replan(after, known, changed, true);
    }

    /// @param spares false to ask of everybody what it can keep, and not only of those whom the change touches: slower
    Replanned replan(Planner after, Instant known, Consumer<Rebooking> changed, boolean spares) {
        Window same = windowOf(after);
        Conditions nothingTaken = same.lawlessBeside(planner.network(), booker.departures());
        Booker next = booker(after, same, nothingTaken);
        Booker free = booker(
                after, same, nothingTaken.withNoSlotsTaken(after.network().services()));
        var differences = spares ? Differences.between(booker, next) : Differences.everything(planner.network());
        var rearranging =
                new Rearranging(bookings, orders, held, booker, next, free, differences, Minutes.ceiling(known));
        toldEarly = rearranging.tellFirst(planner.law().equals(after.law()), changed);
        return rearranging.settle(
                rearranging.isLate()
                        ? booker(planner, window, window.lawlessBeside(planner.network(), booker.departures()))
                        : null,
                changed);
    }

    /// Of how many the last planning again told before it was known what the others keep.
    int toldEarly() {
        return toldEarly;
    }

    @Override
    public void close() {
        crew.close();
    }
}
