package io.tumen.conversion;

import io.tumen.corridor.Position;
import io.tumen.feed.CountryOutline;
import io.tumen.feed.CountryOutline.Near;
import java.util.List;
import java.util.stream.Stream;

/// The country of a position that does not tell its own.
///
/// @param code   ISO 3166-1, empty where none is known
/// @param note   how it was found, empty where it is a country at home
/// @param others those that it may be as well, because the frontier is near
record Country(String code, String note, List<String> others) {
    /// What the outlines may be off, near a frontier.
    private static final double DOUBT_KM = 15;

    Country {
        others = List.copyOf(others);
    }

    /// A country that is told.
    static Country told(String code) {
        return new Country(code, "", List.of());
    }

    /// The country whose outline the position lies in or next to; in doubt one at home.
    static Country of(Position position, List<String> home) {
        List<Near> around = CountryOutline.around(position);
        List<String> possible = around.stream()
                .filter(near ->
                        near.km() <= Math.max(DOUBT_KM, around.getFirst().km()))
                .map(Near::country)
                .toList();
        String code = Stream.concat(home.stream().filter(possible::contains), possible.stream())
                .findFirst()
                .orElse("");
        if (code.isEmpty()) {
            return home.isEmpty() ? told("") : new Country(home.getFirst(), "country assumed", List.of());
        }
        List<String> others =
                possible.stream().filter(other -> !other.equals(code)).toList();
        return new Country(code, home.contains(code) ? "" : "country by its outline", others);
    }

    /// Reports what is not known, or not known for sure.
    void report(ImportFindings findings, SourceRow row, String column) {
        if (code.isEmpty()) {
            findings.add(ImportRules.COUNTRY_UNKNOWN, row, column, "No country is known here; give --home.");
        } else if (!others.isEmpty()) {
            findings.add(
                    ImportRules.COUNTRY_IN_DOUBT,
                    row,
                    column,
                    "It is taken to lie in " + code + ", but " + String.join(" and ", others)
                            + " is within 15 km; check the country in places.csv.");
        }
    }
}
