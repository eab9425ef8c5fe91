package io.tumen.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.HinterlandView.OriginView;
import io.tumen.operations.HinterlandView.Win;
import io.tumen.operations.LatestView.LatestWay;
import io.tumen.operations.PlanView.Way;
import io.tumen.operations.ProfileView.PeriodView;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Arrive-by, many ready times and many places on the bundled corridor, held against the plan of one ready time.
class ReadyTimesTest {
    private static final Desk DESK = Desk.open(Path.of("../corridors/jilin-vladivostok"));
    private static final GoodsForm MAIZE = new GoodsForm("40", "1005.90", null, null, null, null);
    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

    @Test
    void theLatestReadyTimeIsInTimeAndAMinuteLaterItsWayIsNot() {
        LatestView latest = latest("2026-10-15T12:00", null, LimitForm.NONE);
        assertThat(latest.ways()).isNotEmpty();
        assertThat(latest.nearMisses()).isEmpty();
        OffsetDateTime deadline = latest.deadline();
        for (LatestWay late : latest.ways()) {
            assertThat(late.way().arrival()).isBeforeOrEqualTo(deadline);
            assertThat(plan(late.ready()).ways()).anySatisfy(way -> {
                assertThat(way.likely()).isEqualTo(late.way().arrival());
                assertThat(way.cost().likely()).isCloseTo(late.way().cost().likely(), within(0.01));
                assertThat(way.transfers()).isEqualTo(late.way().transfers());
            });
        }
        OffsetDateTime tooLate = latest.ways().getFirst().ready().plusMinutes(1);
        assertThat(plan(tooLate).ways())
                .allSatisfy(way -> assertThat(way.likely()).isAfter(deadline));
    }

    @Test
    void laterReadyTimesAreNotCheaper() {
        List<LatestWay> ways = latest("2026-10-15T12:00", null, new LimitForm("cost", null, null, null))
                .ways();
        assertThat(ways).hasSizeGreaterThan(1);
        for (int i = 1; i < ways.size(); i++) {
            assertThat(ways.get(i).ready()).isBeforeOrEqualTo(ways.get(i - 1).ready());
            assertThat(ways.get(i).way().cost().likely())
                    .isLessThanOrEqualTo(ways.get(i - 1).way().cost().likely());
        }
    }

    @Test
    void goodsThatGetReadyTooLateAreToldWhenTheyArrive() {
        LatestView latest = latest("2026-10-15T12:00", "2026-10-14", LimitForm.NONE);
        assertThat(latest.ways()).isEmpty();
        String arrival = plan(OffsetDateTime.parse("2026-10-14T08:00+08:00")).ways().stream()
                .map(Way::likely)
                .min(OffsetDateTime::compareTo)
                .orElseThrow()
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
        assertThat(latest.notes().getFirst())
                .startsWith("No way is in time: goods ready on Wed 2026-10-14 08:00 +08:00")
                .contains(arrival)
                .contains("after the deadline");
    }

    @Test
    void aDeadlineThatHasPassedIsToldWithWhatIsStillPossible() {
        LatestView latest = DESK.deadlines()
                .latest(
                        new LatestForm("Hunchun", "Ningbo", "2026-08-15", null, MAIZE, LimitForm.NONE),
                        Instant.parse("2026-09-01T00:00:00Z"));
        assertThat(latest.notes().getFirst())
                .startsWith("The deadline has passed: it is now Tue 2026-09-01 08:00 +08:00.")
                .contains("Goods ready now are there on");
        assertThat(latest.ways()).isNotEmpty();
    }

    @Test
    void aLimitThatNoWayKeepsIsTold() {
        LatestView latest = latest("2026-10-15", null, new LimitForm(null, "1000", null, null));
        assertThat(latest.ways()).isEmpty();
        assertThat(latest.notes().getFirst()).startsWith("No way is in time within the limits");
        assertThat(latest.nearMisses()).anySatisfy(miss -> {
            assertThat(miss.why()).isEqualTo("beyond_limits");
            assertThat(miss.words()).startsWith("The cheapest way costs CNY ").endsWith("the limit is CNY 1,000.");
        });
    }

    @Test
    void aPlanWithinLimitsKeepsThemAndSaysWhatTheOtherPortsWouldCost() {
        var limits = new LimitForm("arrival,cost,transfers", "250000", null, "1");
        PlanView plan = DESK.planning()
                .plan(new PlanForm(
                        "Hunchun",
                        "Ningbo",
                        "40",
                        "1005.90",
                        "2026-09-07",
                        null,
                        null,
                        null,
                        null,
                        null,
                        limits,
                        null));
        assertThat(plan.query().by()).containsExactly("arrival", "cost", "transfers");
        assertThat(plan.ways()).isNotEmpty().allSatisfy(way -> {
            assertThat(way.cost().likely()).isLessThanOrEqualTo(250_000);
            assertThat(way.transfers()).isLessThanOrEqualTo(1);
            assertThat(way.best()).doesNotContain("cleanest");
        });
        assertThat(plan.nearMisses()).anyMatch(miss -> miss.why().equals("beyond_limits"));
    }

    @Test
    void everyReadyTimeOfAProfileHasTheFrontOfItsPlan() {
        var progress = new ArrayList<Double>();
        ProfileView profile = DESK.profiles()
                .profile(
                        new ProfileForm("Hunchun", "Ningbo", "2026-09-01", "3", "12h", MAIZE, LimitForm.NONE),
                        progress::add);
        assertThat(profile.readyTimes()).isEqualTo(6);
        assertThat(progress).isSorted().last().isEqualTo(1.0);
        assertThat(profile.periods().getFirst().first()).isEqualTo("2026-09-01T08:00+08:00");
        assertThat(profile.periods().getLast().last()).isEqualTo("2026-09-03T20:00+08:00");
        for (PeriodView period : profile.periods()) {
            PlanView plan = plan(period.last());
            assertThat(period.ways()).isNotEmpty();
            assertThat(period.ways().getFirst().arrival())
                    .isEqualTo(plan.ways().stream()
                            .map(Way::likely)
                            .min(OffsetDateTime::compareTo)
                            .orElseThrow());
            assertThat(period.ways().stream()
                            .mapToDouble(way -> way.cost().likely())
                            .min()
                            .orElseThrow())
                    .isCloseTo(plan.ways().getFirst().cost().likely(), within(0.01));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3650, 6h, '3650', from 1 to 366",
        "0, 6h, '0', from 1 to 366",
        "2.5, 6h, '2.5', from 1 to 366",
        "366, 30m, '30m', 53m or more",
        "7, often, 'often', 30m",
        "7, 0h, '0h', 30m"
    })
    void aProfileOfTooMuchIsRefusedWithTheLimit(String days, String step, String value, String right) {
        assertThatThrownBy(() -> DESK.profiles()
                        .profile(
                                new ProfileForm("Hunchun", "Ningbo", "2026-09-01", days, step, MAIZE, LimitForm.NONE),
                                done -> {}))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(value)
                .hasMessageContaining(right);
    }

    @Test
    void aProfileWithoutAWaySaysWhy() {
        ProfileView profile = DESK.profiles()
                .profile(
                        new ProfileForm(
                                "Hunchun",
                                "Ningbo",
                                "2026-09-01",
                                "1",
                                null,
                                MAIZE,
                                new LimitForm(null, null, null, "0")),
                        done -> {});
        assertThat(profile.periods())
                .singleElement()
                .satisfies(period -> assertThat(period.ways()).isEmpty());
        assertThat(profile.nearMisses()).anyMatch(miss -> miss.why().equals("beyond_limits"));
    }

    @Test
    void everyPlaceReachedHasTheEarliestAndTheCheapestWayOfItsPlan() {
        ReachView reach = DESK.reaches().reach(new ReachForm("Hunchun", "2026-09-07", MAIZE, LimitForm.NONE));
        assertThat(reach.places()).extracting(ReachView.PlaceReached::place).contains("NGB", "SHA", "CGQ");
        PlanView plan = plan(OffsetDateTime.parse("2026-09-07T08:00+08:00"));
        assertThat(reach.places())
                .filteredOn(place -> place.place().equals("NGB"))
                .singleElement()
                .satisfies(ningbo -> {
                    assertThat(ningbo.cheapest().cost().likely())
                            .isCloseTo(plan.ways().getFirst().cost().likely(), within(0.01));
                    assertThat(ningbo.earliest().arrival())
                            .isEqualTo(plan.ways().stream()
                                    .map(Way::likely)
                                    .min(OffsetDateTime::compareTo)
                                    .orElseThrow());
                });
    }

    @Test
    void theHinterlandHasTheWinnersOfEachPlanAndTheirMargins() {
        var progress = new ArrayList<Double>();
        HinterlandView hinterland = DESK.hinterlands()
                .hinterland(new ReachForm("Ningbo", "2026-09-07", MAIZE, LimitForm.NONE), progress::add);
        assertThat(progress).isSorted().last().isEqualTo(1.0);
        PlanView plan = plan(OffsetDateTime.parse("2026-09-07T08:00+08:00"));
        Way cheapest = plan.ways().getFirst();
        Way next = plan.ways().stream()
                .filter(way -> !way.gateway().equals(cheapest.gateway()))
                .findFirst()
                .orElseThrow();
        assertThat(hinterland.origins())
                .filteredOn(origin -> origin.place().equals("HUC"))
                .singleElement()
                .satisfies(hunchun -> {
                    Win win = Objects.requireNonNull(hunchun.byCost());
                    assertThat(win.port()).isEqualTo(cheapest.gateway());
                    assertThat(win.margin())
                            .isCloseTo(
                                    next.costPerTeu().likely()
                                            - cheapest.costPerTeu().likely(),
                                    within(0.01));
                    assertThat(win.nextPortName()).isEqualTo(next.gatewayName());
                });
        assertThat(hinterland.origins())
                .filteredOn(origin -> origin.ports().isEmpty())
                .isNotEmpty()
                .extracting(OriginView::why)
                .doesNotContainNull();
    }

    private static LatestView latest(String deadline, @Nullable String notBefore, LimitForm limits) {
        return DESK.deadlines().latest(new LatestForm("Hunchun", "Ningbo", deadline, notBefore, MAIZE, limits), NOW);
    }

    private static PlanView plan(OffsetDateTime ready) {
        return DESK.planning().plan(new PlanForm("Hunchun", "Ningbo", ready.toString(), null, MAIZE, LimitForm.NONE));
    }
}
