package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tumen.corridor.Change;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Scenario;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.Thing;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioValuesTest {
    private static final Corridor SMALL = Sketch.parse("""
            A city CN-22
            V seaport RU-PRI
            N seaport CN-33
            A -> V rail 350km 8h ¥300
            V -> N sea 1850km 90h ¥800
            closed V 2026-01-10..2026-01-20 ice
            """);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatLiesBetweenTwoCorridorsMakesTheOneTheOther(long seed) {
        String first = draw(seed);
        String second = draw(~seed);
        Corridor before = Sketch.parse(first);
        Corridor after = Sketch.parse(second);
        assertThat(before.with(Scenario.between(before, after)))
                .as(first + "\n-- and\n" + second)
                .isEqualTo(after);
        assertThat(before.equals(after))
                .isEqualTo(Scenario.between(before, after).changes().isEmpty());
    }

    @Test
    void nothingLiesBetweenACorridorAndItself() {
        assertThat(Scenario.between(SMALL, SMALL).changes()).isEmpty();
        assertThat(SMALL.with(Scenario.of())).isEqualTo(SMALL).hasSameHashCodeAs(SMALL);
    }

    @Test
    void whatLiesBetweenTheBundledCorridorAndASmallOneMakesTheOneTheOther() {
        Corridor bundled = BundledCorridorTest.corridor();
        assertThat(bundled.with(Scenario.between(bundled, SMALL))).isEqualTo(SMALL);
        assertThat(SMALL.with(Scenario.between(SMALL, bundled))).isEqualTo(bundled);
    }

    @Test
    void aLinkIsTakenAwayInOneLineAndTheOldCorridorKeepsIt() {
        Link link = SMALL.linkFor(new LinkId("A->V.rail"));
        Corridor without = SMALL.with(Scenario.of(Change.removed(link)));
        assertThat(without.links()).extracting(Link::id).containsExactly(new LinkId("V->N.sea"));
        assertThat(SMALL.links()).hasSize(2);
    }

    @Test
    void aTerminalIsClosedInOneLine() {
        var port = new TerminalId("V");
        LocalDate day = LocalDate.of(2026, 2, 1);
        Closure storm =
                new Closure(port, day, day, "storm", SMALL.terminalFor(port).provenance());
        assertThat(SMALL.with(Scenario.of(Change.added(storm))).closures())
                .hasSize(2)
                .contains(storm);
    }

    @Test
    void refusesAChangeOfWhatIsNotThere() {
        Link link = SMALL.linkFor(new LinkId("A->V.rail"));
        Scenario twice = Scenario.of(Change.removed(link));
        Corridor without = SMALL.with(twice);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> without.with(twice))
                .withMessageContaining("A->V.rail")
                .withMessageContaining("Maybe");
        assertThatIllegalArgumentException().isThrownBy(() -> SMALL.with(Scenario.of(Change.added(link))));
    }

    @Test
    void refusesTwoChangesOfOneThing() {
        Link link = SMALL.linkFor(new LinkId("A->V.rail"));
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.of(Change.removed(link), Change.removed(link)));
    }

    /// A table that somebody adds to a corridor and forgets here would silently be left out of every scenario.
    @Test
    void everyTableOfACorridorIsMadeOfThings() {
        List<Class<?>> rows = Arrays.stream(Corridor.Tables.class.getRecordComponents())
                .<Class<?>>map(ScenarioValuesTest::kindOf)
                .toList();
        assertThat(rows).allMatch(Thing.class::isAssignableFrom);
        assertThat(Stream.concat(rows.stream(), Stream.of(Corridor.Title.class)))
                .containsExactlyInAnyOrder(Thing.class.getPermittedSubclasses());
        assertThat(BundledCorridorTest.corridor().things().stream()
                        .map(Object::getClass)
                        .distinct())
                .hasSameSizeAs(Thing.class.getPermittedSubclasses());
    }

    private static Class<?> kindOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    /// Few names and few values, so that two drawings share some things, differ in some and miss some.
    private static String draw(long seed) {
        var random = new Random(seed);
        var text = new StringJoiner("\n");
        List<String> places = List.of("A", "B", "C", "D").subList(0, 2 + random.nextInt(3));
        text.add("assume home CN tonnes " + (10 + random.nextInt(2)) + " inventory 0.1")
                .add("rate USD " + (7 + random.nextInt(2)));
        text.add("tariff T ¥" + random.nextInt(3) + " ¥1/km");
        places.forEach(place -> text.add(
                place + " city " + (random.nextBoolean() ? "CN-22" : "RU-PRI") + " border " + random.nextInt(3) + "h"));
        for (String from : places) {
            for (String to : places) {
                if (!from.equals(to) && random.nextBoolean()) {
                    text.add(from + " -> " + to + " sea " + (100 + random.nextInt(2)) + "km 20h tariff T");
                }
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            text.add("closed A 2026-01-0" + i + "..2026-01-1" + random.nextInt(2) + " ice");
        }
        return text.toString();
    }
}
