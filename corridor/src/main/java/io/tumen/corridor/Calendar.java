package io.tumen.corridor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A named list of dated terms without recurrence: holidays, ice, extra trains. Services, terminals and links keep one.
///
/// @param terms none that says on and none that says off for the same day
public record Calendar(CalendarId id, List<Term> terms) implements Thing {
    public Calendar {
        terms = List.copyOf(terms);
    }

    /// What the calendar says of that day, null when it says nothing.
    public Term.@Nullable Effect findEffect(LocalDate day) {
        for (Term term : terms) {
            if (term.covers(day)) {
                return term.effect();
            }
        }
        return null;
    }
}
