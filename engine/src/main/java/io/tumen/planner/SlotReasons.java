package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Place;
import io.tumen.corridor.Service;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says which departures of a way have too few slots for the cargo: because the service never has more, or because
/// others have booked them.
final class SlotReasons {
    private final double teu;
    private final Setting truth;
    private final Services services;

    SlotReasons(double teu, Setting truth) {
        this.teu = teu;
        this.truth = truth;
        this.services = truth.network().services();
    }

    /// In the order of the way; none when every departure takes the cargo.
    List<NearMiss> of(Proposal proposal) {
        List<Hop> hops = proposal.route().hops();
        List<Leg.Haul> hauls = RouteReader.hauls(proposal.itinerary());
        var found = new ArrayList<NearMiss>();
        for (int i = 0; i < hops.size(); i++) {
            if (hops.get(i) instanceof Hop.Ride ride) {
                int departure = Minutes.ceiling(hauls.get(i).from());
                if (services.service(services.serviceOf(ride.board())).slotsTeu() < teu) {
                    found.add(tooSmall(ride, proposal.itinerary()));
                } else if (!truth.conditions().carry(ride.board(), ride.alight(), run(ride, departure))) {
                    found.add(full(ride, departure, proposal.itinerary()));
                }
            }
        }
        return found;
    }

    /// The run is one of the truth when its departure is: under other running days there may be none.
    private int run(Hop.Ride ride, int departure) {
        Departures departures = truth.conditions().departures();
        int service = services.serviceOf(ride.board());
        int run = departures.firstRun(service, departure - services.departure(ride.board()));
        return Math.min(run, departures.count(service) - 1);
    }

    private NearMiss tooSmall(Hop.Ride ride, Itinerary itinerary) {
        Service service = services.service(services.serviceOf(ride.board()));
        String words = String.format(
                Locale.ROOT,
                "%s takes %d TEU a departure, the cargo is %s TEU.",
                service.name(),
                service.slotsTeu(),
                plain(teu));
        var reason = new NearMiss.NoSlot(teu, service.slotsTeu(), null);
        return new NearMiss(itinerary.gateway(), service.id(), reason, words, itinerary);
    }

    private NearMiss full(Hop.Ride ride, int departure, Itinerary itinerary) {
        Service service = services.service(services.serviceOf(ride.board()));
        Place port = truth.network().terminals().place(services.terminal(ride.board()));
        double left = truth.conditions().slots().leftTeu(ride.board(), ride.alight(), run(ride, departure));
        String words = String.format(
                Locale.ROOT,
                "%s of %s from %s: %s of %d TEU are booked, the cargo is %s TEU.",
                service.name(),
                Reasons.local(departure, port.zone()),
                port.nameEn(),
                plain(service.slotsTeu() - left),
                service.slotsTeu(),
                plain(teu));
        var reason = new NearMiss.NoSlot(teu, left, Minutes.instant(departure));
        return new NearMiss(itinerary.gateway(), service.id(), reason, words, itinerary);
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
