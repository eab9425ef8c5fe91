package io.tumen.corridor;

import java.time.LocalDate;

/// A term in which a terminal does no work, or in which nothing sets off on a link: an epidemic, ice, a holiday.
///
/// @param what  the terminal or the link
/// @param first first closed day, in the zone of the terminal, for a link of the one it begins at
/// @param last  last closed day, inclusive
public record Closure(Closable what, LocalDate first, LocalDate last, String reason, Provenance provenance)
        implements Thing {
    public Closure {
        if (last.isBefore(first)) {
            throw new InvalidValueException("closure", first + ".." + last, "the last day not before the first");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
