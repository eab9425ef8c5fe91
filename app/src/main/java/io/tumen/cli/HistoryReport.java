package io.tumen.cli;

import io.tumen.operations.HistoryView;
import io.tumen.operations.HistoryView.ClaimCheckView;
import io.tumen.operations.HistoryView.ShipmentView;
import java.io.PrintWriter;

/// Prints what ran under the law of its day, and what people claimed beside what the package computes.
final class HistoryReport {
    private final PrintWriter out;

    HistoryReport(PrintWriter out) {
        this.out = out;
    }

    void shipments(HistoryView history) {
        var table = new TextTable("date", "province", "route", "quantity", "goods", "by the law of its day");
        for (ShipmentView shipment : history.shipments()) {
            table.row(
                    shipment.date(),
                    shipment.subdivision(),
                    shipment.route(),
                    shipment.quantity(),
                    shipment.goods(),
                    shipment.judgement().standing() + ": "
                            + shipment.judgement().words());
        }
        out.print(table.text());
    }

    void claims(HistoryView history) {
        var table = new TextTable(
                "claimed route", "against", "year", "claimed", "computed from this package", "inside", "confidence");
        for (ClaimCheckView claim : history.claims()) {
            table.row(
                    claim.route(),
                    claim.baseline(),
                    Integer.toString(claim.year()),
                    claimed(claim),
                    computed(claim),
                    claim.inside() ? "yes" : "no",
                    claim.confidence());
        }
        out.print(table.text());
    }

    private static String claimed(ClaimCheckView claim) {
        String days = claim.daysClaimed().isEmpty() ? "" : claim.daysClaimed() + " days";
        String money = claim.claimed() == null ? "" : Format.whole(claim.claimed()) + " " + claim.unit();
        return money.isEmpty() || days.isEmpty() ? money + days : money + ", " + days;
    }

    private static String computed(ClaimCheckView claim) {
        String money = claim.claimed() == null ? "" : Format.range(claim.computed()) + " " + claim.unit();
        String time = claim.daysClaimed().isEmpty() ? "" : Format.range(claim.days()) + " days";
        return money.isEmpty() || time.isEmpty() ? money + time : money + ", " + time;
    }
}
