package io.tumen.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Finds places by any of their spellings, and offers the nearest ones for a spelling nobody knows.
public final class PlaceSearch {
    private static final int SUGGESTIONS = 3;
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    private final Corridor corridor;

    public PlaceSearch(Corridor corridor) {
        this.corridor = corridor;
    }

    /// The place with that id, UN/LOCODE or name in any language, ignoring case and the part in brackets.
    ///
    /// @throws InvalidValueException when there is none, naming the nearest spellings
    public Place placeFor(String text) {
        String wanted = folded(text);
        for (Place place : corridor.places()) {
            for (String spelling : place.spellings()) {
                if (folded(spelling).equals(wanted)) {
                    return place;
                }
            }
        }
        throw new InvalidValueException(
                "place", text, "a place of this corridor; nearest: " + String.join(", ", nearest(text)));
    }

    private List<String> nearest(String text) {
        String wanted = folded(text);
        var places = new ArrayList<>(corridor.places());
        places.sort(Comparator.comparingInt((Place place) -> distance(wanted, place))
                .thenComparing(Place::nameEn));
        return places.stream()
                .limit(SUGGESTIONS)
                .map(place -> place.nameEn() + " (" + place.id() + ")")
                .toList();
    }

    private static int distance(String wanted, Place place) {
        return place.spellings().stream()
                .mapToInt(spelling -> EDITS.apply(wanted, folded(spelling)))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static String folded(String text) {
        return text.replaceAll("\\(.*\\)", "").strip().toLowerCase(Locale.ROOT);
    }
}
