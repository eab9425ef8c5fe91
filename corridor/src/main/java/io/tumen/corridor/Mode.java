package io.tumen.corridor;

/// A mode of carriage, an open list kept in `modes.csv`.
///
/// @param code        `road`, `rail`, `sea`, `river` …
/// @param onWater     whether entering it is loading onto a ship, which the acts care about
/// @param minSpeedKmh lowest plausible average speed of a link of this mode, km/h
/// @param maxSpeedKmh highest plausible average speed of a link of this mode, km/h
public record Mode(String code, boolean onWater, double minSpeedKmh, double maxSpeedKmh) {
    @Override
    public String toString() {
        return code;
    }
}
