package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.CostLine;
import io.tumen.corridor.Itinerary;
import io.tumen.law.Standing;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Plans by other criteria and within limits, against the slow truth on small drawn worlds. A failure prints the seed
/// and the world.
class LimitedPlanTruthTest {
    private static final int WORLDS = 1_000;

    /// @param cny without storage
    private record Point(
            Instant at, double cny, double storage, double grams, int transfers, Standing standing, String gateway) {
        static Point of(Plan plan, Itinerary itinerary, String gateway) {
            double storage = itinerary.costs().stream()
                    .filter(line -> line.kind() == CostLine.Kind.STORAGE)
                    .mapToDouble(line -> line.cny().likely())
                    .sum();
            return new Point(
                    itinerary.likely(),
                    itinerary.costCny().likely() - storage,
                    storage,
                    1000 * itinerary.co2eKg().likely(),
                    itinerary.transfers(),
                    plan.judgementFor(itinerary).standing(),
                    gateway);
        }

        static Point of(BruteForce.Arrival arrival) {
            return new Point(
                    arrival.at(),
                    arrival.cny(),
                    arrival.storage(),
                    arrival.grams(),
                    arrival.vehicles() - 1,
                    arrival.standing(),
                    arrival.gateway());
        }

        boolean isLike(Point other) {
            return at.equals(other.at)
                    && Math.abs(cny - other.cny) < 0.01
                    && Math.round(grams) == Math.round(other.grams)
                    && transfers == other.transfers
                    && standing == other.standing
                    && gateway.equals(other.gateway);
        }

        boolean atLeastAsGoodAs(Point other, Set<Criterion> criteria, boolean stored) {
            double more = stored ? storage - other.storage : 0;
            return !at.isAfter(other.at)
                    && standing.compareTo(other.standing) <= 0
                    && (!criteria.contains(Criterion.COST) || cny + more <= other.cny + 0.01)
                    && (!criteria.contains(Criterion.CO2E) || Math.round(grams) <= Math.round(other.grams))
                    && (!criteria.contains(Criterion.TRANSFERS) || transfers <= other.transfers);
        }

        boolean isWithin(Limits limits, double tolerance) {
            return 1000 * (cny + storage + tolerance) <= limits.milliCny()
                    && Math.round(grams) <= limits.grams()
                    && transfers <= limits.transfers();
        }
    }

    @Test
    void plansWithinLimitsAreTheBestOfAllThatKeepThemAndEveryPortBeyondSaysWhy() {
        var answered = new AtomicInteger();
        var refused = new AtomicInteger();
        LongStream.range(70_000, 70_000 + WORLDS).parallel().forEach(seed -> check(seed, answered, refused));
        assertThat(answered.get()).as("worlds with an answer").isGreaterThan(WORLDS / 5);
        assertThat(refused.get()).as("worlds with a port beyond the limits").isGreaterThan(WORLDS / 20);
    }

    private static void check(long seed, AtomicInteger answered, AtomicInteger refused) {
        World world = RandomWorld.draw(seed);
        PlanQuery open = RandomWorld.query(seed);
        List<Point> truth =
                BruteForce.arrivals(world, open).stream().map(Point::of).toList();
        var random = new Random(seed);
        PlanQuery query = open.by(criteria(random)).within(limits(random, truth));
        Plan plan = world.plan(query);
        String failure = "seed " + seed + ", " + query + "\n" + world.text() + "\n";
        List<Point> shown = plan.gateways().stream()
                .flatMap(ways -> ways.ways().stream()
                        .map(way -> Point.of(
                                plan, way, ways.byShip() ? ways.gateway().value() : "overland")))
                .toList();
        assertThat(shown).as(failure).allSatisfy(way -> {
            assertThat(truth).anyMatch(way::isLike);
            assertThat(way.isWithin(query.limits(), -0.01)).isTrue();
        });
        assertThat(mustBeShown(truth, query))
                .as(failure)
                .allSatisfy(must -> assertThat(shown)
                        .anyMatch(way ->
                                way.gateway.equals(must.gateway) && way.atLeastAsGoodAs(must, query.criteria(), true)));
        long portsWithout = truth.stream()
                .map(Point::gateway)
                .distinct()
                .filter(port -> shown.stream().noneMatch(way -> way.gateway.equals(port)))
                .count();
        List<NearMiss> beyond = plan.nearMisses().stream()
                .filter(miss -> miss.reason() instanceof NearMiss.BeyondLimits)
                .toList();
        assertThat(beyond).as(failure).hasSizeGreaterThanOrEqualTo((int) portsWithout);
        assertThat(beyond.isEmpty()).as(failure).isEqualTo(portsWithout == 0);
        answered.addAndGet(plan.front().isEmpty() ? 0 : 1);
        refused.addAndGet(beyond.isEmpty() ? 0 : 1);
    }

    /// Within the limits with whatever storage the like of it has, and beaten by nothing where nothing is stored.
    private static List<Point> mustBeShown(List<Point> truth, PlanQuery query) {
        Set<Criterion> counted = query.counted();
        return truth.stream()
                .filter(point -> truth.stream()
                        .filter(other -> other.gateway.equals(point.gateway))
                        .filter(other -> other.atLeastAsGoodAs(point, counted, false))
                        .allMatch(other -> point.atLeastAsGoodAs(other, counted, false)
                                && other.isWithin(query.limits(), 0.01)
                                && other.storage <= point.storage))
                .toList();
    }

    private static Set<Criterion> criteria(Random random) {
        Set<Criterion> criteria = EnumSet.of(Criterion.ARRIVAL);
        for (Criterion criterion : Criterion.values()) {
            if (random.nextBoolean()) {
                criteria.add(criterion);
            }
        }
        return criteria;
    }

    /// Limits that some way keeps or just misses.
    private static Limits limits(Random random, List<Point> truth) {
        if (truth.isEmpty()) {
            return Limits.NONE;
        }
        Point some = truth.get(random.nextInt(truth.size()));
        Limits limits = Limits.NONE;
        if (random.nextBoolean()) {
            limits = limits.withMostCny(Math.max(0, some.cny + some.storage + random.nextInt(-20, 20)));
        }
        if (random.nextBoolean()) {
            limits = limits.withMostCo2eKg((some.grams + 0.5) / 1000);
        }
        return random.nextBoolean() ? limits.withMostTransfers(some.transfers) : limits;
    }
}
