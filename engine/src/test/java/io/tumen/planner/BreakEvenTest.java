package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.Exchange;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
    /// Through V: 10 + 100 + 800 + 5. Through D: 10 + 600 + 400 + 5. Loading and unloading are common to both.
    private static final World WORLD = World.draw("""
            A city CN-22 load ¥10/10/90
            V seaport CN-21
            D seaport CN-21
            N seaport CN-33 unload ¥5
            A -> V road 1km 1h ¥90/100/120
            A -> D rail 700km 20h ¥600
            V -> N sea 1800km scheduled
            D -> N sea 1000km scheduled
            S: sea V 18:00 -> N 4d06:00 ¥700/800/900
            T: sea D 18:00 -> N 2d06:00 ¥300/400/450
            """);

    private final Plan plan = WORLD.plan("A N", "2026-01-05T00:00:00Z");
    private final BreakEven throughV = breakEven(WORLD, through("V"), through("D"), 1);

    private static BreakEven breakEven(World world, Itinerary way, Itinerary other, double teu) {
        var exchange = new Exchange(world.corridor(), LocalDate.of(2026, 1, 5));
        return new BreakEven(way, other, teu, exchange, Currency.getInstance("CNY"));
    }

    private Itinerary through(String gateway) {
        return plan.gateways().stream()
                .filter(ways -> ways.gateway().equals(new PlaceId(gateway)))
                .findFirst()
                .orElseThrow()
                .ways()
                .getFirst();
    }

    @Test
    void saysWhichWayIsAheadAndByHowMuch() {
        assertThat(throughV.aheadPerTeu()).isEqualTo(new Range(900 - 1020, 1000 - 900, 1050 - 790));
    }

    @Test
    void saysUpToWhichSeaFreightTheWayStaysAhead() {
        assertThat(throughV.freightPerTeuToBreakEven(BreakEven.Part.SEA))
                .isEqualTo(new Range(900 - 120, 1000 - 100, 1050 - 90));
    }

    @Test
    void costsTheSameAsTheOtherAtTheBreakEven() {
        double atBreakEven =
                throughV.freightPerTeuToBreakEven(BreakEven.Part.SEA).likely();
        double seaNow = throughV.freightPerTeu(BreakEven.Part.SEA).likely();
        double through = throughV.way().costCny().likely();
        assertThat(through - seaNow + atBreakEven)
                .isEqualTo(throughV.other().costCny().likely());
    }

    @Test
    void countsLandFreightByItself() {
        assertThat(throughV.freightPerTeu(BreakEven.Part.LAND)).isEqualTo(new Range(90, 100, 120));
        assertThat(throughV.freightPerTeuToBreakEven(BreakEven.Part.LAND).likely())
                .isEqualTo(200);
    }

    @Test
    void givesEverythingPerTeu() {
        assertThat(breakEven(WORLD, throughV.way(), throughV.other(), 4)
                        .aheadPerTeu()
                        .likely())
                .isEqualTo(25);
    }

    @Test
    void saysItInASentence() {
        assertThat(throughV.words(WORLD.corridor(), BreakEven.Part.SEA))
                .isEqualTo(
                        "V is ahead of D by CNY 100 (-120 to 260) per TEU. V beats D for A while its sea leg costs less"
                                + " than CNY 900 (780 to 960) per TEU; it costs CNY 800 (700 to 900).");
    }

    @Test
    void saysWhenEvenAFreeSeaLegWouldNotHelp() {
        World dear = World.draw(WORLD.text().replace("¥90/100/120", "¥2000"));
        Plan plan = dear.plan("A N", "2026-01-05T00:00:00Z");
        Itinerary byD = plan.gateways().getFirst().ways().getFirst();
        Itinerary byV = plan.gateways().getLast().ways().getFirst();
        assertThat(breakEven(dear, byV, byD, 1).words(dear.corridor(), BreakEven.Part.SEA))
                .endsWith("For A, V would stay behind even if its sea leg cost nothing.");
    }

    @Test
    void refusesAPartThatTheWayDoesNotHave() {
        World overland = World.draw("A city CN-22\nN city CN-33\nA -> N road 9km 1h ¥9");
        Itinerary road = overland.plan("A N", "2026-01-05T00:00:00Z").front().getFirst();
        var both = breakEven(overland, road, road, 1);
        assertThatThrownBy(() -> both.freightPerTeuToBreakEven(BreakEven.Part.SEA))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("sea");
    }
}
