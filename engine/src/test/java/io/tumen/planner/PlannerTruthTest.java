package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Itinerary;
import io.tumen.law.Journey;
import io.tumen.law.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
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
        assertThat(front(plan, plan.front())).as(failure).isEqualTo(best(arrivals));
        assertThat(gateways(plan)).as(failure).isEqualTo(bestByGateway(arrivals));
        boolean crosses =
                plan.front().stream().anyMatch(itinerary -> itinerary.way().entry() != null);
        if (crosses && world.law().journeyFor(query.subdivision()) == Journey.BY_LAND) {
            byLand.incrementAndGet();
        }
        return !plan.front().isEmpty();
    }

    private static Set<String> front(Plan plan, List<Itinerary> itineraries) {
        var lines = new TreeSet<String>();
        for (Itinerary itinerary : itineraries) {
            lines.add(line(
                    itinerary.likely().toString(),
                    itinerary.costCny().likely(),
                    1000 * itinerary.co2eKg().likely(),
                    plan.judgementFor(itinerary).standing()));
        }
        return lines;
    }

    private static String line(String at, double cny, double grams, Standing standing) {
        return String.format(Locale.ROOT, "%s ¥%.2f %.0fg %s", at, cny, grams, standing);
    }

    private static Set<String> best(List<BruteForce.Arrival> arrivals) {
        var best = new ArrayList<BruteForce.Arrival>();
        for (BruteForce.Arrival arrival : arrivals) {
            if (best.stream().noneMatch(other -> other.beats(arrival))) {
                best.removeIf(arrival::beats);
                best.add(arrival);
            }
        }
        var lines = new TreeSet<String>();
        best.forEach(arrival ->
                lines.add(line(arrival.at().toString(), arrival.cny(), arrival.grams(), arrival.standing())));
        return lines;
    }

    private static Map<String, Set<String>> gateways(Plan plan) {
        var fronts = new TreeMap<String, Set<String>>();
        plan.gateways()
                .forEach(ways ->
                        fronts.put(ways.byShip() ? ways.gateway().value() : "overland", front(plan, ways.ways())));
        return fronts;
    }

    private static Map<String, Set<String>> bestByGateway(List<BruteForce.Arrival> arrivals) {
        var fronts = new TreeMap<String, Set<String>>();
        arrivals.stream().map(BruteForce.Arrival::gateway).distinct().forEach(gateway -> {
            var own = arrivals.stream()
                    .filter(arrival -> arrival.gateway().equals(gateway))
                    .toList();
            fronts.put(gateway, best(own));
        });
        return fronts;
    }
}
