package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Is this way open to these goods?
///
/// @param subdivision whose goods they are, ISO 3166-2
/// @param exitDate    day of exit, in the zone of the border post; of goods that begin abroad the day on which they are
/// ready. The law of that day holds to the end
/// @param way         parts that are null are not stated and not judged
/// @param journey     how the goods come home, null when not stated; then as the regime has it
/// @param cargo       null when not stated; then requirements on the goods are not judged
public record LegalQuestion(
        String subdivision,
        Trade trade,
        LocalDate exitDate,
        Way way,
        @Nullable Journey journey,
        @Nullable Cargo cargo) {
    /// A question that leaves the journey to the regime.
    public LegalQuestion(String subdivision, Trade trade, LocalDate exitDate, Way way, @Nullable Cargo cargo) {
        this(subdivision, trade, exitDate, way, null, cargo);
    }
}
