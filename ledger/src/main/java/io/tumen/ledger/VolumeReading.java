package io.tumen.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How much of a group of goods goes this year, beside the average of the years before, as the guidance on the
/// transit to Kaliningrad of 2022 asks.
///
/// @param subdivision   whose goods they are
/// @param group         first digits of the HS code
/// @param tonnes        of the movements accepted and not cancelled whose day of exit is in that year, so far, t
/// @param averageTonnes of each of the years before, t; null where the record does not reach back so far
public record VolumeReading(
        String subdivision,
        String group,
        int year,
        BigDecimal tonnes,
        @Nullable BigDecimal averageTonnes) {
    /// Whether more goes than the average; null where that is unknown.
    public @Nullable Boolean exceeds() {
        return averageTonnes == null ? null : tonnes.compareTo(averageTonnes) > 0;
    }
}
