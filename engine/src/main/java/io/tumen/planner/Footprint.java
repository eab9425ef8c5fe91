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
/// @param landings foreign ports where a ship lands them, in order
/// @param entered  foreign places where they enter a country by land, in order
/// @param entry    where they come home from abroad, null when they do not
/// @param byShip   whether it is a ship on which they first leave home
/// @param homeByShip whether it is a ship that brings them home
/// @param port     where they are first loaded on a ship, at home or abroad, or landed when that is where they begin;
///     null without a ship
/// @param end      where they are handed over
/// @param events   what of all this the law looks at, in order
record Footprint(
        @Nullable PlaceId exit,
        List<PlaceId> loadings,
        List<PlaceId> landings,
        List<PlaceId> entered,
        @Nullable PlaceId entry,
        boolean byShip,
        boolean homeByShip,
        @Nullable PlaceId port,
        PlaceId end,
        List<Event> events) {

    /// What a law may look at.
    enum Event {
        LEAVES_HOME,
        LOADED,
        ENTERS,
        LANDED,
        HOME_BY_SHIP,
        HOME_BY_LAND
    }

    static Footprint of(Network network, Route route) {
        var read = new Reader(network, route);
        return new Footprint(
                read.exit,
                List.copyOf(read.loadings),
                List.copyOf(read.landings),
                List.copyOf(read.entered),
                read.entry,
                read.byShip,
                read.homeByShip,
                read.port,
                read.end,
                List.copyOf(read.events));
    }

    /// The way with the first place abroad that a law of that journey asks about.
    Way way(Journey asked) {
        return ways(asked).getFirst();
    }

    /// The way once for each of these places, because the law asks every one of them.
    List<Way> ways(Journey asked) {
        List<PlaceId> abroad = switch (asked) {
            case BY_SEA -> loadings;
            case BY_LAND -> entered;
            case OUT_BY_SEA, ROUND_BY_SEA -> landings;
        };
        return abroad.isEmpty()
                ? List.of(new Way(exit, null, entry))
                : abroad.stream().map(place -> new Way(exit, place, entry)).toList();
    }

    /// How they travel, where the law asks for that journey; null when they do not come home.
    @Nullable
    Journey journey(Journey asked) {
        if (entry == null) {
            return null;
        }
        return asked.leavesByShip()
                ? homeByShip ? Journey.ROUND_BY_SEA : Journey.OUT_BY_SEA
                : homeByShip ? Journey.BY_SEA : Journey.BY_LAND;
    }

    /// Whether the goods do what they do on such a journey, in its order; as [io.tumen.law.LegalAutomaton] has it, with
    /// every place allowed.
    boolean isOf(Journey asked) {
        boolean away = false;
        boolean passed = false;
        boolean back = false;
        for (Event event : events) {
            if (event == Event.LEAVES_HOME && !away) {
                away = true;
            } else if (event == passing(asked) && away && !back) {
                passed = true;
            } else if (event == returning(asked) && passed && !back) {
                back = true;
            } else if (!isIgnored(event, asked)) {
                return false;
            }
        }
        return back || events.isEmpty();
    }

    private static Event passing(Journey asked) {
        return switch (asked) {
            case BY_SEA -> Event.LOADED;
            case BY_LAND -> Event.ENTERS;
            case OUT_BY_SEA, ROUND_BY_SEA -> Event.LANDED;
        };
    }

    private static Event returning(Journey asked) {
        return switch (asked) {
            case BY_SEA, ROUND_BY_SEA -> Event.HOME_BY_SHIP;
            case BY_LAND, OUT_BY_SEA -> Event.HOME_BY_LAND;
        };
    }

    private static boolean isIgnored(Event event, Journey asked) {
        return switch (event) {
            case LEAVES_HOME, HOME_BY_SHIP, HOME_BY_LAND -> false;
            case LOADED -> asked == Journey.OUT_BY_SEA;
            case ENTERS, LANDED -> event != passing(asked);
        };
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
        private final List<PlaceId> landings = new ArrayList<>();
        private final List<PlaceId> entered = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private @Nullable PlaceId exit;
        private @Nullable PlaceId entry;
        private boolean byShip;
        private boolean homeByShip;
        private @Nullable PlaceId port;
        private final PlaceId origin;
        private PlaceId end;

        Reader(Network network, Route route) {
            terminals = network.terminals();
            links = network.links();
            services = network.services();
            frontiers = network.frontiers();
            origin = place(route.start());
            end = origin;
            for (Hop hop : route.hops()) {
                switch (hop) {
                    case Hop.Drive drive -> drive(drive);
                    case Hop.Ride ride -> ride(ride);
                }
            }
        }

        private void drive(Hop.Drive drive) {
            int link = drive.link();
            board(link, !drive.continues());
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
            board(services.linkAfter(ride.board()), true);
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
                leaveHome(exitTerminal, true);
            }
            if (comesHome) {
                comeHome(to, true);
            }
            port = port == null ? place(to) : port;
            if (terminals.abroad(to)) {
                landings.add(place(to));
                events.add(Event.LANDED);
            }
        }

        private void pass(int link) {
            if (links.leavesHome(link)) {
                leaveHome(links.from(link), false);
            }
            if (links.entersAbroadByLand(link)) {
                entered.add(place(links.to(link)));
                events.add(Event.ENTERS);
            }
            if (links.comesHomeByLand(link)) {
                comeHome(links.to(link), false);
            }
        }

        private void comeHome(int terminal, boolean onShip) {
            entry = place(terminal);
            homeByShip = onShip;
            events.add(onShip ? Event.HOME_BY_SHIP : Event.HOME_BY_LAND);
        }

        private void board(int link, boolean fresh) {
            if (!links.onWater(link)) {
                return;
            }
            PlaceId at = place(links.from(link));
            if (port == null && !at.equals(origin)) {
                port = at;
            }
            if (fresh && terminals.abroad(links.from(link))) {
                loadings.add(at);
                events.add(Event.LOADED);
            }
        }

        private void leaveHome(int terminal, boolean onShip) {
            byShip = exit == null ? onShip : byShip;
            exit = exit == null ? place(terminal) : exit;
            events.add(Event.LEAVES_HOME);
        }

        private PlaceId place(int terminal) {
            return terminals.place(terminal).id();
        }
    }
}
