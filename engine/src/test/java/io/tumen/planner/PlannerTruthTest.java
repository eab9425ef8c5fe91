package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.CostLine;
import io.tumen.corridor.Itinerary;
import io.tumen.law.Journey;
import io.tumen.law.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The planner against the slow truth on thousands of small drawn worlds. A failure prints the seed and the
/// world.
class PlannerTruthTest {
    private static final int WORLDS = 2_000;

    @Test
    void findsTheSameFrontsAsWalkingEveryWalk() {
        var byLand = new AtomicInteger();
        long answered = LongStream.range(0, WORLDS)
                .parallel()
                .filter(seed -> isAnsweredTruly(seed, byLand))
                .count();
        assertThat(answered).as("worlds with an answer").isGreaterThan(WORLDS / 2);
        assertThat(byLand.get()).as("worlds whose goods come home by land").isGreaterThan(WORLDS / 50);
    }

    private static boolean isAnsweredTruly(long seed, AtomicInteger byLand) {
        World world = RandomWorld.draw(seed);
        PlanQuery query = RandomWorld.query(seed);
        Plan plan = world.plan(query);
        var arrivals = BruteForce.arrivals(world, query);
        String failure = "seed " + seed + ", " + query + "\n" + world.text() + "\n";
        assertSame(plan, plan.front(), arrivals, failure);
        assertThat(gateways(plan)).as(failure).isEqualTo(gateways(arrivals));
        for (GatewayWays ways : plan.gateways()) {
            assertSame(plan, ways.ways(), through(nameOf(ways), arrivals), failure);
        }
        boolean crosses =
                plan.front().stream().anyMatch(itinerary -> itinerary.way().entry() != null);
        if (crosses && world.law().journeyFor(query.subdivision()) == Journey.BY_LAND) {
            byLand.incrementAndGet();
        }
        return !plan.front().isEmpty();
    }

    /// Storage steers no search: the best ways are those without it, and of them the ones that are still best with it.
    /// Of ways that are alike but for their storage any one may be found.
    private static void assertSame(
            Plan plan, List<Itinerary> shown, List<BruteForce.Arrival> arrivals, String failure) {
        Map<String, List<BruteForce.Arrival>> best = best(arrivals);
        List<Shown> lines =
                shown.stream().map(itinerary -> Shown.of(plan, itinerary)).toList();
        assertThat(best.keySet()).as(failure).containsAll(Shown.keys(lines));
        for (Shown line : lines) {
            assertThat(best.get(line.key()))
                    .as(failure + "storage of " + line)
                    .anySatisfy(arrival -> assertThat(arrival.storage()).isCloseTo(line.storage(), within(0.01)));
            assertThat(lines).as(failure).noneMatch(other -> !other.equals(line) && other.beats(line));
        }
        best.forEach((key, alike) -> assertThat(alike)
                .as(failure + "what was left out for its storage, " + key)
                .anyMatch(arrival -> Shown.keys(lines).contains(key)
                        || lines.stream().anyMatch(line -> line.beats(Shown.of(arrival)))));
    }

    /// @param cny without storage
    private record Shown(Instant at, double cny, double storage, double grams, Standing standing) {
        static Shown of(Plan plan, Itinerary itinerary) {
            double storage = itinerary.costs().stream()
                    .filter(line -> line.kind() == CostLine.Kind.STORAGE)
                    .mapToDouble(line -> line.cny().likely())
                    .sum();
            return new Shown(
                    itinerary.likely(),
                    itinerary.costCny().likely() - storage,
                    storage,
                    1000 * itinerary.co2eKg().likely(),
                    plan.judgementFor(itinerary).standing());
        }

        static Shown of(BruteForce.Arrival arrival) {
            return new Shown(arrival.at(), arrival.cny(), arrival.storage(), arrival.grams(), arrival.standing());
        }

        static Set<String> keys(List<Shown> lines) {
            return lines.stream().map(Shown::key).collect(Collectors.toSet());
        }

        String key() {
            return String.format(Locale.ROOT, "%s ¥%.2f %.0fg %s", at, cny, grams, standing);
        }

        boolean beats(Shown other) {
            return !at.isAfter(other.at)
                    && cny + storage <= other.cny + other.storage + 0.01
                    && Math.round(grams) <= Math.round(other.grams)
                    && standing.compareTo(other.standing) <= 0;
        }
    }

    /// What no other is as good as without its storage, by what tells the ways apart.
    private static Map<String, List<BruteForce.Arrival>> best(List<BruteForce.Arrival> arrivals) {
        return arrivals.stream()
                .filter(arrival -> arrivals.stream().noneMatch(other -> other.beats(arrival) && !arrival.beats(other)))
                .collect(Collectors.groupingBy(arrival -> Shown.of(arrival).key()));
    }

    private static Set<String> gateways(Plan plan) {
        return plan.gateways().stream().map(PlannerTruthTest::nameOf).collect(Collectors.toSet());
    }

    private static Set<String> gateways(List<BruteForce.Arrival> arrivals) {
        return arrivals.stream().map(BruteForce.Arrival::gateway).collect(Collectors.toSet());
    }

    private static String nameOf(GatewayWays ways) {
        return ways.byShip() ? ways.gateway().value() : "overland";
    }

    private static List<BruteForce.Arrival> through(String gateway, List<BruteForce.Arrival> arrivals) {
        return arrivals.stream()
                .filter(arrival -> arrival.gateway().equals(gateway))
                .toList();
    }
}
