package io.tumen.ledger;

import io.tumen.corridor.PlaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody saw, or reported on, a unit.
///
/// @param seal what was said of the seal; null with [SealEvidence#NOT_STATED] and where it could not be read
public record Sighting(
        Instant happened,
        @Nullable PlaceId place,
        Side side,
        Party claimant,
        Observation what,
        SealEvidence evidence,
        @Nullable StatedSeal seal,
        String source) {}
