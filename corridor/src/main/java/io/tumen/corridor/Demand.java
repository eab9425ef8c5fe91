package io.tumen.corridor;

/// What somebody wants carried in a year, whichever way it goes.
///
/// @param year        the calendar year that the amount is of
/// @param amount      in `unit` a year
/// @param valueOfTime what a day earlier is worth, CNY for one unit
public record Demand(
        String id,
        PlaceId origin,
        PlaceId destination,
        HsCode hs,
        Trade trade,
        Unit unit,
        int year,
        Range amount,
        Provenance provenance,
        Range valueOfTime,
        Provenance valueOfTimeProvenance)
        implements Thing {
    /// In what the amount is counted.
    public enum Unit {
        TEU,
        TONNES
    }
}
