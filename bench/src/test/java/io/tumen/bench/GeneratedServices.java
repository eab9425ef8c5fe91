package io.tumen.bench;

import io.tumen.corridor.CostLine;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Place;
import io.tumen.corridor.Position;
import io.tumen.corridor.Price;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.corridor.RunningDays;
import io.tumen.corridor.Service;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.Stop;
import io.tumen.corridor.Tariff;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.TerminalId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Draws lines of three to eight calls, there and back, every one to seven days, until there are enough departures. A
/// line heads for its last stop with small detours; a tenth of the stops are hubs, where half of the lines end. Half of
/// the lines begin where none has called, as long as there is such a stop.
final class GeneratedServices {
    private static final double DETOUR = 1.25;
    private static final int CANDIDATES = 8;
    private static final List<Integer> INTERVALS_DAYS = List.of(1, 1, 2, 2, 3, 3, 4, 5, 7, 7, 7, 7);

    private final SplittableRandom random;
    private final List<Place> places;
    private final Provenance provenance;
    private final Map<LinkId, Link> links = new LinkedHashMap<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Tariff> tariffs = new ArrayList<>();
    private final BitSet called = new BitSet();

    GeneratedServices(SplittableRandom random, List<Place> places, Provenance provenance) {
        this.random = random;
        this.places = places;
        this.provenance = provenance;
    }

    /// @param departures a year, over all lines
    GeneratedServices draw(int departures) {
        int left = departures;
        while (left > 0) {
            List<Integer> calls = calls();
            calls.forEach(called::set);
            DrawnMode mode = DrawnMode.at(random.nextInt(100));
            int everyDays = INTERVALS_DAYS.get(random.nextInt(INTERVALS_DAYS.size()));
            left -= add(calls, mode, everyDays);
            Collections.reverse(calls);
            left -= add(calls, mode, everyDays);
        }
        return this;
    }

    List<Link> links() {
        return List.copyOf(links.values());
    }

    List<Service> services() {
        return services;
    }

    List<Tariff> tariffs() {
        return tariffs;
    }

    private List<Integer> calls() {
        var calls = new ArrayList<Integer>();
        calls.add(start());
        int last = end();
        int wanted = 3 + random.nextInt(6);
        while (calls.size() < wanted - 1) {
            int next = nextTowards(calls.getLast(), last);
            if (next == last || calls.contains(next)) {
                break;
            }
            calls.add(next);
        }
        if (!calls.contains(last)) {
            calls.add(last);
        }
        return calls.size() < 3 ? calls() : calls;
    }

    private int start() {
        int uncalled = called.nextClearBit(0);
        return uncalled < places.size() && random.nextBoolean() ? uncalled : end();
    }

    private int end() {
        return random.nextBoolean() ? random.nextInt(Math.max(2, places.size() / 10)) : random.nextInt(places.size());
    }

    /// Of some stops drawn, the one that makes the way to the end shortest; a step of next to nothing does not count.
    private int nextTowards(int from, int to) {
        int best = to;
        double shortest = Double.MAX_VALUE;
        for (int i = 0; i < CANDIDATES; i++) {
            int via = random.nextInt(places.size());
            double step = km(from, via);
            double way = step + km(via, to);
            if (step > 60 && via != from && way < shortest) {
                shortest = way;
                best = via;
            }
        }
        return best;
    }

    private double km(int from, int to) {
        Position start = places.get(from).position();
        return start.greatCircleKm(places.get(to).position());
    }

    /// @return its departures in a year
    private int add(List<Integer> calls, DrawnMode mode, int everyDays) {
        String id = "S" + services.size();
        tariffs.add(tariff(id, mode));
        var days = new RunningDays(
                GeneratedCorridor.FIRST_DAY.plusDays(random.nextInt(everyDays)),
                GeneratedCorridor.LAST_DAY,
                EnumSet.allOf(DayOfWeek.class),
                everyDays);
        services.add(new Service(
                new ServiceId(id),
                id,
                "drawn",
                mode.mode(),
                mode.vehicle(),
                new TariffId(id),
                GeneratedCorridor.ZONE,
                days,
                stops(calls, mode),
                100,
                mode.cutOff(),
                Range.exactly(mode.lateHours()),
                provenance));
        int runs = (int) ChronoUnit.DAYS.between(days.first(), days.last()) / everyDays + 1;
        return runs * (calls.size() - 1);
    }

    private List<Stop> stops(List<Integer> calls, DrawnMode mode) {
        var stops = new ArrayList<Stop>();
        Duration arrival = Duration.ofMinutes(15L * random.nextInt(96));
        for (int i = 0; i < calls.size(); i++) {
            Duration departure = arrival.plusHours(2 + random.nextInt(7));
            stops.add(new Stop(terminal(calls.get(i)), arrival, departure));
            if (i + 1 < calls.size()) {
                arrival = departure.plusMinutes(rideMinutes(link(calls.get(i), calls.get(i + 1), mode), mode));
            }
        }
        return stops;
    }

    private static long rideMinutes(Link link, DrawnMode mode) {
        return Math.max(1, Math.round(link.distanceKm() / mode.kmPerHour() * 60));
    }

    private Link link(int from, int to, DrawnMode mode) {
        var id = new LinkId("P" + from + "-P" + to + "." + mode.mode().code());
        return links.computeIfAbsent(id, fresh -> {
            double distanceKm = Math.max(1, Math.round(DETOUR * km(from, to)));
            return new Link(
                    fresh,
                    terminal(from),
                    terminal(to),
                    mode.mode(),
                    mode.gauge(),
                    false,
                    distanceKm,
                    provenance,
                    Range.exactly(distanceKm / mode.kmPerHour()),
                    provenance,
                    null,
                    mode.vehicle(),
                    null,
                    List.of());
        });
    }

    private static TerminalId terminal(int number) {
        return new TerminalId(GeneratedCorridor.placeId(number).value());
    }

    private Tariff tariff(String id, DrawnMode mode) {
        int flat = mode.leastFlatCny() + 10 * random.nextInt(3 * mode.leastFlatCny() / 10);
        int perKm = mode.leastCnyPerKm() + random.nextInt(mode.leastCnyPerKm() + 1);
        return new Tariff(
                new TariffId(id),
                List.of(
                        GeneratedCorridor.price(CostLine.Kind.FREIGHT, Price.Basis.PER_TEU, flat, provenance),
                        GeneratedCorridor.price(CostLine.Kind.FREIGHT, Price.Basis.PER_TEU_KM, perKm, provenance)));
    }
}
