package io.tumen.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tumen.operations.ReplanView;
import io.tumen.operations.ReplanView.Change;
import io.tumen.operations.ReplanView.Given;
import io.tumen.operations.ReplanView.Shift;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/// Prints what became of bookings: how many, where they go now, and the first of them one by one.
final class ReplanReport {
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
                        change.after() == null && change.why() != null ? change.why() : words(change.after()),
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

    private static String words(@Nullable Given given) {
        return given == null ? "–" : given.way() + ", there " + Format.moment(given.arrival());
    }

    /// `1 d 4 h`, `-6 h`
    private static String later(double hours) {
        return (hours < 0 ? "-" : "") + Format.duration(Math.abs(hours));
    }

    static void writeCsv(Writer writer, ReplanView view) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(
                    "booking_id",
                    "outcome",
                    "teu",
                    "way_before",
                    "services_before",
                    "arrival_before",
                    "cny_before",
                    "way_now",
                    "services_now",
                    "arrival_now",
                    "cny_now",
                    "cny_more",
                    "hours_later",
                    "in_time",
                    "why");
            for (Change change : view.changed()) {
                Given before = change.before();
                Given after = change.after();
                csv.writeRecord(
                        change.booking(),
                        change.outcome(),
                        Format.number(change.teu()),
                        before == null ? "" : before.way(),
                        before == null ? "" : before.services(),
                        before == null ? "" : before.arrival().toString(),
                        before == null ? "" : Format.number(before.cny()),
                        after == null ? "" : after.way(),
                        after == null ? "" : after.services(),
                        after == null ? "" : after.arrival().toString(),
                        after == null ? "" : Format.number(after.cny()),
                        change.extraCny() == null ? "" : Format.number(change.extraCny()),
                        change.hoursLater() == null ? "" : Format.number(change.hoursLater()),
                        change.inTime() == null ? "" : change.inTime().toString(),
                        change.why() == null ? "" : change.why());
            }
        }
    }
}
