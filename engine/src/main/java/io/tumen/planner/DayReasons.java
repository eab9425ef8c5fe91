package io.tumen.planner;

import io.tumen.corridor.Closable;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Says on which days of a way a terminal or a link has too little left for the cargo of what can pass it.
final class DayReasons {
    private final double teu;
    private final Network network;
    private final Conditions truth;

    DayReasons(double teu, Setting truth) {
        this.teu = teu;
        this.network = truth.network();
        this.truth = truth.conditions();
    }

    /// A day of a terminal or a link, both by their numbers.
    private record Use(int number, int day) {}

    /// In the order of the way; none when every day takes the cargo.
    List<NearMiss> of(Proposal proposal) {
        DayCapacities days = truth.days();
        if (days == null) {
            return List.of();
        }
        return uses(days, proposal).stream()
                .filter(use -> !days.carries(use.number, use.day, truth.milliTeu()))
                .map(use -> full(days, use, proposal.itinerary()))
                .toList();
    }

    private Set<Use> uses(DayCapacities days, Proposal proposal) {
        var uses = new LinkedHashSet<Use>();
        var hops = new ArrayList<>(proposal.route().hops());
        for (Leg leg : proposal.itinerary().legs()) {
            switch (leg) {
                case Leg.Wait wait -> {}
                case Leg.Work work ->
                    add(uses, days, days.byTerminal()[network.terminals().numberFor(work.to())], minute(work.from()));
                case Leg.Haul haul -> addLinks(uses, days, hops.removeFirst(), minute(haul.from()));
            }
        }
        return uses;
    }

    private void addLinks(Set<Use> uses, DayCapacities days, Hop hop, int departed) {
        switch (hop) {
            case Hop.Drive drive -> add(uses, days, days.byLink()[drive.link()], departed);
            case Hop.Ride ride -> {
                Services services = network.services();
                for (int stop = ride.board(); stop < ride.alight(); stop++) {
                    int leaves = departed + services.departure(stop) - services.departure(ride.board());
                    add(uses, days, days.byLink()[services.linkAfter(stop)], leaves);
                }
            }
        }
    }

    private static void add(Set<Use> uses, DayCapacities days, int number, int minute) {
        if (number != DayCapacities.UNLIMITED) {
            uses.add(new Use(number, days.dayAt(number, minute)));
        }
    }

    private static int minute(Instant at) {
        return Minutes.ceiling(at);
    }

    private NearMiss full(DayCapacities days, Use use, Itinerary itinerary) {
        Closable what = days.what(use.number);
        double taken = days.takenTeu(use.number, use.day);
        double perDay = days.teuPerDay(use.number);
        String booked = taken > 0
                ? SlotReasons.plain(taken) + " of " + SlotReasons.plain(perDay) + " TEU a day are booked"
                : SlotReasons.plain(perDay) + " TEU can pass in a day";
        String words = String.format(
                Locale.ROOT,
                "%s on %s: %s, the cargo is %s TEU.",
                Reasons.nameOf(network.corridor(), what),
                days.date(use.day),
                booked,
                SlotReasons.plain(teu));
        var reason = new NearMiss.FullDay(what, days.date(use.day), teu, perDay, taken);
        return new NearMiss(itinerary.gateway(), null, reason, words, itinerary);
    }
}
