package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Itinerary;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {
    private static final String MONDAY = "2026-01-05T00:00:00Z";

    /// On the road 6 to 30 hours; a ship at noon each day, 2 h after its cut-off, one day at sea.
    private static final String SHIP = """
            A city CN-22
            D seaport CN-21
            N seaport CN-33
            A -> D road 1km 6/12/30h
            D -> N sea 1km scheduled
            S: sea D 12:00 -> N 1d12:00 cutoff 2h
            """;

    private static Outlook outlook(String drawing) {
        World world = World.draw(drawing);
        PlanQuery query = World.query("A N", MONDAY);
        Itinerary itinerary = world.plan(query).front().getFirst();
        return new Planner(world.corridor(), world.law()).outlooks(query).outlookFor(itinerary);
    }

    private static double below(double hours) {
        return MassTest.below(6 * 60, 12 * 60, 30 * 60, hours * 60 + 0.5);
    }

    private static String at(@Nullable Instant instant) {
        return World.minutes(Objects.requireNonNull(instant));
    }

    @Test
    void theChanceOfADepartureIsThatOfBeingReadyAtItsCutOff() {
        Outlook outlook = outlook(SHIP);
        // Likely 12 h: noon is missed, the itinerary names the next day's ship.
        assertThat(outlook.connections())
                .singleElement()
                .satisfies(ship -> assertThat(ship.chance()).isCloseTo(below(34), within(1e-9)));
        assertThat(outlook.chanceBy(Instant.parse("2026-01-06T12:00:00Z"))).isCloseTo(below(10), within(1e-9));
        assertThat(outlook.chanceBy(Instant.parse("2026-01-07T11:59:00Z"))).isCloseTo(below(10), within(1e-9));
        assertThat(outlook.chanceBy(Instant.parse("2026-01-07T12:00:00Z"))).isCloseTo(1, within(1e-9));
    }

    @Test
    void aMissedDepartureMeansTheNextOneThatRuns() {
        Outlook outlook =
                outlook(SHIP.replace("12:00 -> N", "16:00 -> N").replace("1d12:00", "1d16:00 every 3 from 2026-01-05"));
        assertThat(outlook.connections())
                .singleElement()
                .satisfies(ship -> assertThat(ship.chance()).isCloseTo(below(14), within(1e-9)));
        assertThat(at(outlook.findQuantile(0))).isEqualTo("2026-01-06T16:00Z");
        assertThat(at(outlook.findQuantile(1))).isEqualTo("2026-01-09T16:00Z");
        assertThat(outlook.chanceBy(Instant.parse("2026-01-09T15:59:00Z"))).isCloseTo(below(14), within(1e-9));
    }

    @Test
    void whatComesAfterTheLastKnownDepartureHasNoArrivalAndIsNotForgotten() {
        Outlook outlook = outlook(SHIP.replace("12:00 -> N", "16:00 -> N")
                .replace("1d12:00", "1d16:00 from 2026-01-05 until 2026-01-05"));
        assertThat(outlook.chanceUnknown()).isCloseTo(1 - below(14), within(1e-9));
        assertThat(at(outlook.findQuantile(0.3))).isEqualTo("2026-01-06T16:00Z");
        assertThat(outlook.findQuantile(0.9)).isNull();
        assertThat(outlook.findQuantile(1)).isNull();
        assertThat(outlook.findMean()).isNull();
        assertThat(outlook.findBufferIndex()).isNull();
        assertThat(outlook.chanceBy(Instant.parse("2200-01-01T00:00:00Z"))).isCloseTo(below(14), within(1e-9));
        assertThat(outlook.knownUntil()).isEqualTo("2026-04-05T00:00:00Z");
    }

    @Test
    void whoComesAtNightWaitsForTheMorning() {
        Outlook outlook = outlook("""
                A city CN-22
                N city CN-33 zone UTC open 08:00-20:00 unload 1h
                A -> N road 1km 6/12/30h
                """);
        assertThat(outlook.chanceBy(Instant.parse("2026-01-05T09:00:00Z"))).isCloseTo(below(8), within(1e-9));
        assertThat(outlook.chanceBy(Instant.parse("2026-01-06T08:59:00Z")))
                .isCloseTo(below(20 - 1 / 60.0), within(1e-9));
        assertThat(outlook.chanceBy(Instant.parse("2026-01-06T09:00:00Z"))).isEqualTo(1, within(1e-9));
    }

    @Test
    void lateShipsArriveLateByTheirOwnRange() {
        Outlook outlook = outlook(SHIP.replace("cutoff 2h", "cutoff 2h late 0/0/10h"));
        double made = below(10);
        double late = MassTest.below(0, 0, 600, 300.5);
        assertThat(outlook.chanceBy(Instant.parse("2026-01-06T17:00:00Z"))).isCloseTo(made * late, within(1e-9));
    }

    /// The road from 6 to 30 hours with its peak at 12: mean 16 h; 95 % by 30 − √(0.05 · 24 · 18).
    @Test
    void tellsMeanAndBufferIndexOfAPlainRoad() {
        Outlook outlook = outlook("A city CN-22\nN city CN-33\nA -> N road 1km 6/12/30h");
        double late = 30 - Math.sqrt(0.05 * 24 * 18);
        assertThat(Duration.between(Instant.parse("2026-01-05T16:00:00Z"), outlook.findMean())
                        .abs())
                .isLessThan(Duration.ofSeconds(10));
        assertThat(outlook.findBufferIndex()).isCloseTo(late / 16 - 1, within(0.001));
    }

    @Test
    void threefoldTimesHaveThreefoldQuantiles() {
        Outlook once = outlook("A city CN-22 load 1/2/9h\nN city CN-33\nA -> N road 1km 6/12/30h");
        Outlook thrice = outlook("A city CN-22 load 3/6/27h\nN city CN-33\nA -> N road 1km 18/36/90h");
        Instant start = Instant.parse(MONDAY);
        for (double share = 0; share <= 1; share += 0.05) {
            long minutes = Duration.between(start, once.findQuantile(share)).toMinutes();
            assertThat(Duration.between(start, thrice.findQuantile(share)).toMinutes())
                    .isCloseTo(3 * minutes, within(3L));
        }
    }

    @Test
    void aStricterCutOffAndShorterHoursNeverHelp() {
        Outlook easy = outlook(SHIP);
        Outlook strict = outlook(SHIP.replace("cutoff 2h", "cutoff 5h"));
        Outlook shut =
                outlook(SHIP.replace("D seaport CN-21", "D seaport CN-21 zone UTC open 08:00-09:00 transfer 1h"));
        Instant first = Instant.parse("2026-01-06T12:00:00Z");
        assertThat(strict.chanceBy(first)).isLessThan(easy.chanceBy(first));
        assertThat(shut.chanceBy(first)).isLessThan(easy.chanceBy(first));
    }

    @Test
    void refusesAShareThatIsNone() {
        Outlook outlook = outlook(SHIP);
        assertThatThrownBy(() -> outlook.findQuantile(90))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("0 to 1");
    }

    @ParameterizedTest
    @CsvSource({"A -> D road 1km, A -> D rail 1km", "D 12:00, D 11:00"})
    void refusesAnItineraryOfAnotherCorridor(String from, String to) {
        World world = World.draw(SHIP);
        World other = World.draw(SHIP.replace(from, to));
        PlanQuery query = World.query("A N", MONDAY);
        Itinerary itinerary = world.plan(query).front().getFirst();
        Outlooks outlooks = new Planner(other.corridor(), other.law()).outlooks(query);
        assertThatThrownBy(() -> outlooks.outlookFor(itinerary))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }
}
