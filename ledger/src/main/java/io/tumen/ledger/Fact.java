package io.tumen.ledger;

import io.tumen.corridor.PlaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Something that somebody says happened. Never refused: late, doubled, impossible or about an unknown container, it is
/// kept as it was said.
///
/// @param claimant who says so
/// @param place    where, null when not stated
/// @param happened when, by the claimant; kept to the microsecond
/// @param source   the message or document it comes from
public record Fact(
        Party claimant,
        Subject about,
        Observation what,
        @Nullable PlaceId place,
        Instant happened,
        String source) {
    public Fact {
        happened = happened.truncatedTo(ChronoUnit.MICROS);
        source = StoredText.of(source);
    }
}
