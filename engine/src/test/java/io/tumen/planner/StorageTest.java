package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.CostLine;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The ship leaves on the seventh day at noon; goods by road come on the first at 10, by rail on the second.
class StorageTest {
    private static final String WORLD = """
            A city CN-22
            V seaport CN-21 storage 1/2/3d ¥10/20/40/day
            N seaport CN-33
            A -> V road 100km 10h ¥100
            V -> N sea 1000km scheduled
            S: sea V 12:00 -> N 2d12:00 ¥500 from 2026-01-11 every 30
            """;

    private static Itinerary only(String world) {
        Plan plan = World.draw(world).plan("A N", "2026-01-05T00:00:00Z");
        assertThat(plan.front()).hasSize(1);
        return plan.front().getFirst();
    }

    private static List<CostLine> storage(Itinerary itinerary) {
        return itinerary.costs().stream()
                .filter(line -> line.kind() == CostLine.Kind.STORAGE)
                .toList();
    }

    /// Six days and two hours: one to three days are free, each day begun after them is paid.
    @Test
    void isPaidForEachDayBegunAfterTheFreeOnes() {
        Itinerary itinerary = only(WORLD);
        assertThat(storage(itinerary)).singleElement().satisfies(line -> {
            assertThat(line.cny()).isEqualTo(new Range(4 * 10, 5 * 20, 6 * 40));
            assertThat(line.what()).isEqualTo("storage at V, 5 days after 2 free");
        });
        assertThat(itinerary.costCny().likely()).isEqualTo(100 + 500 + 100);
    }

    @Test
    void countsTheShortestAndTheLongestStayAtItsEnds() {
        Itinerary itinerary = only(WORLD.replace("10h", "10/10/94h"));
        assertThat(storage(itinerary).getFirst().cny()).isEqualTo(new Range(0, 5 * 20, 6 * 40));
    }

    @Test
    void isNoLineWhereNothingCanBeDue() {
        assertThat(storage(only(WORLD.replace("storage 1/2/3d", "storage 7d")))).isEmpty();
    }

    @Test
    void runsFromReadyAtTheOriginAndUntilHandedOverAtTheEnd() {
        Itinerary itinerary = only(WORLD.replace("A city CN-22", "A city CN-22 load 30h storage 1d ¥3/day")
                .replace("N seaport CN-33", "N seaport CN-33 unload 49h storage 0d ¥7/day"));
        assertThat(storage(itinerary)).extracting(line -> line.cny().likely()).containsExactly(3.0, 60.0, 21.0);
    }

    /// At 200 hours' drive the ship is missed, and no other is known for thirty days.
    @Test
    void lastsUntilTheNextDepartureAtTheSlowPace() {
        Itinerary itinerary = only(WORLD.replace("10h", "10/10/200h"));
        assertThat(storage(itinerary).getFirst().cny().high()).isEqualTo((30 - 3 + 1) * 40);
    }

    /// By rail the goods come later and stay less, so that it is the cheaper way with its storage.
    @Test
    void decidesBetweenWaysThatTheSearchFound() {
        String both = WORLD + "A -> V rail 100km 130h ¥101 7g\nA -> V road 1km 130h ¥150\n";
        Plan plan = World.draw(both).plan("A N", "2026-01-05T00:00:00Z");
        assertThat(World.lines(plan)).containsExactly("A-road-V-S-N 2026-01-13T12:00Z ¥700 0kg");
    }
}
