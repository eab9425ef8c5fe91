package io.tumen.cli;

import io.tumen.operations.ChoiceView;
import io.tumen.operations.ProfileView;
import io.tumen.operations.ProfileView.PeriodView;
import java.io.PrintWriter;
import java.util.Comparator;

/// Prints the ways of many ready times, a line for those that share them.
final class ProfileReport {
    private final PrintWriter out;

    ProfileReport(PrintWriter out) {
        this.out = out;
    }

    void print(ProfileView profile) {
        out.print(ScenarioOptions.line(profile.scenarios()));
        out.printf(
                "%s → %s · %s · ready from %s for %d %s%n%n",
                profile.originName(),
                profile.destinationName(),
                ChoiceTable.question(profile.question()),
                Format.moment(profile.from()),
                profile.days(),
                profile.days() == 1 ? "day" : "days");
        ChoiceTable.rate(out, profile.question());
        out.print(table(profile).text());
        out.printf(
                "  %s ready times, one each %s; those with the same ways on one line, told for the last of them · ? the"
                        + " law leaves it open%n",
                Format.whole((double) profile.readyTimes()), step(profile.stepMinutes()));
        ChoiceTable.notes(out, profile.notes());
        ChoiceTable.nearMisses(out, profile.nearMisses());
    }

    private static TextTable table(ProfileView profile) {
        boolean priced = profile.question().by().contains("cost");
        String money = profile.question().currency() + " per TEU";
        var table = priced
                ? new TextTable("ready from", "until", "ways", "earliest", "via", money, "cheapest", "via", money)
                : new TextTable("ready from", "until", "ways", "earliest", "via", money);
        for (PeriodView period : profile.periods()) {
            table.row(priced ? priced(period) : plain(period));
        }
        return table;
    }

    private static String[] plain(PeriodView period) {
        String first = Format.moment(period.first());
        String last = Format.moment(period.last());
        if (period.ways().isEmpty()) {
            return new String[] {first, last, "none", "", "", ""};
        }
        ChoiceView earliest = period.ways().getFirst();
        return new String[] {
            first,
            last,
            Integer.toString(period.ways().size()),
            Format.moment(earliest.arrival()),
            ChoiceTable.port(earliest),
            Format.whole(earliest.costPerTeu().likely())
        };
    }

    private static String[] priced(PeriodView period) {
        String[] plain = plain(period);
        String[] row = new String[plain.length + 3];
        System.arraycopy(plain, 0, row, 0, plain.length);
        ChoiceView cheapest = period.ways().stream()
                .min(Comparator.comparingDouble(way -> way.cost().likely()))
                .orElse(null);
        row[plain.length] = cheapest == null ? "" : Format.moment(cheapest.arrival());
        row[plain.length + 1] = cheapest == null ? "" : ChoiceTable.port(cheapest);
        row[plain.length + 2] =
                cheapest == null ? "" : Format.whole(cheapest.costPerTeu().likely());
        return row;
    }

    private static String step(long minutes) {
        return minutes % 60 == 0 ? Format.duration(minutes / 60.0) : minutes + " min";
    }
}
