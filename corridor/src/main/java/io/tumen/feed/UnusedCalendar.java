package io.tumen.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Somebody keeps every calendar.
final class UnusedCalendar implements Rule.OfForm {
    private static final String ID = "calendar_id";
    private static final List<TableForm> KEEPERS = List.of(TableForms.SERVICES, TableForms.TERMINALS, TableForms.LINKS);

    @Override
    public String id() {
        return "unused_calendar";
    }

    @Override
    public String says() {
        return """
                A service, a terminal or a link keeps every calendar. One that nobody keeps changes nothing, and most
                often its name was left out of the row it was made for.""";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        var known = new HashSet<String>();
        KEEPERS.forEach(form -> known.addAll(raw.table(form).values(ID)));
        for (Row row : raw.table(TableForms.CALENDARS).rows()) {
            check(row, known, findings);
        }
    }

    /// Once for each calendar, at its first term.
    private void check(Row row, Set<String> known, Findings findings) {
        if (row.has(ID) && known.add(row.text(ID))) {
            findings.add(
                    this, row, ID, "Nobody keeps this calendar; name it in services.csv, terminals.csv or links.csv.");
        }
    }
}
