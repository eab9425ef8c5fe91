package io.tumen.law;

import io.tumen.corridor.Provenance;
import java.time.LocalDate;

/// What somebody with the right answered to an open point. The youngest answer to a point counts; older ones are kept.
///
/// @param point    id of the open point
/// @param question as the regime asks it
/// @param value    `confirmed` or `denied` of a doubt, `binding` or `waived` of an unclear condition, a day where a day
/// was
///                 disputed, else the answer in a few words
/// @param by       the person
/// @param office   for which the person answers; the regime lists those that may
/// @param says     what was answered, a sentence
public record Answer(
        String point,
        String question,
        String value,
        String by,
        String office,
        LocalDate on,
        String says,
        Provenance provenance) {
    public static final String CONFIRMED = "confirmed";
    public static final String DENIED = "denied";
    public static final String BINDING = "binding";
    public static final String WAIVED = "waived";

    Citation citation() {
        return new Citation(point, question, null, says, InForce.from(on), provenance);
    }
}
