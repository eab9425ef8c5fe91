package io.tumen.conversion;

import io.tumen.corridor.Position;
import io.tumen.feed.CountriesAround;
import java.util.List;

/// The country of a position that does not tell its own.
///
/// @param code ISO 3166-1, empty where none is known
/// @param note how it was found, empty where it is a country at home
record Country(String code, String note) {
    /// The first of the countries at home that can hold it, else the country with the smallest box around it.
    static Country of(Position position, List<String> home) {
        List<String> around = CountriesAround.of(position);
        for (String country : home) {
            if (around.contains(country)) {
                return new Country(country, "");
            }
        }
        if (around.isEmpty()) {
            return home.isEmpty() ? new Country("", "") : new Country(home.getFirst(), "country assumed");
        }
        return new Country(around.getFirst(), "country by the smallest box around it; check it");
    }
}
