package io.tumen.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds places by any of their spellings, and offers the nearest ones for a spelling nobody knows.
public final class PlaceSearch {
    private static final int SUGGESTIONS = 3;

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
                .mapToInt(spelling -> levenshtein(wanted, folded(spelling)))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static String folded(String text) {
        return text.replaceAll("\\(.*\\)", "").strip().toLowerCase(Locale.ROOT);
    }

    /// Number of single-character edits between two words (Levenshtein 1966), one row at a time.
    private static int levenshtein(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
