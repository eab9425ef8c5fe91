package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.CostLine;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Service;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Plans beside slots that others have booked, and their near misses, against the slow truth on small drawn worlds. A
/// failure prints the seed and the world.
class NearestTruthTest {
    private static final int WORLDS = 400;
    private static final Set<Easing> EASINGS = EnumSet.of(Easing.LAW, Easing.SLOTS, Easing.CLOSURES);

    @Test
    void theFrontBesideTakenSlotsAndEveryNearMissAreThoseOfWalkingEveryWalk() {
        Map<Easing, AtomicInteger> met = new EnumMap<>(Easing.class);
        EASINGS.forEach(easing -> met.put(easing, new AtomicInteger()));
        var fuller = new AtomicInteger();
        seeds().parallel().forEach(seed -> check(seed, met, fuller));
        met.forEach((easing, count) ->
                assertThat(count.get()).as("near misses for " + easing).isGreaterThan(WORLDS / 25));
        assertThat(fuller.get()).as("worlds where slots change the front").isGreaterThan(WORLDS / 25);
    }

    /// One world more where a ship that loads nothing abroad is near.
    private static LongStream seeds() {
        return LongStream.concat(LongStream.range(90_000, 90_000 + WORLDS), LongStream.of(90_501));
    }

    private static void check(long seed, Map<Easing, AtomicInteger> met, AtomicInteger fuller) {
        World world = scarce(RandomWorld.draw(seed));
        PlanQuery query = RandomWorld.query(seed);
        List<TakenSlots> taken = taken(world, seed);
        var planner = new Planner(world.corridor(), world.law()).withTaken(taken);
        Plan plan = planner.plan(query, Planner.MOST_NEAR_MISSES);
        String failure = "seed " + seed + ", " + query + ", taken " + taken + "\n" + world.text() + "\n";

        List<BruteForce.Arrival> truth = BruteForce.arrivals(world, query, taken, Set.of());
        assertThat(plan.gateways().stream().map(NearestTruthTest::nameOf).collect(Collectors.toSet()))
                .as(failure)
                .isEqualTo(truth.stream().map(BruteForce.Arrival::gateway).collect(Collectors.toSet()));
        assertThat(plan.front())
                .as(failure)
                .allSatisfy(way ->
                        assertThat(truth.stream().map(NearestTruthTest::point)).contains(point(way, "")));

        for (Easing easing : EASINGS) {
            List<BruteForce.Arrival> easier = BruteForce.arrivals(world, query, taken, EnumSet.of(easing));
            List<BruteForce.Arrival> near = nearMisses(truth, easier, easing == Easing.LAW);
            Set<String> wanted = points(near.stream());
            assertThat(failing(planner, query, easing)).as(failure + easing).isEqualTo(wanted);
            Objects.requireNonNull(met.get(easing)).addAndGet(wanted.isEmpty() ? 0 : 1);
        }
        assertRanked(planner, query, plan.nearMisses(), failure);
        fuller.addAndGet(world.plan(query).front().equals(plan.front()) ? 0 : 1);
    }

    /// The same with few slots on every service.
    private static World scarce(World world) {
        return World.draw(world.text()
                .lines()
                .map(line -> line.matches("S\\d: .*") && !line.contains(" slots ") ? line + " slots 3" : line)
                .collect(Collectors.joining("\n")));
    }

    /// What is Pareto-best through its port under easier conditions, and beats all that can be had through that port.
    private static List<BruteForce.Arrival> nearMisses(
            List<BruteForce.Arrival> truth, List<BruteForce.Arrival> easier, boolean lawless) {
        return easier.stream()
                .filter(arrival -> truth.stream().noneMatch(had -> isAsGood(had, arrival)))
                .filter(arrival -> easier.stream()
                        .filter(other -> lawless || other.standing().compareTo(arrival.standing()) <= 0)
                        .noneMatch(other -> isAsGood(other, arrival)
                                && (!isAsGood(arrival, other) || !lawless && other.standing() != arrival.standing())))
                .toList();
    }

    private static Set<String> points(Stream<BruteForce.Arrival> arrivals) {
        return arrivals.map(arrival -> point(arrival) + " through " + arrival.gateway())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAsGood(BruteForce.Arrival one, BruteForce.Arrival other) {
        return one.gateway().equals(other.gateway())
                && !one.at().isAfter(other.at())
                && one.cny() <= other.cny() + 0.001
                && one.grams() <= other.grams();
    }

    private static Set<String> failing(Planner planner, PlanQuery query, Easing easing) {
        return planner.nearest(query).failing(easing).stream()
                .map(miss -> point(wayOf(miss), " through " + portOf(miss)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Itinerary wayOf(NearMiss miss) {
        return Objects.requireNonNull(miss.itinerary());
    }

    /// The port of a ship, or nothing without one.
    private static String portOf(NearMiss miss) {
        boolean byShip = wayOf(miss).legs().stream()
                .anyMatch(leg -> leg instanceof Leg.Haul haul && haul.mode().onWater());
        return byShip ? String.valueOf(miss.gateway()) : "overland";
    }

    /// Fewer near misses are the first of many, in order, and no reason is told twice of a port.
    private static void assertRanked(Planner planner, PlanQuery query, List<NearMiss> all, String failure) {
        List<NearMiss> timed =
                all.stream().filter(miss -> miss.itinerary() != null).toList();
        assertThat(all.subList(0, timed.size())).as(failure).isEqualTo(timed);
        assertThat(timed)
                .as(failure)
                .isSortedAccordingTo(Comparator.comparing(
                                (NearMiss miss) -> wayOf(miss).likely())
                        .thenComparingDouble(miss -> wayOf(miss).costCny().likely()));
        assertThat(all.stream().map(miss -> miss.gateway() + miss.words()))
                .as(failure)
                .doesNotHaveDuplicates();
        if (all.size() > 1) {
            assertThat(planner.plan(query, all.size() - 1).nearMisses())
                    .as(failure)
                    .isEqualTo(all.subList(0, all.size() - 1));
        }
    }

    private static String point(BruteForce.Arrival arrival) {
        return String.format(Locale.ROOT, "%s ¥%.2f %.0fg", arrival.at(), arrival.cny(), arrival.grams());
    }

    private static String point(Itinerary way, String more) {
        double storage = way.costs().stream()
                .filter(line -> line.kind() == CostLine.Kind.STORAGE)
                .mapToDouble(line -> line.cny().likely())
                .sum();
        return String.format(
                        Locale.ROOT,
                        "%s ¥%.2f %.0fg",
                        way.likely(),
                        way.costCny().likely() - storage,
                        1000 * way.co2eKg().likely())
                + more;
    }

    private static String nameOf(GatewayWays ways) {
        return ways.byShip() ? ways.gateway().value() : "overland";
    }

    /// Some slots of most departures, all of some, more than all of a few; and slots of departures that there are not.
    private static List<TakenSlots> taken(World world, long seed) {
        var random = new Random(seed * 17 + 3);
        var taken = new ArrayList<TakenSlots>();
        for (Service service : world.corridor().services()) {
            LocalDate first =
                    RandomWorld.query(seed).ready().atZone(ZoneOffset.UTC).toLocalDate();
            for (int day = -3; day < 9; day++) {
                int board = random.nextInt(service.stops().size() - 1);
                int alight = board + 1 + random.nextInt(service.stops().size() - board - 1);
                if (random.nextInt(3) > 0) {
                    double teu = Math.max(0.5, service.slotsTeu() - random.nextInt(3) + random.nextInt(2) / 2.0);
                    taken.add(new TakenSlots(service.id(), first.plusDays(day), board, alight, teu));
                }
            }
        }
        return taken;
    }
}
