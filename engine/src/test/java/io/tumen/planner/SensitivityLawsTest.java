package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Itinerary;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What holds for every comparison, on drawn worlds. A failure prints the world.
class SensitivityLawsTest {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final int WORLDS = 80;

    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicInteger turned = new AtomicInteger();

    @Test
    void comparisonsAgreeWithThePlanAndTurnWhereTheySay() {
        for (long seed = 50_000; seed < 50_000 + WORLDS; seed++) {
            World world = RandomWorld.draw(seed);
            PlanQuery query = RandomWorld.query(seed);
            List<Itinerary> ways = List.copyOf(world.plan(query).judgements().keySet());
            if (ways.size() > 1) {
                hold(world, query, ways.getFirst(), ways.getLast());
                compared.incrementAndGet();
            }
        }
        assertThat(compared.get()).as("worlds with two ways").isGreaterThan(WORLDS / 10);
        assertThat(turned.get()).as("turning points tried").isGreaterThan(WORLDS / 10);
    }

    private void hold(World world, PlanQuery query, Itinerary way, Itinerary other) {
        Sensitivity held = sensitivity(world, world.corridor(), query, way, other);
        double ahead = other.costCny().likely() - way.costCny().likely();
        assertThat(held.aheadPerTeu() * query.cargo().teu()).as(world.text()).isCloseTo(ahead, within(1e-6));
        assertThat(held.hoursEarlier() * 60)
                .as(world.text())
                .isCloseTo(
                        (double) Duration.between(way.likely(), other.likely()).toMinutes(), within(1e-6));
        var now = new Case(world.corridor(), query.cargo(), query.rateDay(world.corridor()));
        for (Swing swing : held.swings()) {
            assertThat(swing.money().likely()).as(world.text()).isEqualTo(held.aheadPerTeu());
            TurningPoint point = swing.sameCost();
            if (point != null && (swing.lever() instanceof Lever.Amount || swing.lever() instanceof Lever.Rate)) {
                Corridor there = swing.lever().at(point.value(), now).corridor();
                assertThat(sensitivity(world, there, query, way, other).aheadPerTeu())
                        .as(swing + "\n" + world.text())
                        .isCloseTo(0, within(1e-6));
                turned.incrementAndGet();
            }
        }
    }

    private static Sensitivity sensitivity(
            World world, Corridor corridor, PlanQuery query, Itinerary way, Itinerary other) {
        return new Planner(corridor, world.law()).sensitivity(query, way, other, YUAN);
    }
}
