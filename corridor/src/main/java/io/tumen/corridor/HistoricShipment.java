package io.tumen.corridor;

import java.time.LocalDate;

/// A shipment that really ran, as reported.
///
/// @param date     as reported: a day, a month or a term, ISO 8601 where it is a day
/// @param way      what is known of the way; null parts were not reported
/// @param quantity as reported, with its unit, such as "20 containers"
public record HistoricShipment(
        String id,
        String date,
        LocalDate judgedOn,
        String subdivision,
        String route,
        Way way,
        String quantity,
        String goods,
        String value,
        boolean containerised,
        Provenance provenance)
        implements Thing {}
