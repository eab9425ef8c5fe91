package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import io.tumen.law.Law;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gives consignments their best lawful way, one after the other, under slots that they share. What was found for one
/// is
/// kept for those of the same goods and ends that get ready later (see [Offer#best]); so a year of consignments needs
/// about as many searches as there are departures, and not one each.
final class Booker {
    private static final int MINUTES_PER_WEEK = 7 * Minutes.PER_DAY;
    /// 1970-01-05, in UTC.
    private static final int FIRST_MONDAY = 4 * Minutes.PER_DAY;

    private final Network network;
    private final Law law;
    private final Window window;
    private final Conditions lawless;
    private final int horizonMinutes;
    private final boolean remembers;
    private final Map<Kind, Desk> desks = new HashMap<>();
    private final IdentityHashMap<Trip, Described> described = new IdentityHashMap<>();

    /// @param window         in which all consignments get ready and arrive
    /// @param horizonMinutes how long a journey may take, from the end of the week in which the goods get ready
    /// @param remembers      whether what was found is kept; without it every consignment is searched for afresh
    Booker(Network network, Law law, Window window, int horizonMinutes, boolean remembers) {
        this.network = network;
        this.law = law;
        this.window = window;
        this.lawless = window.lawless();
        this.horizonMinutes = horizonMinutes;
        this.remembers = remembers;
    }

    /// @param via the first port that they go through, null for any
    private record Kind(Goods goods, @Nullable PlaceId via) {}

    private record Ends(PlaceId origin, PlaceId destination) {}

    /// What is known for one kind of goods.
    private final class Desk {
        final PriceBook prices;
        final Search search;
        final Timing timing;
        final int milliTeu;
        /// Whether ways without a ship will do.
        final boolean overland;
        final Map<Ends, TreeMap<Integer, Offer>> offers = new HashMap<>();

        Desk(Kind kind) {
            Goods goods = kind.goods();
            overland = kind.via() == null;
            prices = PriceBook.of(
                    network, goods.cargo(), EnumSet.of(Criterion.ARRIVAL, Criterion.COST), window.firstDay());
            Conditions conditions = lawless.withLaw(window.legality(law, goods));
            milliTeu = Slots.milli(goods.cargo().teu());
            timing = new Timing(network, conditions);
            search = new Search(new Setting(
                    network,
                    conditions,
                    prices,
                    goods.cargo().teu(),
                    new Rides(network),
                    overland ? Setting.ANY_GATEWAY : Setting.ANY_ORIGIN,
                    kind.via() == null ? new BitSet() : network.terminals().portsBut(kind.via())));
        }

        Offer ask(Ends ends, int ready) {
            int end = Math.min(weekEnd(ready) + horizonMinutes, window.end());
            var quest = new Quest(ends.origin, ends.destination, ready, end, Limits.NONE);
            return new Offer(search.run(quest).stream()
                    .filter(delivery -> !delivery.unknown() && (overland || delivery.gateway() != Nodes.NO_SHIP))
                    .map(delivery -> search.trip(delivery, ready))
                    .map(trip -> new Offer.Option(trip, timing.latestReady(trip, ready)))
                    .toList());
        }
    }

    private Desk desk(Goods goods, @Nullable PlaceId via) {
        return desks.computeIfAbsent(new Kind(goods, via), Desk::new);
    }

    /// The best lawful way of a booking, with its slots taken; null when there is none.
    ///
    /// @param ready minute from which it can be loaded, not before that of the booking
    @Nullable
    Trip book(Booking booking, int ready) {
        Desk desk = desk(booking.goods(), booking.via());
        Trip trip = find(desk, booking, ready);
        if (trip != null) {
            move(trip, desk.milliTeu);
        }
        return trip;
    }

    private @Nullable Trip find(Desk desk, Booking booking, int ready) {
        int deadline = booking.deadline() == null ? Minutes.NEVER : Minutes.ceiling(booking.deadline());
        var ends = new Ends(booking.origin(), booking.destination());
        TreeMap<Integer, Offer> known = desk.offers.computeIfAbsent(ends, fresh -> new TreeMap<>());
        Map.Entry<Integer, Offer> before = remembers ? known.floorEntry(ready) : null;
        if (before != null && weekEnd(before.getKey()) == weekEnd(ready)) {
            Offer.Option best = before.getValue().best(desk.prices, deadline);
            if (best == null) {
                return null;
            }
            if (ready <= best.latestReady() && carries(best.trip(), desk.milliTeu)) {
                return best.trip();
            }
        }
        Offer offer = desk.ask(ends, ready);
        known.put(ready, offer);
        Offer.Option best = offer.best(desk.prices, deadline);
        return best == null ? null : best.trip();
    }

    /// Goods that get ready in the same week may arrive up to the same minute, so that what holds for one holds for
    /// all.
    private static int weekEnd(int minute) {
        return (Math.floorDiv(minute - FIRST_MONDAY, MINUTES_PER_WEEK) + 1) * MINUTES_PER_WEEK + FIRST_MONDAY;
    }

    /// What the consignment pays with the time of its goods, thousandths of a yuan.
    long milli(Booking booking, Trip trip, int ready) {
        return trip.milli() + desk(booking.goods(), null).prices.inventory(trip.minute() - ready);
    }

    Timing timing(Goods goods) {
        return desk(goods, null).timing;
    }

    /// Takes the slots of a trip if there are enough.
    boolean hold(Trip trip, Goods goods) {
        int milliTeu = desk(goods, null).milliTeu;
        if (!carries(trip, milliTeu)) {
            return false;
        }
        move(trip, milliTeu);
        return true;
    }

    private boolean carries(Trip trip, int milliTeu) {
        List<Hop> hops = trip.route().hops();
        for (int i = 0; i < hops.size(); i++) {
            if (hops.get(i) instanceof Hop.Ride ride
                    && !lawless.slots()
                            .carry(
                                    ride.board(),
                                    ride.alight(),
                                    run(ride, trip.starts().get(i)),
                                    milliTeu)) {
                return false;
            }
        }
        return true;
    }

    private void move(Trip trip, int milliTeu) {
        List<Hop> hops = trip.route().hops();
        for (int i = 0; i < hops.size(); i++) {
            if (hops.get(i) instanceof Hop.Ride ride) {
                lawless.slots()
                        .take(
                                ride.board(),
                                ride.alight(),
                                run(ride, trip.starts().get(i)),
                                milliTeu);
            }
        }
    }

    List<TakenSlots> taken() {
        return lawless.slots().listTaken();
    }

    Departures departures() {
        return lawless.departures();
    }

    /// Where and by what a trip goes; told once for all who share it.
    Described described(Trip trip) {
        return described.computeIfAbsent(trip, fresh -> Described.of(network, fresh));
    }

    private int run(Hop.Ride ride, int base) {
        return lawless.departures().firstRun(network.services().serviceOf(ride.board()), base);
    }
}
