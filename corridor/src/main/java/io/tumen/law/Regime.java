package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.util.LinkedHashMap;
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
/// @param openPoints      those that nobody answered
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
        Answers answers,
        List<Act> acts) {
    /// What was answered to the open points of the regime; the acts are as the answers leave them.
    ///
    /// @param offices which may answer
    /// @param given   in the order of their days, all that were ever given
    public record Answers(List<String> offices, List<Answer> given) {
        public static final Answers NONE = new Answers(List.of(), List.of());

        public Answers {
            offices = List.copyOf(offices);
            given = List.copyOf(given);
        }

        /// The youngest answer to each point.
        public List<Answer> valid() {
            var valid = new LinkedHashMap<String, Answer>();
            given.forEach(answer -> valid.put(answer.point(), answer));
            return List.copyOf(valid.values());
        }
    }

    /// A regime whose open points nobody answered.
    public Regime(
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
        this(
                id,
                name,
                journey,
                homeCountries,
                supervisionCode,
                territory,
                subdivisions,
                places,
                openPoints,
                Answers.NONE,
                acts);
    }

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
