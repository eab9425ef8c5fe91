package io.tumen.feed;

import io.tumen.corridor.Position;
import java.util.Comparator;
import java.util.List;

/// Which countries a position can lie in, by the boxes of [OutsideCountry].
public final class CountriesAround {
    private CountriesAround() {}

    /// ISO 3166-1 codes, the country with the smallest box first.
    public static List<String> of(Position position) {
        return CountryBox.ALL.values().stream()
                .filter(box -> box.contains(position))
                .sorted(Comparator.comparingInt(CountryBox::size).thenComparing(CountryBox::country))
                .map(CountryBox::country)
                .toList();
    }
}
