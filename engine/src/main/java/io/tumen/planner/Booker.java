package io.tumen.planner;

import io.tumen.law.Law;
import io.tumen.law.LegalAutomaton;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Gives consignments their best lawful way, one after the other, under slots and capacities of days that they share.
/// What was found for one is kept for those that law and prices treat alike, between the same ends, that get ready
/// later (see [Offer#best]); so a year of consignments needs about as many searches as there are departures, and not
/// one each.
final class Booker {
    private final Network network;
    private final Conditions lawless;
    private final DayCapacities capacities;
    private final boolean remembers;
    private final Kinds kinds;
    private final Map<Errand, Memory> memories = new HashMap<>();
    private final List<Clerk> clerks;
    private final Crew crew;
    private final IdentityHashMap<Route, Described> described = new IdentityHashMap<>();
    private final IdentityHashMap<Trip, Held> held = new IdentityHashMap<>();

    /// @param lawless        what holds over the window, with nothing taken
    /// @param window         in which all consignments get ready and arrive
    /// @param horizonMinutes how long a journey may take, from the end of the week in which the goods get ready
    /// @param remembers      whether what was found is kept; without it every consignment is searched for afresh
    /// @param crew           who searches ahead
    Booker(Law law, Window window, Conditions lawless, int horizonMinutes, boolean remembers, Crew crew) {
        this.network = window.network();
        this.lawless = lawless;
        this.capacities = window.capacities();
        this.remembers = remembers;
        this.kinds = new Kinds(network, law, window);
        this.crew = crew;
        this.clerks = IntStream.range(0, crew.size())
                .mapToObj(i -> new Clerk(window, lawless, capacities, horizonMinutes))
                .toList();
    }

    Kind kind(Goods goods) {
        return kinds.of(goods);
    }

    Order order(Booking booking, int ready) {
        Kind kind = kinds.of(booking.goods());
        var errand =
                new Errand(new Errand.Manner(kind.treatment(), booking.via()), booking.origin(), booking.destination());
        return new Order(
                kind,
                memories.computeIfAbsent(errand, Memory::new),
                ready,
                booking.deadline() == null ? Minutes.NEVER : Minutes.ceiling(booking.deadline()));
    }

    /// An order of another booker of the same corridor, as one of this one's own.
    Order own(Order other) {
        Errand errand = other.memory().errand();
        return new Order(other.kind(), memories.computeIfAbsent(errand, Memory::new), other.ready(), other.deadline());
    }

    /// Searches ahead for orders that are booked next, all at the same time and as if none took a slot from another.
    /// What is found is only kept, so it decides how fast they are booked and not how.
    void prepare(List<Order> orders) {
        if (!remembers) {
            return;
        }
        Map<Memory, List<Order>> alike = Order.alike(orders);
        List<List<Order>> groups = List.copyOf(alike.values());
        crew.run(groups.size(), (worker, number) -> {
            for (Order order : groups.get(number)) {
                find(clerks.get(worker), order);
            }
        });
    }

    /// The best lawful way of an order, with its slots taken; null when there is none.
    @Nullable
    Held book(Order order) {
        Trip trip = find(first(), order);
        return trip == null ? null : take(order, trip);
    }

    /// The best lawful way of an order, with nothing taken for it; null when there is none.
    @Nullable
    Trip find(Order order) {
        return find(first(), order);
    }

    private @Nullable Trip find(Clerk clerk, Order order) {
        Memory memory = order.memory();
        Offer known = remembers ? memory.find(order.ready()) : null;
        if (known != null) {
            Trip best = known.best(order.kind().prices(), order.deadline());
            if (best == null || clerk.fits(order, best)) {
                return best;
            }
        }
        Offer offer = clerk.ask(memory.errand(), order.ready());
        memory.keep(order.ready(), offer);
        return offer.best(order.kind().prices(), order.deadline());
    }

    /// Takes the slots and the capacities of a trip that was found for the order.
    private Held take(Order order, Trip trip) {
        move(trip, order.milliTeu());
        if (capacities.isEmpty()) {
            return held.computeIfAbsent(trip, fresh -> new Held(fresh, new int[0]));
        }
        Timing timing = first().timing(order.treatment());
        takeDays(timing, timing.end(trip, order.ready()), trip, order.milliTeu());
        Held last = held.get(trip);
        if (last == null || !last.takes(timing.uses())) {
            last = new Held(trip, timing.uses().kept());
            held.put(trip, last);
        }
        return last;
    }

    /// Takes the capacities of days that were taken for the order by another booker of the same corridor.
    ///
    /// @param milliTeu negative to give them back
    void takeDays(Held other, int milliTeu) {
        for (int use = 0; use < other.count(); use++) {
            capacities.take(other.number(use), other.day(use), milliTeu);
        }
    }

    private static void takeDays(Timing timing, int end, Trip trip, int milliTeu) {
        if (end != trip.minute()) {
            throw new IllegalStateException("A trip that was found cannot be gone: " + trip
                    + ". Maybe the search and Timing count a day's capacity differently?");
        }
        timing.uses().take(milliTeu);
    }

    /// When a trip that was booked in another corridor ends in this one, its slots and capacities taken;
    /// [Minutes#NEVER] when it cannot be kept.
    int hold(Order order, Trip trip) {
        Timing timing = first().timing(order.treatment());
        int end = first().carries(trip, order.milliTeu()) ? timing.end(trip, order.ready()) : Minutes.NEVER;
        return hold(timing, end, trip, order.milliTeu());
    }

    /// The same for goods under way and what is left of their trip.
    int hold(Treatment treatment, Start from, Trip rest) {
        Timing timing = first().timing(treatment);
        int end = first().carries(rest, treatment.milliTeu()) ? timing.end(from, rest) : Minutes.NEVER;
        return hold(timing, end, rest, treatment.milliTeu());
    }

    private int hold(Timing timing, int end, Trip trip, int milliTeu) {
        if (end != Minutes.NEVER) {
            move(trip, milliTeu);
            timing.uses().take(milliTeu);
        }
        return end;
    }

    /// The lawful ways on of goods under way.
    Offer waysOn(Order order, Treatment treatment, int known, List<Start> starts) {
        return first().goOn(treatment, order.memory().errand(), order.ready(), known, starts);
    }

    /// Whether nobody has taken meanwhile what a way on needs.
    boolean carriesOn(Treatment treatment, Trip rest, List<Start> starts) {
        return first().carries(rest, treatment.milliTeu())
                && first().timing(treatment).end(startOf(rest, starts), rest) == rest.minute();
    }

    /// Takes the slots and the capacities of a way on.
    void takeOn(Treatment treatment, Trip rest, List<Start> starts) {
        move(rest, treatment.milliTeu());
        Timing timing = first().timing(treatment);
        takeDays(timing, timing.end(startOf(rest, starts), rest), rest, treatment.milliTeu());
    }

    /// Forgets what was found, because there is more room than when it was.
    void forget() {
        memories.values().forEach(Memory::forget);
    }

    boolean remembers() {
        return remembers;
    }

    /// Where a way of goods under way begins.
    static Start startOf(Trip trip, List<Start> starts) {
        return starts.stream()
                .filter(start -> start.terminal() == trip.route().start())
                .findFirst()
                .orElseThrow();
    }

    /// How goods are treated here that stay under the law of another corridor.
    Treatment under(LegalAutomaton automaton, Order order) {
        return kinds.under(automaton, order.kind());
    }

    Clerk first() {
        return clerks.getFirst();
    }

    Slots slots() {
        return lawless.slots();
    }

    DayCapacities capacities() {
        return capacities;
    }

    Network network() {
        return network;
    }

    /// @param milliTeu negative to give slots back
    void take(Hop.Ride ride, int base, int milliTeu) {
        lawless.slots().take(ride.board(), ride.alight(), first().run(ride, base), milliTeu);
    }

    /// @param milliTeu negative to give slots back
    void move(Trip trip, int milliTeu) {
        for (int i = 0; i < trip.starts().size(); i++) {
            if (trip.route().hops().get(i) instanceof Hop.Ride ride) {
                take(ride, trip.starts().get(i), milliTeu);
            }
        }
    }

    List<TakenSlots> taken() {
        return lawless.slots().listTaken();
    }

    Departures departures() {
        return lawless.departures();
    }

    /// Where and by what a trip goes; told once for all who go the same route.
    Described described(Trip trip) {
        return described.computeIfAbsent(trip.route(), fresh -> Described.of(network, fresh));
    }
}
