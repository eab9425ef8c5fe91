package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.Position;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SeaGraphTest {
    private static final double KM_PER_NAUTICAL_MILE = 1.852;

    private static SeaGraph bundled() {
        RawPackage raw = RawPackage.of(
                PackageFiles.read(WrittenDocs.HOME.resolve("corridors/jilin-vladivostok"), new Findings()));
        return new DraftReader(raw, new Findings()).sea();
    }

    private final SeaGraph bundled = bundled();

    @ParameterizedTest
    @CsvFileSource(resources = "sea-distances.csv", numLinesToSkip = 1)
    void measuresWithinThreePercentOfTheWaypointDistances(String from, String to, double nauticalMiles) {
        assertThat(bundled.findWay(from, to).orElseThrow().km())
                .isCloseTo(nauticalMiles * KM_PER_NAUTICAL_MILE, Percentage.withPercentage(3));
    }

    @Test
    void takesTheShorterOfTwoWays() {
        SeaGraph sea = square();
        assertThat(sea.findWay("A", "B").orElseThrow().shape()).containsExactly(new Position(0, 1));
    }

    @Test
    void measuresAlongGreatCircles() {
        double degreeKm = new Position(0, 0).greatCircleKm(new Position(0, 1));
        assertThat(square().findWay("A", "B").orElseThrow().km()).isCloseTo(2 * degreeKm, within(1.0));
    }

    @Test
    void neverSailsThroughAThirdPort() {
        SeaGraph sea = square();
        sea.addPort("C", new Position(0, 0.5));
        sea.join("A", "C");
        sea.join("C", "B");
        assertThat(sea.findWay("A", "B").orElseThrow().shape()).containsExactly(new Position(0, 1));
    }

    @Test
    void findsNoWayToAPortThatIsNotJoined() {
        SeaGraph sea = square();
        sea.addPort("D", new Position(5, 5));
        assertThat(sea.findWay("A", "D")).isEmpty();
    }

    /// A at 0,0 and B at 0,2, joined through 0,1 and through 1,1.
    private static SeaGraph square() {
        var sea = new SeaGraph();
        sea.addPort("A", new Position(0, 0));
        sea.addPort("B", new Position(0, 2));
        sea.addPoint("straight", new Position(0, 1));
        sea.addPoint("north", new Position(1, 1));
        sea.join("A", "straight");
        sea.join("straight", "B");
        sea.join("A", "north");
        sea.join("north", "B");
        return sea;
    }
}
