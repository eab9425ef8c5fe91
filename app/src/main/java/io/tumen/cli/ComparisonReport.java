package io.tumen.cli;

import io.tumen.operations.ComparisonView;
import io.tumen.operations.ComparisonView.SwingView;
import java.io.PrintWriter;
import java.util.List;

/// Prints one way held against another.
final class ComparisonReport {
    private static final int ROWS = 15;

    private final PrintWriter out;

    ComparisonReport(PrintWriter out) {
        this.out = out;
    }

    void print(ComparisonView view) {
        out.print(ScenarioOptions.line(view.scenarios()));
        String currency = view.query().currency();
        out.printf(
                "%s (%s) against %s (%s), %s → %s%n%n",
                view.wayName(),
                view.way(),
                view.againstName(),
                view.against(),
                view.query().originName(),
                view.query().destinationName());
        out.printf(
                "  %s by %s %s per TEU, over all ranges %s; arrives %s %s%n",
                view.aheadPerTeu() >= 0 ? "cheaper" : "dearer",
                currency,
                Format.whole(Math.abs(view.aheadPerTeu())),
                Format.range(view.aheadRange()),
                Format.duration(Math.abs(view.hoursEarlier())),
                view.hoursEarlier() >= 0 ? "earlier" : "later");
        breakEvens(view.breakEvens());
        swings(view, currency);
        out.println();
        view.notes().forEach(note -> out.println("  " + note));
    }

    private void breakEvens(List<String> sentences) {
        out.println();
        out.println("Break-even");
        sentences.forEach(sentence -> out.println("  " + sentence));
    }

    private void swings(ComparisonView view, String currency) {
        List<SwingView> ranged = view.swings().stream()
                .filter(swing -> swing.value().low() < swing.value().high())
                .toList();
        out.println();
        out.println("What decides it: each value alone from low to high");
        var table = new TextTable(
                "", "value", "low", "likely", "high", "unit", currency + " per TEU ahead", "hours earlier", "source");
        for (SwingView swing : ranged.stream().limit(ROWS).toList()) {
            table.row(
                    decides(swing),
                    swing.what(),
                    Format.short4(swing.value().low()),
                    Format.short4(swing.value().likely()),
                    Format.short4(swing.value().high()),
                    swing.unit(),
                    Format.whole(swing.aheadAtLow()) + " … " + Format.whole(swing.aheadAtHigh()),
                    Format.whole(swing.earlierAtLow()) + " … " + Format.whole(swing.earlierAtHigh()),
                    swing.assumption()
                            ? swing.confidence() + " assumption"
                            : swing.confidence() + " " + swing.source());
        }
        out.print(table.text());
        out.println("  $ decides which way is cheaper · t decides which arrives earlier"
                + (ranged.size() > ROWS ? " · " + (ranged.size() - ROWS) + " lesser ones with --json" : ""));
    }

    private static String decides(SwingView swing) {
        return (swing.decidesCost() ? "$" : "") + (swing.decidesArrival() ? "t" : "");
    }
}
