package io.tumen.operations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of movements, the newest first.
///
/// @param asOf   the moment for which the states are true
/// @param counts number of movements by status, over the whole record
/// @param next   id to ask for the next page after, null when this is the last
public record MovementList(
        Instant asOf,
        Map<String, Long> counts,
        List<MovementRow> items,
        @Nullable String next) {

    /// @param status   as in [MovementDetail]
    /// @param overdue  past its deadline and not home
    /// @param deadline null while unknown
    /// @param lastFact what happened last, null when nothing was heard yet
    /// @param alertCount number of things somebody should look at
    public record MovementRow(
            String id,
            @Nullable String reference,
            String status,
            boolean overdue,
            String holder,
            String originName,
            String destinationName,
            String hs,
            double teu,
            WayView way,
            @Nullable OffsetDateTime deadline,
            @Nullable LastFact lastFact,
            int alertCount) {}

    /// Names of the places of the way.
    public record WayView(
            @Nullable String exit,
            @Nullable String transit,
            @Nullable String entry) {}

    public record LastFact(String what, @Nullable String place, OffsetDateTime at) {}
}
