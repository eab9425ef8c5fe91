package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.CostLine;
import io.tumen.law.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The finder against the slow truth on small drawn worlds, by every set of criteria and within limits. A failure
/// prints the seed and the world.
class FinderTruthTest {
    private static final int WORLDS = 400;

    /// What a way comes to in the criteria that count, 0 in the others.
    private record Point(Instant at, long milli, long grams, int transfers, boolean unknown) {
        boolean beats(Point other) {
            return !at.isAfter(other.at)
                    && milli <= other.milli
                    && grams <= other.grams
                    && transfers <= other.transfers
                    && (!unknown || other.unknown);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s ¥%.2f %dg %d× %s", at, milli / 1000.0, grams, transfers, unknown ? "?" : "");
        }
    }

    @Test
    void findsTheSameFrontsByAnyCriteriaWithinAnyLimits() {
        long answered = LongStream.range(50_000, 50_000 + WORLDS)
                .parallel()
                .map(FinderTruthTest::answeredTruly)
                .sum();
        assertThat(answered).as("questions with an answer").isGreaterThan(WORLDS);
    }

    private static long answeredTruly(long seed) {
        World world = RandomWorld.draw(seed);
        PlanQuery query = RandomWorld.query(seed);
        List<BruteForce.Arrival> arrivals = BruteForce.arrivals(world, query);
        var random = new Random(seed);
        long answered = 0;
        for (Set<Criterion> criteria : criteria()) {
            boolean free = isAnsweredTruly(seed, world, query, arrivals, criteria, Limits.NONE);
            Limits limits = limits(random, criteria, arrivals);
            boolean limited = isAnsweredTruly(seed, world, query, arrivals, criteria, limits);
            answered += free || limited ? 1 : 0;
        }
        return answered;
    }

    private static List<Set<Criterion>> criteria() {
        return List.of(
                EnumSet.of(Criterion.ARRIVAL),
                EnumSet.of(Criterion.ARRIVAL, Criterion.COST),
                EnumSet.of(Criterion.ARRIVAL, Criterion.TRANSFERS),
                EnumSet.allOf(Criterion.class));
    }

    /// Limits that some of the ways keep.
    private static Limits limits(Random random, Set<Criterion> criteria, List<BruteForce.Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Limits.NONE;
        }
        BruteForce.Arrival some = arrivals.get(random.nextInt(arrivals.size()));
        Limits limits = Limits.NONE;
        if (criteria.contains(Criterion.COST)) {
            limits = limits.withMostCny(some.cny() + 0.01);
        }
        if (criteria.contains(Criterion.CO2E) && random.nextBoolean()) {
            limits = limits.withMostCo2eKg((some.grams() + 0.5) / 1000);
        }
        return criteria.contains(Criterion.TRANSFERS) ? limits.withMostTransfers(some.vehicles() - 1) : limits;
    }

    private static boolean isAnsweredTruly(
            long seed,
            World world,
            PlanQuery query,
            List<BruteForce.Arrival> arrivals,
            Set<Criterion> criteria,
            Limits limits) {
        Finder finder = finder(world, query, criteria, query.horizon());
        finder.limit(limits);
        String failure = "seed " + seed + ", " + criteria + ", " + limits + ", " + query + "\n" + world.text() + "\n";
        Set<String> truth = best(arrivals, criteria, limits);
        Front front = finder.find(query.origin(), query.destination(), query.ready(), query.horizon());
        assertThat(lines(front)).as(failure).isEqualTo(truth);
        assertThat(lines(finder.find(query.origin(), query.destination(), query.ready(), query.horizon())))
                .as("asked again, " + failure)
                .isEqualTo(truth);
        Front reached = finder.reach(query.origin(), query.ready(), query.horizon())
                .getOrDefault(query.destination(), new Front(List.of()));
        assertThat(lines(reached)).as("one to many, " + failure).isEqualTo(truth);
        return !truth.isEmpty();
    }

    private static Finder finder(World world, PlanQuery query, Set<Criterion> criteria, Duration span) {
        return new Planner(world.corridor(), world.law())
                .finder(
                        query.goods(),
                        criteria,
                        query.ready(),
                        query.ready().plus(span),
                        query.rateDay(world.corridor()));
    }

    private static Set<String> best(List<BruteForce.Arrival> arrivals, Set<Criterion> criteria, Limits limits) {
        List<Point> points = arrivals.stream()
                .map(arrival -> point(arrival, criteria))
                .filter(point -> point.milli <= limits.milliCny()
                        && point.grams <= limits.grams()
                        && point.transfers <= limits.transfers())
                .distinct()
                .toList();
        var best = new ArrayList<Point>();
        for (Point point : points) {
            if (best.stream().noneMatch(other -> other.beats(point))) {
                best.removeIf(point::beats);
                best.add(point);
            }
        }
        return best.stream().map(Point::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Point point(BruteForce.Arrival arrival, Set<Criterion> criteria) {
        return new Point(
                arrival.at(),
                criteria.contains(Criterion.COST) ? Math.round(1000 * arrival.cny()) : 0,
                criteria.contains(Criterion.CO2E) ? Math.round(arrival.grams()) : 0,
                criteria.contains(Criterion.TRANSFERS) ? arrival.vehicles() - 1 : 0,
                arrival.standing() == Standing.UNKNOWN);
    }

    private static Set<String> lines(Front front) {
        return front.choices().stream()
                .map(choice -> new Point(
                                choice.arrival(),
                                choice.milliCny(),
                                choice.grams(),
                                choice.transfers(),
                                choice.unknown())
                        .toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aFrontThatIsToldIsTheOneThatIsFoundWithItsStorageOnTop() {
        long told = LongStream.range(65_000, 65_100)
                .parallel()
                .map(FinderTruthTest::told)
                .sum();
        assertThat(told).as("ways told").isGreaterThan(50);
    }

    private static long told(long seed) {
        World world = RandomWorld.draw(seed);
        PlanQuery query = RandomWorld.query(seed);
        Finder finder = finder(world, query, EnumSet.allOf(Criterion.class), query.horizon());
        List<Told> told = finder.tell(query.origin(), query.destination(), query.ready(), query.horizon());
        String failure = "seed " + seed + ", " + query + "\n" + world.text();
        assertThat(told.stream().map(Told::choice))
                .as(failure)
                .containsExactlyElementsOf(
                        finder.find(query.origin(), query.destination(), query.ready(), query.horizon())
                                .choices());
        assertThat(told).as(failure).allSatisfy(way -> {
            double storage = way.itinerary().costs().stream()
                    .filter(line -> line.kind() == CostLine.Kind.STORAGE)
                    .mapToDouble(line -> line.cny().likely())
                    .sum();
            assertThat(way.itinerary().likely()).isEqualTo(way.choice().arrival());
            assertThat(way.itinerary().transfers()).isEqualTo(way.choice().transfers());
            assertThat(way.itinerary().costCny().likely() - storage)
                    .isCloseTo(way.choice().milliCny() / 1000.0, within(0.02));
            assertThat(way.judgement().standing() == Standing.UNKNOWN)
                    .isEqualTo(way.choice().unknown());
        });
        return told.size();
    }

    static LongStream seeds() {
        return LongStream.range(60_000, 60_012);
    }

    /// Asked for every minute, the last at which a way can still be had is the latest ready time.
    @ParameterizedTest
    @MethodSource("seeds")
    void latestReadyTimesAreThoseOfAskingEveryMinute(long seed) {
        World world = RandomWorld.draw(seed);
        PlanQuery query = free(RandomWorld.query(seed));
        Finder finder = finder(world, query, EnumSet.allOf(Criterion.class), query.horizon());
        Instant deadline = query.ready().plus(query.horizon());
        var every = new ArrayList<Latest>();
        for (Instant ready = deadline.minusSeconds(60);
                !ready.isBefore(query.ready());
                ready = ready.minusSeconds(60)) {
            Duration horizon = Duration.between(ready, deadline);
            for (Choice choice : finder.find(query.origin(), query.destination(), ready, horizon)
                    .choices()) {
                if (every.stream().noneMatch(later -> beats(later.choice(), choice))) {
                    Instant now = ready;
                    every.removeIf(latest -> latest.ready().equals(now) && beats(choice, latest.choice()));
                    every.add(new Latest(ready, choice));
                }
            }
        }
        assertThat(finder.findLatest(query.origin(), query.destination(), deadline, query.horizon()))
                .as("seed " + seed + ", " + query + "\n" + world.text())
                .extracting(FinderTruthTest::line)
                .containsExactlyInAnyOrderElementsOf(
                        every.stream().map(FinderTruthTest::line).toList());
    }

    /// The same goods without a value.
    private static PlanQuery free(PlanQuery query) {
        return new PlanQuery(
                query.origin(),
                query.destination(),
                query.ready(),
                World.cargo(query.cargo().teu(), 0),
                query.trade(),
                query.subdivision(),
                query.horizon());
    }

    private static boolean beats(Choice one, Choice other) {
        return one.milliCny() <= other.milliCny()
                && one.grams() <= other.grams()
                && one.transfers() <= other.transfers()
                && (!one.unknown() || other.unknown());
    }

    private static String line(Latest latest) {
        Choice choice = latest.choice();
        return String.join(
                " ",
                latest.ready().toString(),
                "¥" + choice.milliCny(),
                choice.grams() + "g",
                choice.transfers() + "×",
                choice.unknown() ? "?" : "");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aProfileHoldsWhatEachReadyTimeWouldBeTold(long seed) {
        World world = RandomWorld.draw(seed);
        PlanQuery query = RandomWorld.query(seed);
        Duration horizon = query.horizon();
        Finder finder = finder(world, query, EnumSet.allOf(Criterion.class), horizon.multipliedBy(2));
        Instant last = query.ready().plus(horizon);
        List<Period> periods =
                finder.profile(query.origin(), query.destination(), query.ready(), last, Duration.ofHours(3), horizon);
        Instant expected = query.ready();
        for (Period period : periods) {
            assertThat(period.first()).as(world.text()).isEqualTo(expected);
            assertThat(finder.find(query.origin(), query.destination(), period.last(), horizon))
                    .as(world.text())
                    .isEqualTo(period.front());
            expected = period.last().plus(Duration.ofHours(3));
        }
        assertThat(expected).isAfter(last);
    }
}
