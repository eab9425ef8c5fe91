package io.tumen.operations;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How sure the arrival of a way is. Chances are fractions from 0 to 1; they take each range of the corridor as a
/// triangle and the legs as independent of each other. Times are those of the destination; one is null where the goods
/// have no known arrival with so great a chance.
///
/// @param p10                       one journey in ten is there by then
/// @param p50                       one in two
/// @param p90                       nine in ten
/// @param mean                      null when some of the chance has no known arrival
/// @param chanceByDeadlineFraction  chance to be there by the deadline, null when none was given
/// @param noArrivalKnownFraction    chance that no arrival is known by `knownUntil`, as after the last known departure
/// @param knownUntil                until when timetables were looked at
/// @param bufferIndexFraction       (P95 − mean) / mean of the time from ready to delivered (FHWA), null as `mean`
/// @param connections               each scheduled ride, in the order of the way
/// @param quantiles                 the whole distribution, for drawing; without those that are not known
public record OutlookView(
        @Nullable OffsetDateTime p10,
        @Nullable OffsetDateTime p50,
        @Nullable OffsetDateTime p90,
        @Nullable OffsetDateTime mean,
        @Nullable Double chanceByDeadlineFraction,
        double noArrivalKnownFraction,
        OffsetDateTime knownUntil,
        @Nullable Double bufferIndexFraction,
        List<ConnectionView> connections,
        List<QuantileView> quantiles) {

    /// A departure of the way and the chance, from the start of the journey, that the goods stand ready at its cut-off.
    ///
    /// @param place id of the place where the goods board
    public record ConnectionView(
            String service, String place, String placeName, OffsetDateTime departure, double chanceFraction) {}

    /// @param percent of the journeys that are there by `arrival`; 0 is the earliest, 100 the latest
    public record QuantileView(int percent, OffsetDateTime arrival) {}
}
