package io.tumen.planner;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Mode;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.VehicleId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The links of a corridor as columns, and the on-demand ones by the terminal they leave from.
final class Links {
    static final int NONE = -1;

    private static final int CROSSES = 1;
    private static final int LEAVES_HOME = 2;
    private static final int COMES_HOME = 4;
    private static final int ON_WATER = 8;
    private static final int ENTERS_ABROAD = 16;

    private final Link[] links;
    private final Map<LinkId, Integer> numbers = new HashMap<>();
    /// The links that services ride.
    private final Map<Track, Integer> tracks = new HashMap<>();
    private final int[] from;
    private final int[] to;
    private final int[] mode;
    private final int[] gauge;
    private final int[] tariff;
    private final int[] vehicle;
    private final double[] km;
    private final int[] minutes;
    private final int[] marks;
    private final int[] firstOut;
    private final int[] out;

    Links(
            Corridor corridor,
            Terminals terminals,
            Numbering<Mode> modes,
            Numbering<TariffId> tariffs,
            Numbering<VehicleId> vehicles) {
        Collection<Link> rows = corridor.links();
        links = rows.toArray(Link[]::new);
        for (int i = 0; i < links.length; i++) {
            numbers.put(links[i].id(), i);
            tracks.merge(trackOf(links[i]), i, this::scheduledFirst);
        }
        from = Columns.of(rows, link -> terminals.numberFor(link.from()));
        to = Columns.of(rows, link -> terminals.numberFor(link.to()));
        mode = Columns.of(rows, link -> modes.numberOf(link.mode()));
        gauge = Columns.of(rows, Links::gaugeOf);
        tariff = Columns.of(rows, link -> numberOrNone(tariffs, link.tariff()));
        vehicle = Columns.of(rows, link -> vehicles.numberOf(link.vehicle()));
        km = rows.stream().mapToDouble(Link::distanceKm).toArray();
        minutes = Columns.byPace(rows, Link::hours);
        marks = IntStream.range(0, links.length)
                .map(i -> marksOf(i, corridor, terminals))
                .toArray();
        firstOut = new int[terminals.count() + 1];
        out = outgoing();
    }

    private record Track(TerminalId from, TerminalId to, Mode mode) {}

    private static Track trackOf(Link link) {
        return new Track(link.from(), link.to(), link.mode());
    }

    private int scheduledFirst(int known, int other) {
        return links[known].onDemand() && !links[other].onDemand() ? other : known;
    }

    private static int gaugeOf(Link link) {
        return link.gauge() == null ? 0 : link.gauge().millimetres();
    }

    private static int numberOrNone(Numbering<TariffId> tariffs, @Nullable TariffId id) {
        return id == null ? NONE : tariffs.numberOf(id);
    }

    private int marksOf(int link, Corridor corridor, Terminals terminals) {
        boolean crosses = corridor.crossesFrontier(links[link]);
        boolean fromAbroad = terminals.abroad(from[link]);
        boolean toAbroad = terminals.abroad(to[link]);
        return (crosses ? CROSSES : 0)
                | (!fromAbroad && toAbroad ? LEAVES_HOME : 0)
                | (fromAbroad && !toAbroad ? COMES_HOME : 0)
                | (links[link].mode().onWater() ? ON_WATER : 0)
                | (crosses && toAbroad ? ENTERS_ABROAD : 0);
    }

    /// Counting sort of the on-demand links by their first terminal.
    private int[] outgoing() {
        int[] onDemand = IntStream.range(0, links.length)
                .filter(i -> links[i].onDemand())
                .toArray();
        for (int link : onDemand) {
            firstOut[from[link] + 1]++;
        }
        Arrays.parallelPrefix(firstOut, Integer::sum);
        int[] next = firstOut.clone();
        int[] sorted = new int[onDemand.length];
        for (int link : onDemand) {
            sorted[next[from[link]]++] = link;
        }
        return sorted;
    }

    int count() {
        return links.length;
    }

    int numberFor(LinkId id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException(
                    "No link " + id + " in this corridor. Maybe the itinerary comes from another one?");
        }
        return number;
    }

    /// Null when there is no such link.
    @Nullable
    Integer findNumber(LinkId id) {
        return numbers.get(id);
    }

    Link link(int number) {
        return links[number];
    }

    /// Where the on-demand links of the terminal begin in [#out]; they end where those of the next one begin.
    int firstOut(int terminal) {
        return firstOut[terminal];
    }

    int out(int position) {
        return out[position];
    }

    int from(int link) {
        return from[link];
    }

    int to(int link) {
        return to[link];
    }

    int mode(int link) {
        return mode[link];
    }

    /// Track gauge in mm, 0 where there is no track.
    int gauge(int link) {
        return gauge[link];
    }

    int tariff(int link) {
        return tariff[link];
    }

    int vehicle(int link) {
        return vehicle[link];
    }

    double km(int link) {
        return km[link];
    }

    int minutes(int link, Pace pace) {
        return minutes[link * Pace.COLUMNS + pace.column()];
    }

    boolean crosses(int link) {
        return (marks[link] & CROSSES) != 0;
    }

    boolean leavesHome(int link) {
        return (marks[link] & LEAVES_HOME) != 0;
    }

    boolean comesHomeByWater(int link) {
        return (marks[link] & (COMES_HOME | ON_WATER)) == (COMES_HOME | ON_WATER);
    }

    boolean comesHomeByLand(int link) {
        return (marks[link] & (COMES_HOME | ON_WATER)) == COMES_HOME;
    }

    /// Whether it leads into a foreign country over land, from home or from another one.
    boolean entersAbroadByLand(int link) {
        return (marks[link] & (ENTERS_ABROAD | ON_WATER)) == ENTERS_ABROAD;
    }

    boolean onWater(int link) {
        return (marks[link] & ON_WATER) != 0;
    }

    /// The link that a service of the mode rides between two terminals, a scheduled one before an on-demand one.
    int numberFor(TerminalId start, TerminalId end, Mode wanted) {
        Integer found = tracks.get(new Track(start, end, wanted));
        if (found == null) {
            throw new IllegalArgumentException(
                    "No " + wanted + " link from " + start + " to " + end + ". Maybe the feed's rules were not run?");
        }
        return found;
    }
}
