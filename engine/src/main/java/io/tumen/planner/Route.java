package io.tumen.planner;

import java.util.List;

/// A way through the network without its times: the terminal of loading, then ride after ride.
record Route(int start, List<Hop> hops) {
    Route {
        hops = List.copyOf(hops);
    }
}
