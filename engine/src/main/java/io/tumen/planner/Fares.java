package io.tumen.planner;

import io.tumen.corridor.Activity;
import org.jspecify.annotations.Nullable;

/// What each hop of a trip costs with the work before and the control after it, as the search counts it.
final class Fares {
    private final Network network;
    private final PriceBook prices;

    Fares(Network network, PriceBook prices) {
        this.network = network;
        this.prices = prices;
    }

    long loading(int terminal) {
        return prices.handling(terminal, Activity.LOAD);
    }

    /// Thousandths of a yuan.
    long of(Hop hop) {
        return switch (hop) {
            case Hop.Drive drive -> drive(drive);
            case Hop.Ride ride -> ride(ride);
        };
    }

    private long drive(Hop.Drive drive) {
        Links links = network.links();
        int link = drive.link();
        Activity control = border(links.crosses(link));
        int tariff = links.tariff(link);
        return prices.handling(links.from(link), drive.change())
                + prices.handling(links.from(link), control)
                + (drive.chargesFlat() ? prices.flat(tariff) : 0)
                + prices.distance(tariff, links.km(link))
                + prices.handling(links.to(link), control);
    }

    private long ride(Hop.Ride ride) {
        Services services = network.services();
        Frontiers frontiers = network.frontiers();
        int from = services.terminal(ride.board());
        int tariff = services.tariff(services.serviceOf(ride.board()));
        Activity before = border(frontiers.controlsBoarding(ride.board(), ride.alight()));
        Activity after = border(frontiers.controlsAlighting(ride.board(), ride.alight()));
        long controls = 0;
        double km = 0;
        for (int stop = ride.board(); stop < ride.alight(); stop++) {
            km += network.links().km(services.linkAfter(stop));
            if (stop > ride.board()) {
                controls += frontiers.controlsOnBoard(stop) * prices.handling(services.terminal(stop), Activity.BORDER);
            }
        }
        return prices.handling(from, ride.change())
                + prices.handling(from, before)
                + controls
                + prices.flat(tariff)
                + prices.distance(tariff, km)
                + prices.handling(services.terminal(ride.alight()), after);
    }

    private static @Nullable Activity border(boolean controlled) {
        return controlled ? Activity.BORDER : null;
    }
}
