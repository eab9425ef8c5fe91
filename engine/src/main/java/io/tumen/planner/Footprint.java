package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Way;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the law and the reader of a plan look at in a route: where it leaves home, loads on ships and comes
/// home.
///
/// @param exit     where the goods first leave home, null when they do not
/// @param loadings foreign ports where they are loaded on a ship, in order
/// @param entry    where a ship brings them home from abroad, null when none does
/// @param port     where they are first loaded on a ship, at home or abroad; null without a ship
/// @param end      where they are handed over
record Footprint(
        @Nullable PlaceId exit,
        List<PlaceId> loadings,
        @Nullable PlaceId entry,
        @Nullable PlaceId port,
        PlaceId end) {

    static Footprint of(Network network, Route route) {
        var read = new Reader(network, route);
        return new Footprint(read.exit, List.copyOf(read.loadings), read.entry, read.port, read.end);
    }

    /// The way with the first foreign port.
    Way way() {
        return new Way(exit, loadings.isEmpty() ? null : loadings.getFirst(), entry);
    }

    /// The way once for each foreign port, because the law asks every one of them.
    List<Way> ways() {
        return loadings.isEmpty()
                ? List.of(way())
                : loadings.stream().map(port -> new Way(exit, port, entry)).toList();
    }

    PlaceId gateway() {
        return port == null ? end : port;
    }

    private static final class Reader {
        private final Terminals terminals;
        private final Links links;
        private final Services services;
        private final Frontiers frontiers;
        private final List<PlaceId> loadings = new ArrayList<>();
        private @Nullable PlaceId exit;
        private @Nullable PlaceId entry;
        private @Nullable PlaceId port;
        private PlaceId end;

        Reader(Network network, Route route) {
            terminals = network.terminals();
            links = network.links();
            services = network.services();
            frontiers = network.frontiers();
            end = place(route.start());
            for (Hop hop : route.hops()) {
                switch (hop) {
                    case Hop.Drive drive -> drive(drive);
                    case Hop.Ride ride -> ride(ride);
                }
            }
        }

        private void drive(Hop.Drive drive) {
            int link = drive.link();
            if (!drive.continues()) {
                board(link);
            }
            if (links.leavesHome(link)) {
                leaveHome(links.from(link));
            }
            if (links.comesHomeByWater(link)) {
                entry = place(links.to(link));
            }
            end = place(links.to(link));
        }

        private void ride(Hop.Ride ride) {
            board(services.linkAfter(ride.board()));
            int exitStop = frontiers.exit(ride.board(), ride.alight());
            if (exitStop != Links.NONE) {
                leaveHome(services.terminal(exitStop));
            }
            if (frontiers.comesHome(ride.board(), ride.alight())) {
                entry = place(services.terminal(ride.alight()));
            }
            end = place(services.terminal(ride.alight()));
        }

        private void board(int link) {
            if (!links.onWater(link)) {
                return;
            }
            PlaceId at = place(links.from(link));
            port = port == null ? at : port;
            if (terminals.abroad(links.from(link))) {
                loadings.add(at);
            }
        }

        private void leaveHome(int terminal) {
            exit = exit == null ? place(terminal) : exit;
        }

        private PlaceId place(int terminal) {
            return terminals.place(terminal).id();
        }
    }
}
