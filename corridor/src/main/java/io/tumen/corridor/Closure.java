package io.tumen.corridor;

import java.time.LocalDate;

/// A term in which a terminal does no work: an epidemic, ice, a holiday.
///
/// @param first first closed day, in the terminal's zone
/// @param last  last closed day, inclusive
public record Closure(TerminalId terminal, LocalDate first, LocalDate last, String reason, Provenance provenance)
        implements Thing {
    public Closure {
        if (last.isBefore(first)) {
            throw new InvalidValueException("closure", first + ".." + last, "the last day not before the first");
        }
    }
}
