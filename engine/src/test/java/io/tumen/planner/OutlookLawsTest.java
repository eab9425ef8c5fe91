package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.Itinerary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold of chances, whatever the world.
class OutlookLawsTest {
    private static final int WORLDS = 1_000;
    private static final double ROUNDING = 1e-9;

    private record Case(String world, Itinerary itinerary, Outlook outlook) {}

    private static List<Case> cases = List.of();

    @BeforeAll
    static void draw() {
        cases = LongStream.range(20_000, 20_000 + WORLDS)
                .parallel()
                .mapToObj(OutlookLawsTest::cases)
                .flatMap(List::stream)
                .toList();
        assertThat(cases).hasSizeGreaterThan(WORLDS / 2);
    }

    private static List<Case> cases(long seed) {
        World world = RandomWorld.draw(seed);
        PlanQuery query = RandomWorld.query(seed);
        Outlooks outlooks = new Planner(world.corridor(), world.law()).outlooks(query);
        return world.plan(query).judgements().keySet().stream()
                .map(itinerary -> new Case(
                        "seed " + seed + ", " + World.path(itinerary) + "\n" + world.text(),
                        itinerary,
                        outlooks.outlookFor(itinerary)))
                .toList();
    }

    private static void inEveryWorld(BiConsumer<Itinerary, Outlook> law) {
        for (Case held : cases) {
            try {
                law.accept(held.itinerary, held.outlook);
            } catch (AssertionError broken) {
                throw new AssertionError(held.world, broken);
            }
        }
    }

    /// All fast is the first minute with any chance, all slow the last.
    @Test
    void earliestAndLatestAreThoseOfTheItinerary() {
        inEveryWorld((itinerary, outlook) -> {
            assertThat(outlook.findQuantile(0)).isEqualTo(itinerary.early());
            assertThat(outlook.findQuantile(1)).isEqualTo(itinerary.late());
            assertThat(outlook.chanceUnknown() > 0).isEqualTo(itinerary.late() == null);
        });
    }

    @Test
    void allChancesTogetherAreOne() {
        inEveryWorld(
                (itinerary, outlook) -> assertThat(outlook.chanceBy(outlook.knownUntil()) + outlook.chanceUnknown())
                        .isCloseTo(1, within(ROUNDING)));
    }

    @Test
    void aLaterDeadlineNeverHasASmallerChance() {
        inEveryWorld((itinerary, outlook) -> {
            double before = 0;
            for (int hour = -1; hour < 24 * 30; hour += 5) {
                double chance = outlook.chanceBy(itinerary.early().plus(Duration.ofHours(hour)));
                assertThat(chance).isBetween(before, 1.0);
                before = chance;
            }
            assertThat(outlook.chanceBy(itinerary.early().minusSeconds(1))).isZero();
        });
    }

    @Test
    void quantilesRiseWithTheirShare() {
        inEveryWorld((itinerary, outlook) -> {
            Instant before = itinerary.early();
            for (int percent = 0; percent <= 100; percent += 5) {
                Instant quantile = outlook.findQuantile(percent / 100.0);
                if (quantile != null) {
                    assertThat(quantile).isAfterOrEqualTo(before);
                    assertThat(outlook.chanceBy(quantile)).isGreaterThanOrEqualTo(percent / 100.0 - ROUNDING);
                    before = quantile;
                } else {
                    assertThat(1 - outlook.chanceUnknown()).isLessThan(percent / 100.0);
                }
            }
        });
    }

    @Test
    void theMeanLiesBetweenEarliestAndLatestAndTheBufferAboveIt() {
        inEveryWorld((itinerary, outlook) -> {
            Instant mean = outlook.findMean();
            Double buffer = outlook.findBufferIndex();
            assertThat(mean == null).isEqualTo(outlook.chanceUnknown() > 0);
            assertThat(buffer == null).isEqualTo(outlook.chanceUnknown() > 0);
            if (mean != null && buffer != null) {
                assertThat(mean).isBetween(itinerary.early(), itinerary.late());
                assertThat(buffer).isGreaterThan(-1);
            }
        });
    }

    @Test
    void everyScheduledRideHasItsConnection() {
        inEveryWorld((itinerary, outlook) -> {
            assertThat(outlook.connections())
                    .extracting(Connection::departure)
                    .isEqualTo(RouteReader.hauls(itinerary).stream()
                            .filter(haul -> haul.service() != null)
                            .map(haul -> haul.from())
                            .toList());
            assertThat(outlook.connections())
                    .allSatisfy(connection -> assertThat(connection.chance()).isBetween(0.0, 1.0));
        });
    }

    static LongStream seeds() {
        return LongStream.range(30_000, 30_100);
    }

    /// Without ranges there is nothing to be unsure of.
    @ParameterizedTest
    @MethodSource("seeds")
    void withoutRangesTheLikelyArrivalIsCertain(long seed) {
        World world = World.draw(Pattern.compile("[0-9.]+/([0-9.]+)/[0-9.]+h")
                .matcher(RandomWorld.draw(seed).text())
                .replaceAll("$1h"));
        PlanQuery query = RandomWorld.query(seed);
        Outlooks outlooks = new Planner(world.corridor(), world.law()).outlooks(query);
        for (Itinerary itinerary : world.plan(query).judgements().keySet()) {
            Outlook outlook = outlooks.outlookFor(itinerary);
            assertThat(outlook.chanceBy(itinerary.likely())).as(world.text()).isEqualTo(1);
            assertThat(outlook.chanceBy(itinerary.likely().minusSeconds(60)))
                    .as(world.text())
                    .isZero();
            assertThat(outlook.connections())
                    .as(world.text())
                    .allSatisfy(connection -> assertThat(connection.chance()).isEqualTo(1));
        }
    }

    /// The same way, ready later: at no time are the goods there with a greater chance.
    @ParameterizedTest
    @MethodSource("seeds")
    void goodsReadyLaterNeverHaveTheBetterChance(long seed) {
        World world = RandomWorld.draw(seed);
        PlanQuery query = RandomWorld.query(seed);
        Instant later = query.ready().plus(Duration.ofMinutes(1 + new Random(seed).nextInt(600)));
        var planner = new Planner(world.corridor(), world.law());
        Outlooks now = planner.outlooks(query);
        // The end of what is known stays where it is.
        Outlooks then = planner.outlooks(new PlanQuery(
                query.origin(),
                query.destination(),
                later,
                query.cargo(),
                query.trade(),
                query.subdivision(),
                query.horizon().minus(Duration.between(query.ready(), later))));
        for (Itinerary itinerary : world.plan(query).judgements().keySet()) {
            Outlook soon = now.outlookFor(itinerary);
            Outlook late = then.outlookFor(itinerary);
            for (int percent = 5; percent < 100; percent += 5) {
                Instant quantile = late.findQuantile(percent / 100.0);
                if (quantile != null) {
                    assertThat(soon.chanceBy(quantile))
                            .as(world.text())
                            .isGreaterThanOrEqualTo(percent / 100.0 - 2 * ROUNDING);
                }
            }
        }
    }
}
