package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DetoursTest {
    /// Goods of A may board at P, or at Q, from where a ship goes to P.
    private static final String PORTS = """
            A city CN-22 load 0h unload 0h
            P city CN-22 transfer 0h
            Q city CN-22 transfer 0h
            N city CN-22 load 0h unload 0h
            A -> P rail 10km 1h ¥1 1g
            A -> Q rail 10km 1h ¥1 1g
            Q -> P sea 10km 1h ¥1 1g
            P -> N sea 10km scheduled
            FROM-P: sea P 12:00/12:00 -> N 20:00/20:00 ¥100 1g from 2026-01-01""";

    /// Straight from Q, later than from P and as cheap.
    private static final String STRAIGHT = """

            Q -> N sea 20km scheduled
            FROM-Q: sea Q 12:00/12:00 -> N 21:00/21:00 ¥100 1g from 2026-01-01""";

    private static List<String> ways(String world) {
        return World.draw(world).plan("A N", "2026-01-05T00:00:00Z").withoutDetours().gateways().stream()
                .flatMap(ways -> ways.ways().stream().map(way -> ways.gateway() + ": " + World.path(way)))
                .toList();
    }

    @Test
    void aWayThatGoesRoundByAnotherPortIsNotTold() {
        assertThat(World.draw(PORTS).plan("A N", "2026-01-05T00:00:00Z").gateways())
                .extracting(ways -> ways.gateway().value())
                .containsExactlyInAnyOrder("P", "Q");
        assertThat(ways(PORTS)).containsExactly("P: A-rail-P-FROM-P-N");
    }

    @Test
    void aWayThroughAnotherPortIsToldThoughItIsBeaten() {
        assertThat(ways(PORTS + STRAIGHT)).containsExactlyInAnyOrder("P: A-rail-P-FROM-P-N", "Q: A-rail-Q-FROM-Q-N");
    }

    @Test
    void aWayOverOtherPortsIsToldThoughItTouchesMore() {
        String overM = "M city CN-22 transfer 0h\n"
                + PORTS.replace("Q -> P sea 10km 1h ¥1 1g", "Q -> M sea 10km 1h ¥1 1g")
                + "\nM -> N sea 10km scheduled"
                + "\nFROM-M: sea M 12:00/12:00 -> N 21:00/21:00 ¥500 1g from 2026-01-01";
        assertThat(ways(overM)).containsExactlyInAnyOrder("P: A-rail-P-FROM-P-N", "Q: A-rail-Q-sea-M-FROM-M-N");
    }

    @Test
    void aDetourThatIsBetterInSomethingIsTold() {
        String dearRail = PORTS.replace("A -> P rail 10km 1h ¥1 1g", "A -> P rail 10km 1h ¥50 1g");
        assertThat(ways(dearRail)).containsExactlyInAnyOrder("P: A-rail-P-FROM-P-N", "Q: A-rail-Q-sea-P-FROM-P-N");
    }
}
