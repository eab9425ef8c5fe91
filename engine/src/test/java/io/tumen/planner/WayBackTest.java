package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.FeedResult;
import io.tumen.law.Judgement;
import io.tumen.law.OpenPoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From south to north on the bundled corridor: the roles of ports and posts are swapped, and no act was read.
class WayBackTest {
    private static final CorridorPackage PACK = read();

    @ParameterizedTest
    @CsvSource({
        "NGB, HUC, NGB, ZAR, HUC_T",
        "NGB, HUC, NGB, VVO, HUC_T",
        "TAO, HUC, TAO, ZAR, HUC_R",
        "SHA, CGQ, SHA, VVO, HUC_T",
        "NSA, MDG, NSA, VVO, SFH_T"
    })
    void goesThroughAForeignPortAndNobodyKnowsWhetherItMay(
            String origin, String destination, String exit, String transit, String entry) {
        Plan plan = plan(origin, destination);
        var way = new Way(new PlaceId(exit), new PlaceId(transit), new PlaceId(entry));
        assertThat(ways(plan))
                .filteredOn(each -> each.way().equals(way))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.gateway()).isEqualTo(new PlaceId(transit));
                    assertThat(plan.judgementFor(each))
                            .isInstanceOfSatisfying(
                                    Judgement.Unknown.class,
                                    unknown -> assertThat(unknown.openPoints())
                                            .extracting(OpenPoint::id)
                                            .contains("way-back"));
                });
    }

    @Test
    void isNeverKnownToBeLawfulThroughAbroad() {
        for (String destination : List.of("CGQ", "HUC", "HRB", "SFH")) {
            Plan plan = plan("NGB", destination);
            assertThat(ways(plan))
                    .filteredOn(each -> !each.way().staysInside())
                    .isNotEmpty()
                    .noneMatch(each -> plan.judgementFor(each) instanceof Judgement.Lawful);
        }
    }

    @Test
    void isHeldAgainstTheClassicWay() {
        assertThat(plan("NGB", "CGQ").gateways())
                .extracting(GatewayWays::gateway)
                .contains(new PlaceId("DLC"), new PlaceId("YIK"), new PlaceId("VVO"));
    }

    private static List<Itinerary> ways(Plan plan) {
        return plan.gateways().stream().flatMap(ways -> ways.ways().stream()).toList();
    }

    private static Plan plan(String origin, String destination) {
        var cargo = new Cargo(HsCode.parse("2203"), 10, Range.exactly(150), 0, true);
        String goodsOf = PACK.law().subdivisionFor(subdivision(origin), subdivision(destination));
        return new Planner(PACK.corridor(), PACK.law())
                .plan(new PlanQuery(
                        new PlaceId(origin),
                        new PlaceId(destination),
                        Instant.parse("2026-09-07T00:00:00Z"),
                        cargo,
                        Trade.DOMESTIC,
                        goodsOf,
                        Duration.ofDays(60)));
    }

    private static String subdivision(String place) {
        return PACK.corridor().placeFor(new PlaceId(place)).subdivision();
    }

    private static CorridorPackage read() {
        Path home = Path.of(System.getProperty("tumen.home", ".."));
        return ((FeedResult.Loaded) CorridorFeed.read(home.resolve("corridors/jilin-vladivostok"))).pack();
    }
}
