package io.tumen.law;

import io.tumen.corridor.Provenance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A question that no text we could read answers. Its value is "unknown" and shown as such, never guessed; once the
/// answer is known, the point is deleted and the answer written into an act.
///
/// @param question   a full sentence
/// @param why        why the answer matters, a full sentence
/// @param everyWay   whether it concerns every way through abroad, or only what names it
/// @param since      first day on which it matters, null for always
/// @param provenance what it was learnt from, null when the point is simply a gap
public record OpenPoint(
        String id,
        String question,
        String why,
        boolean everyWay,
        @Nullable LocalDate since,
        @Nullable Provenance provenance) {
    /// The one value an open point can have.
    public static final String VALUE = "unknown";

    boolean mattersOn(LocalDate day) {
        return since == null || !day.isBefore(since);
    }
}
