package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Gauge;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.PlaceKind;
import io.tumen.corridor.TerminalId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledCorridorTest {
    private static final List<String> ORIGINS =
            List.of("CGQ", "JLC", "YNJ", "SPG", "SYU", "HRB", "MDG", "JMU", "HUC", "SFH");
    private static final List<String> LOADING_PORTS =
            List.of("VVO", "ZAR", "SLA", "POS", "VYP", "NAK", "RAJ", "DLC", "YIK", "JNZ");

    private static final FeedResult RESULT =
            CorridorFeed.read(WrittenDocs.HOME.resolve("corridors").resolve("jilin-vladivostok"));

    static Corridor corridor() {
        return switch (RESULT) {
            case FeedResult.Loaded loaded -> loaded.pack().corridor();
            case FeedResult.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    @Test
    void loadsWithoutAnyFinding() {
        assertThat(RESULT.findings()).isEmpty();
        assertThat(RESULT).isInstanceOf(FeedResult.Loaded.class);
    }

    @Test
    void leadsFromEveryOriginToEveryBorderPostAndHomePort() {
        assertThat(corridor().links())
                .extracting(Link::id)
                .containsAll(ids(ORIGINS, List.of("HUC_T", "SFH_T", "DLC", "YIK", "JNZ"), "rail"))
                .containsAll(ids(ORIGINS, List.of("HUC_R", "SFH_R", "DNG", "QHE"), "road"));
    }

    @Test
    void sailsFromEveryLoadingPortToEveryEntryPort() {
        List<String> entryPorts =
                seaportsOfHome().filter(port -> !LOADING_PORTS.contains(port)).toList();
        assertThat(entryPorts).hasSize(16);
        assertThat(corridor().links()).extracting(Link::id).containsAll(ids(LOADING_PORTS, entryPorts, "sea"));
    }

    @Test
    void changesGaugeOnTheRussianSide() {
        for (String station : List.of("GRO.STN", "MAK.STN")) {
            assertThat(corridor().terminalFor(new TerminalId(station)).findHandling(Activity.GAUGE_CHANGE))
                    .isNotNull();
        }
        assertThat(corridor().linkFor(new LinkId("GRO-VVO.rail")).gauge()).isEqualTo(new Gauge(1520));
    }

    @Test
    void drawsAWayBackForWhatRunsBothWays() {
        Link back = corridor().linkFor(new LinkId("CGQ-DLC.rail:back"));
        assertThat(back.from()).isEqualTo(new TerminalId("DLC.PORT"));
        assertThat(back.distanceKm()).isEqualTo(702);
    }

    @Test
    void drawsSeaLinksAlongTheMaritimeGraph() {
        assertThat(corridor().linkFor(new LinkId("VVO-NGB.sea")).shape()).hasSizeGreaterThan(10);
        assertThat(corridor().linkFor(new LinkId("CGQ-DLC.rail")).shape()).isEmpty();
    }

    @Test
    void keepsTheRajinLineWithItsEndInThePast() {
        assertThat(corridor().services())
                .filteredOn(service -> service.id().value().equals("RAJ-SHANGHAI"))
                .allMatch(service -> service.days().last().isBefore(LocalDate.of(2017, 1, 1)))
                .hasSize(1);
    }

    @Test
    void givesEveryValueASourceThatIsListed() {
        assertThat(corridor().links())
                .allSatisfy(link -> assertThat(
                                corridor().sourceFor(link.distanceProvenance().source()))
                        .isNotNull());
    }

    @Test
    void namesPlacesInThreeLanguages() {
        Place port = corridor().placeFor(new PlaceId("VVO"));
        assertThat(port.spellings()).contains("Vladivostok", "符拉迪沃斯托克", "Владивосток", "RUVVO");
    }

    private static Stream<String> seaportsOfHome() {
        return corridor().places().stream()
                .filter(place -> place.country().equals("CN") && place.kind() == PlaceKind.SEAPORT)
                .map(place -> place.id().value());
    }

    private static List<LinkId> ids(List<String> from, List<String> to, String mode) {
        return from.stream()
                .flatMap(start -> to.stream().map(end -> new LinkId(start + "-" + end + "." + mode)))
                .toList();
    }
}
