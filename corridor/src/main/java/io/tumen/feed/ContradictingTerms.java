package io.tumen.feed;

import io.tumen.corridor.CalendarId;
import io.tumen.corridor.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A calendar says one thing of a day.
final class ContradictingTerms implements Rule.OfSense {
    @Override
    public String id() {
        return "contradicting_terms";
    }

    @Override
    public String says() {
        return """
                No day of a calendar is both off and on, because nobody could tell which of the two holds.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        Map<CalendarId, List<Entry<Draft.CalendarTerm>>> before = new HashMap<>();
        for (Entry<Draft.CalendarTerm> entry : draft.terms()) {
            List<Entry<Draft.CalendarTerm>> own =
                    before.computeIfAbsent(entry.value().calendar(), id -> new ArrayList<>());
            own.stream()
                    .filter(other ->
                            contradict(other.value().term(), entry.value().term()))
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            this,
                            entry.row(),
                            "effect",
                            "Line " + other.row().line() + " says "
                                    + other.row().text("effect")
                                    + " of some of these days; right would be terms that do not meet."));
            own.add(entry);
        }
    }

    private static boolean contradict(Term one, Term other) {
        return one.effect() != other.effect()
                && !one.first().isAfter(other.last())
                && !other.first().isAfter(one.last());
    }
}
