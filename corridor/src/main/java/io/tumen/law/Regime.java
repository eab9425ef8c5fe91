package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A customs procedure, as the acts that make it.
///
/// @param journey         how the goods it serves come home
/// @param homeCountries   ISO 3166-1 alpha-2; several where they are one customs territory
/// @param supervisionCode what a declaration under this regime carries in its supervision-mode field
/// @param territory       what the goods of the whole territory are called after, null where no act serves them all
/// @param subdivisions    the names of the subdivisions it serves, by ISO 3166-2 code
/// @param places          every place that the law may be asked about
public record Regime(
        String id,
        String name,
        Journey journey,
        List<String> homeCountries,
        String supervisionCode,
        @Nullable String territory,
        Map<String, String> subdivisions,
        Map<PlaceId, RegimePlace> places,
        List<OpenPoint> openPoints,
        List<Act> acts) {
    /// A place as the law sees it.
    ///
    /// @param name    what its sentences use
    /// @param country ISO 3166-1 alpha-2
    public record RegimePlace(String name, String country) {}

    public Regime {
        homeCountries = List.copyOf(homeCountries);
        subdivisions = Map.copyOf(subdivisions);
        places = Map.copyOf(places);
        openPoints = List.copyOf(openPoints);
        acts = List.copyOf(acts);
    }

    /// Whether the goods of that subdivision may be served by it.
    boolean serves(String subdivision) {
        return subdivisions.containsKey(subdivision) || territory != null && isHome(subdivision);
    }

    // An ISO 3166-2 code begins with that of its country.
    private boolean isHome(String subdivision) {
        return Set.copyOf(homeCountries).contains(subdivision.split("-", -1)[0]);
    }

    /// The acts for the goods of that subdivision, those for the whole territory among them.
    List<Act> actsFor(String subdivision) {
        return acts.stream()
                .filter(act -> act.subdivision() == null ? isHome(subdivision) : subdivision.equals(act.subdivision()))
                .toList();
    }
}
