package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Gauge;
import io.tumen.corridor.Handling;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Price;
import io.tumen.corridor.Range;
import io.tumen.corridor.Service;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.Stop;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchTest {
    private static final String WORLD = """
            assume home CN tonnes 10/15/24 inventory 0.01
            rate USD 7.2
            tariff russia ¥400 empty:$50/60/70 ¥10/t ¥90/consignment
            A city CN-22
            B border_rail CN-22 border 2/4/9h ¥100 capacity 10/20/30   # the exit
            V seaport RU-PRI zone Asia/Vladivostok open 08:00-20:00 at 43.1,131.9 no load gauge_change 12h
            N seaport CN-33

            A -> B rail 350km 8h ¥300 ¥0.9/km 30g
            B <-> V rail1520 230km 6/8/20h tariff russia
            V -> N sea 1850km scheduled capacity 500
            calendar feast off 2026-02-16..2026-02-19 spring on 2026-02-21..2026-02-21 instead
            S: sea V 18:00 -> N 4d06:00/4d18:00 ¥800 20g every 7 on 135 from 2026-01-05 until 2026-12-31 cutoff 24h slots 100 late 0/6/48h calendar feast
            closed A->B.rail 2026-03-10..2026-03-10 works
            closed V 2026-01-10..2026-01-20 ice
            """;

    private final Corridor corridor = Sketch.parse(WORLD);

    @Test
    void drawsAPlaceWithItsTerminal() {
        Terminal port = corridor.terminalFor(new TerminalId("V"));
        assertThat(corridor.placeOf(port.id()).country()).isEqualTo("RU");
        assertThat(corridor.placeOf(port.id()).zone()).isEqualTo(ZoneId.of("Asia/Vladivostok"));
        assertThat(port.hours().opens()).isEqualTo(LocalTime.of(8, 0));
        assertThat(port.modes()).extracting(Object::toString).containsExactlyInAnyOrder("rail", "sea");
    }

    @Test
    void offersEveryActivityForNothingUnlessSaidOtherwise() {
        Terminal port = corridor.terminalFor(new TerminalId("V"));
        assertThat(port.findHandling(Activity.LOAD)).isNull();
        assertThat(port.findHandling(Activity.TRANSFER))
                .isEqualTo(new Handling(Activity.TRANSFER, Range.ZERO, null, Sketch.DRAWN));
        assertThat(port.handling())
                .filteredOn(handling -> handling.activity() == Activity.GAUGE_CHANGE)
                .extracting(Handling::hours)
                .containsExactly(Range.exactly(12));
    }

    @Test
    void drawsALinkWithItsPricesAndEmissions() {
        Link link = corridor.linkFor(new LinkId("A->B.rail"));
        assertThat(link.distanceKm()).isEqualTo(350);
        assertThat(link.hours()).isEqualTo(Range.exactly(8));
        assertThat(link.onDemand()).isTrue();
        assertThat(link.gauge()).isEqualTo(new Gauge(1435));
        assertThat(corridor.factorFor(link.vehicle()).gramsPerTonneKm()).isEqualTo(Range.exactly(30));
        assertThat(prices(link))
                .extracting(Price::basis, Price::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Price.Basis.PER_TEU, Range.exactly(300)),
                        org.assertj.core.groups.Tuple.tuple(Price.Basis.PER_TEU_KM, Range.exactly(0.9)));
    }

    @Test
    void drawsBothWaysWithOneArrow() {
        assertThat(corridor.linkFor(new LinkId("V->B.rail")).gauge()).isEqualTo(new Gauge(1520));
        assertThat(corridor.linkFor(new LinkId("V->B.rail")).tariff())
                .isEqualTo(corridor.linkFor(new LinkId("B->V.rail")).tariff());
    }

    @Test
    void namesTheCostLineAndCurrencyOfAPrice() {
        assertThat(prices(corridor.linkFor(new LinkId("B->V.rail"))))
                .extracting(price -> price.line() + " " + price.currency() + " " + price.basis())
                .containsExactly(
                        "FREIGHT CNY PER_TEU",
                        "EMPTY USD PER_TEU",
                        "FREIGHT CNY PER_TONNE",
                        "FREIGHT CNY PER_CONSIGNMENT");
        assertThat(SketchValues.price("¥5", CostLine.Kind.BORDER).line()).isEqualTo(CostLine.Kind.BORDER);
    }

    @Test
    void drawsAService() {
        Service service = corridor.serviceFor(new ServiceId("S"));
        assertThat(service.stops())
                .containsExactly(
                        new Stop(new TerminalId("V"), Duration.ofHours(18), Duration.ofHours(18)),
                        new Stop(new TerminalId("N"), Duration.ofHours(102), Duration.ofHours(114)));
        assertThat(service.days().everyDays()).isEqualTo(7);
        assertThat(service.days().weekdays())
                .isEqualTo(Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY));
        assertThat(service.days().last()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(service.days().runsOn(LocalDate.of(2026, 2, 21)))
                .as("a Saturday that is on")
                .isTrue();
        assertThat(service.days().runsOn(LocalDate.of(2026, 2, 16)))
                .as("a Monday that is off")
                .isFalse();
        assertThat(service.cutOff()).isEqualTo(Duration.ofHours(24));
        assertThat(service.slotsTeu()).isEqualTo(100);
        assertThat(service.lateHours()).isEqualTo(new Range(0, 6, 48));
    }

    @Test
    void runsEveryDayWithoutLimitWhenNothingElseIsSaid() {
        Service service = Sketch.parse("""
                        V seaport RU-PRI
                        N seaport CN-33
                        V -> N sea 100km scheduled
                        S: sea V 18:00 -> N 4d06:00
                        """).serviceFor(new ServiceId("S"));
        assertThat(service.days().runsOn(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(service.slotsTeu()).isEqualTo(Integer.MAX_VALUE);
        assertThat(service.cutOff()).isZero();
    }

    @Test
    void writesBackWhatItRead() {
        Corridor again = Sketch.parse(Sketch.write(corridor));
        assertThat(again.places()).containsExactlyElementsOf(corridor.places());
        assertThat(again.terminals()).containsExactlyElementsOf(corridor.terminals());
        assertThat(again.links()).containsExactlyElementsOf(corridor.links());
        assertThat(again.services()).containsExactlyElementsOf(corridor.services());
        assertThat(again.tariffs()).containsExactlyInAnyOrderElementsOf(corridor.tariffs());
        assertThat(again.factors()).containsExactlyInAnyOrderElementsOf(corridor.factors());
        assertThat(again.rates()).containsExactlyElementsOf(corridor.rates());
        assertThat(again.calendars()).containsExactlyElementsOf(corridor.calendars());
        assertThat(again.closures()).isEqualTo(corridor.closures());
        assertThat(again.assumptions()).isEqualTo(corridor.assumptions());
    }

    @Test
    void leavesOutWhatIsAsByDefault() {
        assertThat(Sketch.write(Sketch.parse("A city CN-22\nB city CN-21\nA -> B road 100km 2h ¥500\n")))
                .isEqualTo("""
                        assume home CN tonnes 10 inventory 0
                        rate CNY 1
                        A city CN-22
                        B city CN-21
                        A -> B road 100km 2h ¥500
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A town CN-22                  | kind of place 'town': one of border_rail, border_road, city, river_port, seaport
                    A city CN-22 opne 08:00-20:00 | property of a place 'opne'
                    A city CN-22 open 8           | opening hours '8'
                    A city                        | end of the line '': a subdivision
                    P -> X rail 3h                | place 'X': a place that was drawn above
                    P -> Q rial 3h                | mode 'rial': maybe rail?
                    P -> Q rail15666666666666666 3h | whole number '15666666666666666'
                    P -> Q rail 5/4/9h            | range '5.0/4.0/9.0'
                    P -> Q rail fast              | value 'fast'
                    S: sea P 18 -> Q 20:00        | time '18'
                    S: sea P 99999999999999999999d06:00 -> Q 20:00 | time '99999999999999999999d06:00'
                    closed P 2026-02-30..x ice    | date '2026-02-30'
                    P city CN-22                  | place 'P': a place that was not drawn before
                    """)
    void namesTheLineAndTheWordItCannotRead(String line, String complaint) {
        assertThatThrownBy(() -> Sketch.parse("P city CN-22\nQ city CN-21\n" + line))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("line 3 of the sketch")
                .hasMessageContaining(complaint);
    }

    private List<Price> prices(Link link) {
        return corridor.tariffs().stream()
                .filter(tariff -> tariff.id().equals(link.tariff()))
                .flatMap(tariff -> tariff.prices().stream())
                .toList();
    }
}
