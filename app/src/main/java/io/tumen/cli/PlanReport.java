package io.tumen.cli;

import io.tumen.corridor.Range;
import io.tumen.operations.OutlookView;
import io.tumen.operations.OutlookView.ConnectionView;
import io.tumen.operations.PlanView;
import io.tumen.operations.PlanView.BreakEvenView;
import io.tumen.operations.PlanView.CostView;
import io.tumen.operations.PlanView.Hours;
import io.tumen.operations.PlanView.LegView;
import io.tumen.operations.PlanView.NearMissView;
import io.tumen.operations.PlanView.RateView;
import io.tumen.operations.PlanView.Way;
import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Prints the answer to a plan for somebody who has to choose.
final class PlanReport {
    private final PrintWriter out;

    PlanReport(PrintWriter out) {
        this.out = out;
    }

    /// @param legs whether each way is opened to its legs and price lines
    void print(PlanView plan, boolean legs) {
        out.print(ScenarioOptions.line(plan.scenarios()));
        question(plan.query());
        ways(plan, legs);
        nearMisses(plan.nearMisses(), plan.query().currency());
        breakEvens(plan.breakEvens());
        if (legs) {
            plan.ways().forEach(way -> opened(way, plan.query()));
        }
        out.println();
        plan.notes().forEach(note -> out.println("  " + note));
    }

    private void question(PlanView.Query query) {
        out.printf(
                "%s → %s · %s TEU of HS %s, %s t · %s trade · ready %s%s%n%n",
                query.originName(),
                query.destinationName(),
                Format.number(query.teu()),
                query.hs(),
                Format.range(query.tonnes()),
                query.trade(),
                Format.moment(query.ready()),
                query.deadline() == null ? "" : " · to be there by " + Format.moment(query.deadline()));
        RateView rate = query.rate();
        if (rate != null) {
            out.printf(
                    "  1 %s = CNY %s, rate of %s (%s %s)%n%n",
                    query.currency(), Format.decimals(rate.cnyPerUnit()), rate.day(), rate.confidence(), rate.source());
        }
    }

    private void ways(PlanView plan, boolean all) {
        if (plan.ways().isEmpty()) {
            out.println("  No way may be used now; below is why.");
            return;
        }
        boolean dated = plan.query().deadline() != null;
        var table = new TextTable(
                "",
                "via",
                "standing",
                plan.query().currency() + " per TEU",
                "door to door",
                "arrives",
                dated ? "p10–p90, in time" : "p10–p90",
                "kg CO2e/TEU",
                "km",
                "changes",
                "best via that port");
        List<Way> worth =
                plan.ways().stream().filter(way -> all || isWorthARow(way)).toList();
        for (Way way : worth) {
            table.row(
                    way.onFront() ? "*" : "",
                    way.gatewayName(),
                    way.standing() + (way.baseline() ? ", stays inside" : ""),
                    Format.range(way.costPerTeu()),
                    Format.hours(way.hours()),
                    Format.moment(way.likely()),
                    sureness(way.outlook()),
                    Format.whole(way.co2eKg().likely() / plan.query().teu()),
                    Format.whole(way.distanceKm()),
                    Integer.toString(way.transfers()),
                    String.join(", ", way.best()));
        }
        out.print(table.text());
        out.println("  * no other way is as good in "
                + ChoiceTable.criteria(plan.query().by()) + " and standing · likely (low–high)" + left(plan, worth));
        out.println("  p10–p90: one journey in ten arrives before it, one after it"
                + (dated ? " · in time: chance to be there by the deadline" : "")
                + " · legs counted as independent of each other");
    }

    /// `Thu 09-24 – Sat 10-03`, with a deadline `Thu 09-24 – Sat 10-03, 72 %`
    private static String sureness(OutlookView outlook) {
        Double chance = outlook.chanceByDeadlineFraction();
        return Format.days(outlook.p10(), outlook.p90()) + (chance == null ? "" : ", " + Format.percent(chance));
    }

    /// Best in something among the ways of its port, or on the front.
    private static boolean isWorthARow(Way way) {
        return way.onFront() || !way.best().isEmpty();
    }

    private static String left(PlanView plan, List<Way> worth) {
        int left = plan.ways().size() - worth.size();
        return left == 0 ? "" : " · " + left + " more with --legs";
    }

    private void nearMisses(List<NearMissView> misses, String currency) {
        if (misses.isEmpty()) {
            return;
        }
        out.println();
        out.println("Not now");
        for (NearMissView miss : misses) {
            out.println("  " + (miss.gatewayName() == null ? "" : miss.gatewayName() + ": ") + miss.words()
                    + wouldBe(miss, currency));
        }
    }

    private static String wouldBe(NearMissView miss, String currency) {
        Range cost = miss.costPerTeu();
        Hours hours = miss.hours();
        return cost == null || hours == null
                ? ""
                : " (would take " + Format.duration(hours.likely()) + " and cost " + currency + " " + Format.range(cost)
                        + " per TEU)";
    }

    private void breakEvens(List<BreakEvenView> breakEvens) {
        if (breakEvens.isEmpty()) {
            return;
        }
        out.println();
        out.println("Break-even");
        breakEvens.forEach(breakEven -> out.println("  " + breakEven.words()));
    }

    private void opened(Way way, PlanView.Query query) {
        out.println();
        out.println(
                way.id() + " via " + way.gatewayName() + ": " + way.judgement().words());
        var table = new TextTable("from", "until", "step", "km", "kg CO2e/TEU");
        for (LegView leg : way.legs()) {
            table.row(
                    Format.moment(leg.from()),
                    Format.moment(leg.until()),
                    leg.what() + (leg.service() == null ? "" : " (" + leg.service() + ")"),
                    leg.distanceKm() == 0 ? "" : Format.whole(leg.distanceKm()),
                    leg.co2eKg() == null ? "" : Format.whole(leg.co2eKg().likely() / query.teu()));
        }
        out.print(table.text());
        outlook(way.outlook());
        prices(way, query.currency());
        factors(way);
    }

    private void outlook(OutlookView outlook) {
        for (ConnectionView connection : outlook.connections()) {
            out.println("  ready at the cut-off of " + connection.service() + " at " + connection.placeName() + " on "
                    + Format.moment(connection.departure()) + ": " + Format.percent(connection.chanceFraction()));
        }
        out.println("  arrives by: p10 " + moment(outlook.p10()) + " · p50 " + moment(outlook.p50()) + " · p90 "
                + moment(outlook.p90()) + buffer(outlook));
        if (outlook.noArrivalKnownFraction() > 0) {
            out.println("  no arrival known by " + Format.moment(outlook.knownUntil()) + ": "
                    + Format.percent(outlook.noArrivalKnownFraction()));
        }
    }

    private static String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "?" : Format.moment(moment);
    }

    private static String buffer(OutlookView outlook) {
        Double buffer = outlook.bufferIndexFraction();
        return buffer == null
                ? ""
                : " · buffer over the mean time, to be in time 19 times of 20: " + Format.percent(buffer);
    }

    private void prices(Way way, String currency) {
        var table = new TextTable("price line", currency, "as quoted", "source");
        for (CostView cost : allCosts(way)) {
            table.row(
                    cost.kind() + ": " + cost.what(),
                    Format.range(cost.amount()),
                    cost.quotedCurrency().equals(currency)
                            ? ""
                            : cost.quotedCurrency() + " " + Format.range(cost.quoted()),
                    cost.assumption() ? "assumption" : cost.confidence() + " " + cost.source());
        }
        out.print(table.text());
    }

    private void factors(Way way) {
        var table = new TextTable("emission factor", "g CO2e per t-km", "source");
        way.legs().stream()
                .map(LegView::factor)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(factor -> table.row(
                        factor.description() + ", " + factor.scope().replace('_', '-'),
                        Format.decimals(factor.gramsPerTonneKm()),
                        factor.confidence() + " " + factor.source()));
        out.print(table.text());
    }

    private static List<CostView> allCosts(Way way) {
        var costs = new ArrayList<CostView>();
        way.legs().forEach(leg -> costs.addAll(leg.costs()));
        return costs;
    }
}
