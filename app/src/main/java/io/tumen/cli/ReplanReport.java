package io.tumen.cli;

import io.tumen.operations.ReplanView;
import io.tumen.operations.ReplanView.Change;
import io.tumen.operations.ReplanView.Given;
import io.tumen.operations.ReplanView.Shift;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/// Prints what became of bookings: how many, where they go now, and the first of them one by one.
final class ReplanReport {
    private static final int MOST_SHORTAGES = 10;

    private final PrintWriter out;

    ReplanReport(PrintWriter out) {
        this.out = out;
    }

    /// @param most how many changed bookings are shown one by one
    void print(ReplanView view, int most) {
        out.print(ScenarioOptions.line(view.scenarios()));
        out.println("Known from " + Format.moment(view.known()) + "; at the likely times, prices without storage.");
        out.println();
        var tallies = new TextTable("outcome", "bookings", "TEU", "");
        view.tallies().stream()
                .filter(tally -> tally.bookings() > 0)
                .forEach(tally -> tallies.row(
                        word(tally.outcome()),
                        Format.whole(tally.bookings()),
                        Format.whole(tally.teu()),
                        tally.meaning()));
        out.print(tallies.text());
        printShifts(view);
        printShortages(view);
        printChanges(view, most);
    }

    private void printShifts(ReplanView view) {
        if (view.shifts().isEmpty()) {
            return;
        }
        out.println();
        var table = new TextTable("from port", "to port", "bookings", "TEU", "CNY more", "later on average");
        for (Shift shift : view.shifts()) {
            table.row(
                    shift.from(),
                    shift.to(),
                    Format.whole(shift.bookings()),
                    Format.whole(shift.teu()),
                    Format.whole(shift.extraCny()),
                    later(shift.hoursLater()));
        }
        out.print(table.text());
        out.println();
        out.println("Together CNY " + Format.whole(Math.abs(view.extraCny()))
                + (view.extraCny() < 0 ? " less; " : " more; ") + Format.whole(view.extraLate())
                + " bookings miss a deadline that they kept before.");
    }

    private void printShortages(ReplanView view) {
        if (view.shortages().isEmpty()) {
            return;
        }
        out.println();
        out.println("What was full on the ways that they would have taken:");
        out.println();
        var table = new TextTable("full", "of", "bookings turned away", "TEU");
        view.shortages().stream()
                .limit(MOST_SHORTAGES)
                .forEach(full -> table.row(
                        full.name(), limit(full.limit()), Format.whole(full.bookings()), Format.whole(full.teu())));
        out.print(table.text());
    }

    private static String limit(String code) {
        return switch (code) {
            case "slots" -> "slots on a departure";
            case "terminal_day" -> "what can pass in a day";
            default -> "what can set off in a day";
        };
    }

    private void printChanges(ReplanView view, int most) {
        if (view.changed().isEmpty() || most == 0) {
            return;
        }
        out.println();
        var table = new TextTable("booking", "outcome", "before", "now", "CNY more", "later");
        view.changed().stream()
                .limit(most)
                .forEach(change -> table.row(
                        change.booking(),
                        word(change.outcome()),
                        words(change.before()),
                        now(change),
                        change.extraCny() == null ? "" : Format.whole(change.extraCny()),
                        change.hoursLater() == null ? "" : later(change.hoursLater())));
        out.print(table.text());
        int left = view.changed().size() - most;
        if (left > 0) {
            out.println("  … and " + Format.whole(left) + " more; --out FILE writes them all, --json too.");
        }
    }

    private static String word(String outcome) {
        return outcome.replace('_', ' ');
    }

    private static String now(Change change) {
        String way = change.after() == null && change.why() != null ? change.why() : words(change.after());
        return change.onward() == null
                ? way
                : "from " + change.onward().place() + ", "
                        + Format.moment(change.onward().from()) + ": " + way;
    }

    private static String words(@Nullable Given given) {
        return given == null ? "–" : given.way() + ", there " + Format.moment(given.arrival());
    }

    /// `1 d 4 h`, `-6 h`
    private static String later(double hours) {
        return (hours < 0 ? "-" : "") + Format.duration(Math.abs(hours));
    }
}
