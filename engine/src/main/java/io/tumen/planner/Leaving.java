package io.tumen.planner;

import io.tumen.corridor.Activity;

/// What must be done before goods can leave a terminal by a link: the change of vehicle, then border control if
/// the link crosses a frontier.
final class Leaving {
    private final Terminals terminals;
    private final Links links;
    private final Yard yard;
    private final PriceBook prices;
    private final Rides rides;

    Leaving(Setting setting) {
        this.terminals = setting.network().terminals();
        this.links = setting.network().links();
        this.yard = setting.conditions().yard();
        this.prices = setting.prices();
        this.rides = setting.rides();
    }

    /// When the goods stand ready; [Minutes#NEVER] when something is not offered.
    ///
    /// @param controlled whether they are under border control before they leave
    int ready(Cursor at, int link, boolean onDemand, boolean controlled) {
        int changed = yard.done(at.terminal, rides.change(at.ride, link, onDemand), at.time, Pace.LIKELY);
        return controlled ? yard.done(at.terminal, Activity.BORDER, changed, Pace.LIKELY) : changed;
    }

    /// What it costs with all before, thousandths of a yuan.
    long cost(Cursor at, int link, boolean onDemand, boolean controlled) {
        return at.cost
                + prices.handling(at.terminal, rides.change(at.ride, link, onDemand))
                + (controlled ? prices.handling(at.terminal, Activity.BORDER) : 0);
    }

    /// The first port once the link is entered: a ship boarded for the first time makes this place the port.
    int gateway(Cursor at, int link) {
        boolean first = at.gateway == Reached.NO_SHIP && links.onWater(link);
        return first ? terminals.placeNumber(at.terminal) + 1 : at.gateway;
    }
}
