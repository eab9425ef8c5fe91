package io.tumen.flows;

/// The whole of a study, a day.
///
/// @param movedTeu       TEU per day that move
/// @param strandedTeu    TEU per day that no open and lawful way carries
/// @param unknownTeu     of those that move, TEU per day whose way rests on an open legal point
/// @param cny            paid, CNY a day
/// @param teuHours       TEU × hours a day
/// @param generalisedCny paid, with the goods' time at their value of time, CNY a day
/// @param co2eTonnes     t CO2e a day
/// @param teuKm          TEU × km a day
public record Totals(
        double movedTeu,
        double strandedTeu,
        double unknownTeu,
        double cny,
        double teuHours,
        double generalisedCny,
        double co2eTonnes,
        double teuKm) {}
