package com.example;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Exchange;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.FeedResult;
import io.tumen.feed.Finding;
import io.tumen.feed.Sketch;
import io.tumen.law.Law;
import io.tumen.planner.BreakEven;
import io.tumen.planner.Choice;
import io.tumen.planner.Criterion;
import io.tumen.planner.Finder;
import io.tumen.planner.GatewayWays;
import io.tumen.planner.Goods;
import io.tumen.planner.NearMiss;
import io.tumen.planner.Outlook;
import io.tumen.planner.Plan;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Planner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;

/// The engine as a library: reads the package in the folder given, and asks it what a forwarder would ask.
public final class PlanAWay {
    private PlanAWay() {}

    public static void main(String[] arguments) {
        CorridorPackage pack = read(Path.of(arguments[0]));
        var planner = new Planner(pack.corridor(), pack.law());
        PlanQuery query = corn();
        Plan plan = planner.plan(query);
        tell(plan);
        tellChances(planner, query, plan);
        tellFront(planner, query);
        tellBreakEven(pack.corridor(), plan);
        drawAWorld();
    }

    // page: read
    static CorridorPackage read(Path folder) {
        return switch (CorridorFeed.read(folder)) {
            case FeedResult.Loaded loaded -> loaded.pack();
            case FeedResult.Refused refused -> {
                for (Finding finding : refused.findings()) {
                    System.err.println(finding.file() + ", row " + finding.row() + ": " + finding.message());
                }
                throw new IllegalArgumentException(folder + " is no corridor package that can be used");
            }
        };
    }
    // end

    // page: query
    static PlanQuery corn() {
        var cargo = new Cargo(HsCode.parse("1005.90"), 40, Range.exactly(600), 0, true);
        return new PlanQuery(
                new PlaceId("HUC"),
                new PlaceId("NGB"),
                Instant.parse("2026-09-07T00:00:00Z"),
                cargo,
                Trade.DOMESTIC,
                "CN-22",
                Duration.ofDays(45));
    }
    // end

    // page: plan
    static void tell(Plan plan) {
        for (Itinerary way : plan.front()) {
            System.out.printf(
                    "%s: there on %s, CNY %,.0f, %,.0f kg CO2e, %s%n",
                    way.way(),
                    way.likely(),
                    way.costCny().likely(),
                    way.co2eKg().likely(),
                    plan.judgementFor(way).standing());
        }
        for (NearMiss miss : plan.nearMisses()) {
            System.out.println("not: " + miss.words());
        }
    }
    // end

    // page: outlook
    static void tellChances(Planner planner, PlanQuery query, Plan plan) {
        Outlook outlook = planner.outlooks(query).outlookFor(plan.front().getFirst());
        System.out.printf(
                "on 2026-09-30 the goods are there with a chance of %.0f %%, with one of 90 %% by %s%n",
                100 * outlook.chanceBy(Instant.parse("2026-09-30T00:00:00Z")), outlook.findQuantile(0.9));
    }
    // end

    // page: finder
    static void tellFront(Planner planner, PlanQuery query) {
        var goods = new Goods(query.cargo(), query.trade(), query.subdivision());
        Instant from = query.ready();
        Finder finder = planner.finder(
                goods, EnumSet.of(Criterion.ARRIVAL, Criterion.COST), from, from.plus(Duration.ofDays(60)));
        for (int day = 0; day < 10; day++) {
            Instant ready = from.plus(Duration.ofDays(day));
            for (Choice choice : finder.find(query.origin(), query.destination(), ready, Duration.ofDays(45))
                    .choices()) {
                System.out.printf(
                        "ready %s: there on %s for CNY %,d%n", ready, choice.arrival(), choice.milliCny() / 1000);
            }
        }
    }
    // end

    // page: break-even
    static void tellBreakEven(Corridor corridor, Plan plan) {
        Itinerary abroad = cheapestThrough(plan, "VVO");
        Itinerary classic = cheapestThrough(plan, "DLC");
        PlanQuery query = plan.query();
        var exchange = new Exchange(corridor, query.rateDay(corridor));
        var held = new BreakEven(abroad, classic, query.cargo().teu(), exchange, Currency.getInstance("CNY"));
        System.out.println(held.words(corridor, BreakEven.Part.SEA));
    }

    static Itinerary cheapestThrough(Plan plan, String port) {
        return plan.gateways().stream()
                .filter(ways -> ways.gateway().equals(new PlaceId(port)))
                .map(GatewayWays::ways)
                .flatMap(List::stream)
                .min((one, other) -> Double.compare(
                        one.costCny().likely(), other.costCny().likely()))
                .orElseThrow();
    }
    // end

    // page: sketch
    static void drawAWorld() {
        Corridor corridor = Sketch.parse("""
                A city CN-22 load 2h
                D seaport CN-21 open 08:00-20:00
                N seaport CN-33
                A -> D rail 700km 20h ¥600
                D -> N sea 1000km scheduled
                A -> N road 2400km 40h ¥9000
                S: sea D 18:00 -> N 2d06:00 ¥400 20g every 7 from 2026-01-05 cutoff 12h
                """);
        var cargo = new Cargo(new HsCode("1005"), 1, Range.exactly(10), 0, true);
        var query = new PlanQuery(
                new PlaceId("A"),
                new PlaceId("N"),
                Instant.parse("2026-01-06T00:00:00Z"),
                cargo,
                Trade.DOMESTIC,
                "CN-22",
                Duration.ofDays(30));
        Plan plan = new Planner(corridor, new Law(List.of())).plan(query);
        plan.front().forEach(way -> System.out.println(
                way.gateway() + " " + way.likely() + " " + way.costCny().likely()));
    }
    // end
}
