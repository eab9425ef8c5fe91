package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.util.List;
import java.util.Map;

/// A customs procedure, as the acts that make it.
///
/// @param homeCountries   ISO 3166-1 alpha-2; several where they are one customs territory
/// @param supervisionCode what a declaration under this regime carries in its supervision-mode field
/// @param subdivisions    the names of the subdivisions it serves, by ISO 3166-2 code
/// @param placeNames      the names its sentences use
public record Regime(
        String id,
        String name,
        List<String> homeCountries,
        String supervisionCode,
        Map<String, String> subdivisions,
        Map<PlaceId, String> placeNames,
        List<OpenPoint> openPoints,
        List<Act> acts) {
    public Regime {
        homeCountries = List.copyOf(homeCountries);
        subdivisions = Map.copyOf(subdivisions);
        placeNames = Map.copyOf(placeNames);
        openPoints = List.copyOf(openPoints);
        acts = List.copyOf(acts);
    }
}
