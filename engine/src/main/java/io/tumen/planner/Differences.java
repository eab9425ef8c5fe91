package io.tumen.planner;

import io.tumen.corridor.Closable;
import io.tumen.corridor.Closure;
import io.tumen.corridor.ServiceId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What trips meet that a change of the corridor has made another: terminals, links and services that are no more, or
/// that have other times, slots or capacities (any other value counts too), and terms of closure that are new or no
/// more. A trip that meets none of it can be gone in the new corridor minute by minute as it was booked, as far as
/// the law lets it.
final class Differences {
    private static final int[] NEVER = {};

    private final Network network;
    /// By their numbers in the network before.
    private final BitSet terminals;

    private final BitSet links;
    private final BitSet services;
    /// When something may be closed in one of the two corridors only: `first, last` minute, term after term.
    private final int[][] terminalTerms;

    private final int[][] linkTerms;
    private final IdentityHashMap<Route, Met> met = new IdentityHashMap<>();

    private enum Met {
        NOTHING,
        /// Something that is closed in other terms.
        TERMS,
        CHANGED
    }

    private Differences(Network network, BitSet terminals, BitSet links, BitSet services, List<Closure> closures) {
        this.network = network;
        this.terminals = terminals;
        this.links = links;
        this.services = services;
        Map<Closable, List<Closure>> byThing = closures.stream().collect(Collectors.groupingBy(Closure::what));
        this.terminalTerms = IntStream.range(0, network.terminals().count())
                .mapToObj(each ->
                        terms(byThing.get(network.terminals().terminal(each).id()), each))
                .toArray(int[][]::new);
        this.linkTerms = IntStream.range(0, network.links().count())
                .mapToObj(each -> terms(
                        byThing.get(network.links().link(each).id()),
                        network.links().from(each)))
                .toArray(int[][]::new);
    }

    private int[] terms(@Nullable List<Closure> closures, int terminal) {
        if (closures == null) {
            return NEVER;
        }
        ZoneId zone = network.terminals().place(terminal).zone();
        return closures.stream()
                .flatMapToInt(closure -> IntStream.of(
                        minute(closure.first(), zone), minute(closure.last().plusDays(1), zone)))
                .toArray();
    }

    private static int minute(LocalDate day, ZoneId zone) {
        return Minutes.ceiling(day.atStartOfDay(zone).toInstant());
    }

    /// Everything counts as changed.
    static Differences everything(Network network) {
        return new Differences(
                network,
                all(network.terminals().count(), each -> true),
                all(network.links().count(), each -> true),
                all(network.services().count(), each -> true),
                List.of());
    }

    static Differences between(Booker before, Booker after) {
        Network network = before.network();
        var same = new Sameness(before, after);
        return new Differences(
                network,
                all(network.terminals().count(), each -> !same.terminal(each)),
                all(network.links().count(), each -> !same.link(each)),
                all(network.services().count(), each -> !same.service(each)),
                closures(
                        network.corridor().closures(),
                        after.network().corridor().closures()));
    }

    private static BitSet all(int count, IntPredicate counts) {
        var all = new BitSet();
        IntStream.range(0, count).filter(counts).forEach(all::set);
        return all;
    }

    /// Those that are in one list only.
    private static List<Closure> closures(List<Closure> before, List<Closure> after) {
        Set<Closure> old = new LinkedHashSet<>(before);
        Set<Closure> fresh = new LinkedHashSet<>(after);
        after.forEach(old::remove);
        before.forEach(fresh::remove);
        var all = new ArrayList<>(old);
        all.addAll(fresh);
        return all;
    }

    /// Whether a trip meets anything of it.
    ///
    /// @param ready minute from which its goods are ready
    boolean touch(Trip trip, int ready) {
        return switch (met.computeIfAbsent(trip.route(), this::meet)) {
            case NOTHING -> false;
            case TERMS -> meetsTerm(trip, ready);
            case CHANGED -> true;
        };
    }

    private Met meet(Route route) {
        Met worst = meetTerminal(route.start());
        for (Hop hop : route.hops()) {
            Met next = switch (hop) {
                case Hop.Drive drive -> meetLink(drive.link());
                case Hop.Ride ride -> meetRide(ride);
            };
            worst = worse(worst, next);
        }
        return worst;
    }

    private static Met worse(Met one, Met other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Met meetRide(Hop.Ride ride) {
        Services of = network.services();
        Met worst = services.get(of.serviceOf(ride.board())) ? Met.CHANGED : Met.NOTHING;
        for (int stop = ride.board(); stop < ride.alight(); stop++) {
            worst = worse(worst, meetLink(of.linkAfter(stop)));
        }
        return worst;
    }

    private Met meetLink(int link) {
        Met ends = worse(
                meetTerminal(network.links().from(link)),
                meetTerminal(network.links().to(link)));
        return worse(ends, meet(links.get(link), linkTerms[link]));
    }

    private Met meetTerminal(int terminal) {
        return meet(terminals.get(terminal), terminalTerms[terminal]);
    }

    private static Met meet(boolean changed, int[] terms) {
        if (changed) {
            return Met.CHANGED;
        }
        return terms.length == 0 ? Met.NOTHING : Met.TERMS;
    }

    /// Whether the trip may be anywhere when that is closed. Its rides tell when it is where; between them it may be
    /// anywhere at any time.
    private boolean meetsTerm(Trip trip, int ready) {
        int from = ready;
        boolean meets = isTerm(terminalTerms[trip.route().start()], from, ridesNext(trip, 0));
        for (int i = 0; i < trip.starts().size() && !meets; i++) {
            switch (trip.route().hops().get(i)) {
                case Hop.Drive drive -> meets = meetsTerm(drive, from, ridesNext(trip, i));
                case Hop.Ride ride -> {
                    int base = trip.starts().get(i);
                    meets = meetsTerm(ride, base, from);
                    from = base + network.services().arrival(ride.alight());
                    meets |= isTerm(
                            terminalTerms[network.services().terminal(ride.alight())], from, ridesNext(trip, i + 1));
                }
            }
        }
        return meets;
    }

    private boolean meetsTerm(Hop.Drive drive, int from, int until) {
        return isTerm(linkTerms[drive.link()], from, until)
                || isTerm(terminalTerms[network.links().from(drive.link())], from, until)
                || isTerm(terminalTerms[network.links().to(drive.link())], from, until);
    }

    private boolean meetsTerm(Hop.Ride ride, int base, int from) {
        Services of = network.services();
        boolean meets = isTerm(terminalTerms[of.terminal(ride.board())], from, base + of.departure(ride.board()));
        for (int stop = ride.board(); stop < ride.alight(); stop++) {
            int leaves = base + of.departure(stop);
            meets |= isTerm(linkTerms[of.linkAfter(stop)], leaves, leaves);
        }
        return meets;
    }

    /// When the next ride from a hop on leaves; the end of the trip when there is none.
    private int ridesNext(Trip trip, int from) {
        for (int i = from; i < trip.starts().size(); i++) {
            if (trip.route().hops().get(i) instanceof Hop.Ride ride) {
                return trip.starts().get(i) + network.services().departure(ride.board());
            }
        }
        return trip.minute();
    }

    private static boolean isTerm(int[] terms, int from, int until) {
        for (int i = 0; i < terms.length; i += 2) {
            if (terms[i] <= until && from <= terms[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /// Whether a service is another one, or is no more, by its number in the network before.
    boolean hasService(int service) {
        return services.get(service);
    }

    /// Whether there is no such service in the network before, or another one.
    boolean isNewService(ServiceId id) {
        int number = network.services().findNumber(id);
        return number == Services.NONE || services.get(number);
    }
}
