package io.tumen.corridor;

import org.jspecify.annotations.Nullable;

/// What somebody said the foreign-port way saves. The claims disagree, so they are shown together and never averaged.
///
/// @param route    in the words of the claim
/// @param baseline what it is held against
/// @param saving   amount in `unit`, null when only time was claimed
/// @param unit     such as RMB/TEU, RMB/container, RMB/t
/// @param days     days saved as claimed, empty when not claimed
/// @param year     the calendar year in which it was claimed
public record ClaimedSaving(
        String id,
        String route,
        String baseline,
        PlaceId origin,
        PlaceId gateway,
        PlaceId baselineGateway,
        PlaceId destination,
        @Nullable Double saving,
        String unit,
        String days,
        int year,
        Provenance provenance)
        implements Thing {}
