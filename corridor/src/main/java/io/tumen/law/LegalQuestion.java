package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Is this way open to these goods?
///
/// @param subdivision whose goods they are, ISO 3166-2
/// @param exitDate    day of exit, in the zone of the border post; the law of that day holds to the end
/// @param way         parts that are null are not stated and not judged
/// @param cargo       null when not stated; then demands on the goods are not judged
public record LegalQuestion(
        String subdivision,
        Trade trade,
        LocalDate exitDate,
        Way way,
        @Nullable Cargo cargo) {}
