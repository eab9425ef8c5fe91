package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Way;
import io.tumen.law.Journey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the law and the reader of a plan look at in a route: where it leaves home, loads on ships and comes
/// home.
///
/// @param exit     where the goods first leave home, null when they do not
/// @param loadings foreign ports where they are loaded on a ship, in order
/// @param entered  foreign places where they enter a country by land, in order
/// @param entry    where they come home from abroad, null when they do not
/// @param journey  how they come home, null when they do not
/// @param port     where they are first loaded on a ship, at home or abroad; null without a ship
/// @param end      where they are handed over
record Footprint(
        @Nullable PlaceId exit,
        List<PlaceId> loadings,
        List<PlaceId> entered,
        @Nullable PlaceId entry,
        @Nullable Journey journey,
        @Nullable PlaceId port,
        PlaceId end) {

    static Footprint of(Network network, Route route) {
        var read = new Reader(network, route);
        return new Footprint(
                read.exit,
                List.copyOf(read.loadings),
                List.copyOf(read.entered),
                read.entry,
                read.journey,
                read.port,
                read.end);
    }

    /// The way with the first place abroad that a law of that journey asks about.
    Way way(Journey asked) {
        return ways(asked).getFirst();
    }

    /// The way once for each of these places, because the law asks every one of them.
    List<Way> ways(Journey asked) {
        List<PlaceId> abroad = asked == Journey.BY_SEA ? loadings : entered;
        return abroad.isEmpty()
                ? List.of(new Way(exit, null, entry))
                : abroad.stream().map(place -> new Way(exit, place, entry)).toList();
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
        private final List<PlaceId> entered = new ArrayList<>();
        private @Nullable PlaceId exit;
        private @Nullable PlaceId entry;
        private @Nullable Journey journey;
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
            if (links.onWater(link)) {
                sail(
                        links.leavesHome(link) ? links.from(link) : Links.NONE,
                        links.comesHomeByWater(link),
                        links.to(link));
            } else {
                pass(link);
            }
            end = place(links.to(link));
        }

        private void ride(Hop.Ride ride) {
            board(services.linkAfter(ride.board()));
            int alighted = services.terminal(ride.alight());
            if (services.onWater(services.serviceOf(ride.board()))) {
                int exitStop = frontiers.exit(ride.board(), ride.alight());
                sail(
                        exitStop == Links.NONE ? Links.NONE : services.terminal(exitStop),
                        frontiers.comesHomeByShip(ride.board(), ride.alight()),
                        alighted);
            } else {
                for (int stop = ride.board(); stop < ride.alight(); stop++) {
                    pass(services.linkAfter(stop));
                }
            }
            end = place(alighted);
        }

        private void sail(int exitTerminal, boolean comesHome, int to) {
            if (exitTerminal != Links.NONE) {
                leaveHome(exitTerminal);
            }
            if (comesHome) {
                comeHome(to, Journey.BY_SEA);
            }
        }

        private void pass(int link) {
            if (links.leavesHome(link)) {
                leaveHome(links.from(link));
            }
            if (links.entersAbroadByLand(link)) {
                entered.add(place(links.to(link)));
            }
            if (links.comesHomeByLand(link)) {
                comeHome(links.to(link), Journey.BY_LAND);
            }
        }

        private void comeHome(int terminal, Journey by) {
            entry = place(terminal);
            journey = by;
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
