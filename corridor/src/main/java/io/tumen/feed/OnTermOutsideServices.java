package io.tumen.feed;

import io.tumen.corridor.CalendarId;
import io.tumen.corridor.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Only services can run on more days.
final class OnTermOutsideServices implements Rule.OfSense {
    @Override
    public String id() {
        return "on_term_outside_services";
    }

    @Override
    public String says() {
        return """
                A terminal or a link keeps a calendar that only says off: they are open on all other days anyway, and
                a term that says on would change nothing.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        Set<CalendarId> running = draft.terms().stream()
                .filter(entry -> entry.value().term().effect() == Term.Effect.ON)
                .map(entry -> entry.value().calendar())
                .collect(Collectors.toSet());
        List<Row> places = Stream.concat(draft.terminals().stream(), draft.links().stream())
                .map(Entry::row)
                .toList();
        for (Row row : places) {
            CalendarId calendar = row.find("calendar_id", CalendarId::new);
            if (calendar != null && running.contains(calendar)) {
                findings.add(
                        this,
                        row,
                        "calendar_id",
                        "The calendar has terms that say on; right would be one of its own with the terms that say off.");
            }
        }
    }
}
