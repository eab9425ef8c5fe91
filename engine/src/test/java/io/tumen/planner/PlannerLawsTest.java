package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Change;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Link;
import io.tumen.corridor.Scenario;
import io.tumen.corridor.Terminal;
import io.tumen.law.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold between the answers to two questions, whatever the world.
class PlannerLawsTest {
    private static final Pattern AMOUNT = Pattern.compile("([¥₽]|inventory )([0-9.]+(?:/[0-9.]+)*)");

    static LongStream seeds() {
        return LongStream.range(10_000, 10_060);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void removingALinkNeverImprovesTheFront(long seed) {
        World world = withoutStorage(seed);
        PlanQuery query = RandomWorld.query(seed);
        Plan before = world.plan(query);
        Plan after = withoutALink(world, seed).plan(query);
        for (Itinerary itinerary : after.front()) {
            assertThat(before.front()).as(world.text()).anyMatch(best -> beats(before, best, after, itinerary));
        }
    }

    /// Storage steers no search, so that a change for the worse may lead to a way with less of it.
    private static World withoutStorage(long seed) {
        return World.draw(RandomWorld.draw(seed).text().replaceAll(" storage \\S+ \\S+", ""));
    }

    private static World withoutALink(World world, long seed) {
        List<Link> links =
                world.corridor().links().stream().filter(Link::onDemand).toList();
        Link removed = links.get(new Random(seed).nextInt(links.size()));
        return new World(
                world.text() + "\n# without " + removed.id(),
                world.corridor().with(Scenario.of(Change.removed(removed))),
                world.law());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void closingATerminalForADayNeverImprovesTheFront(long seed) {
        World world = withoutStorage(seed);
        PlanQuery query = RandomWorld.query(seed);
        Plan before = world.plan(query);
        Plan after = closedForADay(world, query, seed).plan(query);
        for (Itinerary itinerary : after.front()) {
            assertThat(before.front()).as(world.text()).anyMatch(best -> beats(before, best, after, itinerary));
        }
    }

    private static World closedForADay(World world, PlanQuery query, long seed) {
        List<Terminal> terminals = List.copyOf(world.corridor().terminals());
        Terminal closed = terminals.get(new Random(seed).nextInt(terminals.size()));
        LocalDate day = query.ready().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        var closure = new Closure(closed.id(), day, day, "storm", closed.provenance());
        return new World(world.text(), world.corridor().with(Scenario.of(Change.added(closure))), world.law());
    }

    private static boolean beats(Plan plan, Itinerary itinerary, Plan otherPlan, Itinerary other) {
        Standing standing = plan.judgementFor(itinerary).standing();
        return !itinerary.likely().isAfter(other.likely())
                && itinerary.costCny().likely() <= other.costCny().likely()
                && itinerary.co2eKg().likely() <= other.co2eKg().likely()
                && standing.compareTo(otherPlan.judgementFor(other).standing()) <= 0;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goodsReadyLaterNeverArriveEarlier(long seed) {
        World world = RandomWorld.draw(seed);
        PlanQuery early = RandomWorld.query(seed);
        Duration delay = Duration.ofMinutes(1 + new Random(seed).nextInt(3000));
        Plan later = world.plan(ready(early, early.ready().plus(delay)));
        Instant end = early.ready().plus(early.horizon());
        if (!later.front().isEmpty() && !later.front().getFirst().likely().isAfter(end)) {
            Plan plan = world.plan(early);
            assertThat(plan.front()).as(world.text()).isNotEmpty();
            assertThat(plan.front().getFirst().likely())
                    .as(world.text())
                    .isBeforeOrEqualTo(later.front().getFirst().likely());
        }
    }

    private static PlanQuery ready(PlanQuery query, Instant ready) {
        return new PlanQuery(
                query.origin(),
                query.destination(),
                ready,
                query.cargo(),
                query.trade(),
                query.subdivision(),
                query.horizon());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void threefoldPricesMakeThreefoldCostAndChangeNothingElse(long seed) {
        World world = RandomWorld.draw(seed);
        PlanQuery query = RandomWorld.query(seed);
        String dear = AMOUNT.matcher(world.text())
                .replaceAll(price -> price.group(1)
                        + Stream.of(price.group(2).split("/"))
                                .map(end -> Double.toString(3 * Double.parseDouble(end)))
                                .collect(Collectors.joining("/")));
        assertThat(outcomes(World.draw(dear).plan(query), 1))
                .as(world.text())
                .isEqualTo(outcomes(world.plan(query), 3));
    }

    private static List<String> outcomes(Plan plan, double factor) {
        return plan.front().stream()
                .map(itinerary -> itinerary.likely() + " "
                        + Math.round(factor * itinerary.costCny().likely()) + " "
                        + itinerary.co2eKg().likely())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverProposesAnUnlawfulWay(long seed) {
        World world = RandomWorld.draw(seed);
        Plan plan = world.plan(RandomWorld.query(seed));
        assertThat(plan.judgements().values())
                .as(world.text())
                .noneMatch(judgement -> judgement.standing() == Standing.UNLAWFUL);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void earlyLikelyAndLateStandInThisOrder(long seed) {
        World world = RandomWorld.draw(seed);
        for (Itinerary itinerary :
                world.plan(RandomWorld.query(seed)).judgements().keySet()) {
            assertThat(itinerary.early()).as(world.text()).isBeforeOrEqualTo(itinerary.likely());
            assertThat(itinerary.late() == null || !itinerary.late().isBefore(itinerary.likely()))
                    .as(world.text())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverAnswersNothingWithoutAReason(long seed) {
        World world = RandomWorld.draw(seed);
        Plan plan = world.plan(RandomWorld.query(seed));
        assertThat(plan.front().isEmpty() && plan.nearMisses().isEmpty())
                .as(world.text())
                .isFalse();
    }
}
