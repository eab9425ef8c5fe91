package io.tumen.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.planner.Outlook;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Planner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What was reported of whole trips, beside the computed time of the fastest way through the same port, over ten days
/// of readiness in a row.
///
/// No report states when a trip began and ended. Both that can be computed are promises of an organised block train
/// whose ship waits for it, so they lie below p10 of goods that come on any day and take what runs. The test box of
/// 2017 from Changchun through Zarubino to Korea (168 h, a week) cannot be computed: nothing sails from Zarubino to
/// Korea in this package. The reported times of single legs (Zarubino–Ningbo 120 h, Quanzhou–Vladivostok 132 h) are
/// input and check nothing.
class ReportedTimesTest {
    private static final Desk DESK = Desk.open(Path.of("../corridors/jilin-vladivostok"));
    private static final double SECONDS_PER_HOUR = 3600;

    /// @param hours as reported, from setting off
    private record Report(String source, String from, String to, String gateway, Trade trade, double hours) {}

    private static final List<Report> REPORTS = List.of(
            new Report("jstv-2017", "HRB", "TAI", "VYP", Trade.DOMESTIC, 360),
            new Report("fesco-2016", "SFH", "BUS", "VVO", Trade.EXPORT, 144));

    /// The program may be slower than a promise; were it faster than what was reported, it would promise too much.
    @Test
    void noComputedTimePromisesMoreThanWasReported() {
        for (Report report : REPORTS) {
            double[] hours = Arrays.stream(new double[] {0, 0.1, 0.5, 0.9})
                    .map(share -> medianHours(report, share))
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%s %s–%s through %s: reported %.0f h; computed earliest %.0f, p10 %.0f, p50 %.0f, p90 %.0f h: %s%n",
                    report.source,
                    report.from,
                    report.to,
                    report.gateway,
                    report.hours,
                    hours[0],
                    hours[1],
                    hours[2],
                    hours[3],
                    hours[1] <= report.hours && report.hours <= hours[3] ? "inside p10–p90" : "outside p10–p90");
            assertThat(hours[3]).as(report.toString()).isGreaterThanOrEqualTo(report.hours);
        }
    }

    /// The middle of the days.
    private static double medianHours(Report report, double share) {
        var planner = new Planner(DESK.pack().corridor(), DESK.pack().law());
        var hours = new ArrayList<Double>();
        for (int day = 0; day < 10; day++) {
            hours.add(hours(
                    planner,
                    report,
                    share,
                    Instant.parse("2026-06-01T00:00:00Z").plus(Duration.ofDays(day))));
        }
        return hours.stream().sorted().toList().get(5);
    }

    private static double hours(Planner planner, Report report, double share, Instant ready) {
        var query = new PlanQuery(
                new PlaceId(report.from),
                new PlaceId(report.to),
                ready,
                new Cargo(HsCode.parse("4407.11"), 1, Range.exactly(15), 0, true),
                report.trade,
                "CN-23",
                Duration.ofDays(60));
        Itinerary fastest = planner.plan(query).gateways().stream()
                .flatMap(ways -> ways.ways().stream())
                .filter(way -> way.gateway().value().equals(report.gateway))
                .min(Comparator.comparing(Itinerary::likely))
                .orElseThrow();
        Outlook outlook = planner.outlooks(query).outlookFor(fastest);
        return Duration.between(fastest.departure(), outlook.findQuantile(share))
                        .toSeconds()
                / SECONDS_PER_HOUR;
    }
}
