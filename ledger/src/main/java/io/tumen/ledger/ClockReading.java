package io.tumen.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One clock of a movement.
///
/// @param id           of the clock in the rule pack
/// @param jurisdiction whose clock it is
/// @param says         what it rests on
/// @param started      null while what starts it has not happened
/// @param due          null while it has not started or its term is unknown
/// @param warnFrom     from when on its end is told of, null while unknown
/// @param stopped      null while what stops it has not happened
public record ClockReading(
        String id,
        String jurisdiction,
        String says,
        @Nullable Instant started,
        @Nullable Instant due,
        @Nullable Instant warnFrom,
        @Nullable Instant stopped,
        Stand stand) {
    /// How a clock stands.
    public enum Stand {
        NOT_STARTED,
        /// Running, and no text says for how long.
        UNKNOWN,
        RUNNING,
        WARNING,
        OVERDUE,
        STOPPED_IN_TIME,
        STOPPED_LATE,
        /// Stopped, and no text says how long it might have run.
        STOPPED
    }

    /// When it will next stand otherwise by time alone; null when it will not.
    @Nullable
    Instant nextTurn() {
        return switch (stand) {
            case RUNNING -> warnFrom == null ? due : warnFrom;
            case WARNING -> due;
            default -> null;
        };
    }
}
