package io.tumen.cli;

import io.tumen.operations.MovementAnswer;
import io.tumen.operations.MovementAnswer.RefusalView;
import io.tumen.operations.MovementDetail;
import io.tumen.operations.MovementDetail.AlertView;
import io.tumen.operations.MovementDetail.ReconciliationLine;
import io.tumen.operations.MovementList;
import io.tumen.operations.MovementList.LastFact;
import io.tumen.operations.MovementList.MovementRow;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Prints movements.
final class MovementReport {
    private final PrintWriter out;

    MovementReport(PrintWriter out) {
        this.out = out;
    }

    void print(MovementList movements) {
        if (movements.items().isEmpty()) {
            out.println("  No movements.");
            return;
        }
        var table = new TextTable("movement", "status", "from", "to", "via", "TEU", "deadline", "last heard", "alerts");
        for (MovementRow row : movements.items()) {
            table.row(
                    row.id(),
                    status(row),
                    row.originName(),
                    row.destinationName(),
                    row.way().transit() == null ? "not stated" : row.way().transit(),
                    Format.number(row.teu()),
                    row.deadline() == null ? "unknown" : Format.moment(row.deadline()),
                    row.lastFact() == null ? "nothing yet" : text(row.lastFact()),
                    Integer.toString(row.alertCount()));
        }
        out.print(table.text());
    }

    void print(MovementDetail movement) {
        MovementRow row = movement.row();
        out.println(row.id() + " · " + (row.reference() == null ? "no reference yet" : row.reference()) + " · "
                + status(row));
        out.println("  " + row.originName() + " → " + row.destinationName() + ", " + Format.number(row.teu())
                + " TEU of HS " + row.hs() + ", deadline "
                + (row.deadline() == null ? "" : Format.moment(row.deadline()) + ", ") + movement.deadlineWords());
        beside(movement);
        differences(movement.reconciliation());
        alerts(movement.alerts());
        out.println("  state " + movement.stateSha256());
    }

    private void beside(MovementDetail movement) {
        if (!movement.asides().isEmpty()) {
            out.println("  " + String.join(", ", movement.asides()).replace('_', ' '));
        }
        var guarantee = movement.guarantee();
        if (guarantee.certificate() != null) {
            out.println("  guarantee " + guarantee.certificate() + ": " + guarantee.reserved() + " "
                    + guarantee.currency() + " reserved, " + guarantee.claimed() + " claimed");
        }
    }

    void refused(MovementAnswer.Refused refused) {
        for (RefusalView refusal : refused.refusals()) {
            out.println("  refused: " + refusal.words());
        }
    }

    /// One line a kind: the same trouble with twenty containers is one trouble.
    private void alerts(List<AlertView> alerts) {
        Map<String, List<AlertView>> kinds =
                alerts.stream().collect(Collectors.groupingBy(AlertView::id, LinkedHashMap::new, Collectors.toList()));
        kinds.values().forEach(alike -> out.println("  ! " + alike.getFirst().words() + more(alike.size() - 1)));
    }

    private static String more(int others) {
        return others == 0 ? "" : " And " + others + " more of this kind.";
    }

    private void differences(List<ReconciliationLine> lines) {
        List<ReconciliationLine> unequal =
                lines.stream().filter(line -> line.outcome().equals("differs")).toList();
        for (ReconciliationLine line : unequal) {
            out.println("  " + line.container() + " " + line.field() + ": " + line.atExit() + " at exit, "
                    + line.atReEntry() + " at re-entry: " + line.reason() + " → " + line.consequence());
        }
        long equal =
                lines.stream().filter(line -> line.outcome().equals("equal")).count();
        out.println("  " + equal + " of " + lines.size() + " comparisons of exit and re-entry are equal, "
                + unequal.size() + " differ, " + (lines.size() - equal - unequal.size()) + " not stated");
    }

    private static String status(MovementRow row) {
        return row.status().replace('_', ' ') + (row.overdue() ? ", OVERDUE" : "");
    }

    private static String text(LastFact fact) {
        return fact.what() + (fact.place() == null ? "" : " at " + fact.place()) + " " + Format.moment(fact.at());
    }
}
