package io.tumen.operations;

import io.tumen.corridor.Range;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// What one way comes to, without its legs; `plan` opens it.
///
/// @param gateway    the port where the goods are first loaded on a ship, the destination for a way without a ship
/// @param standing   `lawful` or `unknown`
/// @param departure  when the first vehicle sets off, in the origin's zone
/// @param arrival    at the likely times, in the destination's zone
/// @param late       null when the late case finds no departure that is known
/// @param hours      from ready to arrival
/// @param cost       of all goods with storage and the cost of their time, in the currency of the answer
/// @param co2eKg     of all goods
/// @param transfers  how often the goods change from one vehicle to another
public record ChoiceView(
        String gateway,
        String gatewayName,
        String standing,
        OffsetDateTime departure,
        OffsetDateTime arrival,
        @Nullable OffsetDateTime late,
        double hours,
        Range cost,
        Range costPerTeu,
        Range co2eKg,
        int transfers) {}
