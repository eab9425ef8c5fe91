package io.tumen.ledger;

import io.tumen.corridor.ContainerNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who saw a container and its seal where and when, from exit to re-entry.
///
/// @param furthest  the furthest point of the way that somebody claims for it, null when none
/// @param sightings by the time they happened
public record UnitCustody(
        ContainerNumber container, @Nullable Milestone furthest, List<Sighting> sightings) {
    public UnitCustody {
        sightings = List.copyOf(sightings);
    }
}
