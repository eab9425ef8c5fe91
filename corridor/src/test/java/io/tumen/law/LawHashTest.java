package io.tumen.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.PlaceId;
import io.tumen.law.Regime.RegimePlace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LawHashTest {
    @Test
    void knowsWherePlacesLieWhereAnActOpensACountry() {
        List<Act> acts = DrawnLaw.acts("A1 J 2020-01-01 exit Q, transit in RU, entry S\n");
        String inRussia = hash(acts, "V", "RU");

        assertThat(hash(acts, "V", "RU")).isEqualTo(inRussia);
        assertThat(hash(acts, "V", "KP")).isNotEqualTo(inRussia);
        assertThat(hash(acts, "W", "RU")).isNotEqualTo(inRussia);
    }

    @Test
    void doesNotChangeWithPlacesThatNoActIsAbout() {
        List<Act> acts = DrawnLaw.acts("A1 J 2020-01-01 exit Q, transit V, entry S\n");
        assertThat(hash(acts, "V", "RU")).isEqualTo(hash(acts, "X", "KP"));
    }

    private static String hash(List<Act> acts, String place, String country) {
        Regime drawn = DrawnLaw.regime(acts);
        var regime = new Regime(
                drawn.id(),
                drawn.name(),
                drawn.journey(),
                drawn.homeCountries(),
                drawn.supervisionCode(),
                drawn.territory(),
                drawn.subdivisions(),
                Map.of(new PlaceId(place), new RegimePlace(place, country)),
                drawn.openPoints(),
                drawn.acts());
        return new Law(List.of(regime)).hash();
    }
}
