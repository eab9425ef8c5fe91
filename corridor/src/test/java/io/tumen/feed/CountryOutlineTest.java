package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Place;
import io.tumen.corridor.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryOutlineTest {
    @ParameterizedTest
    @CsvSource({
        "43.11, 131.88, RU", // Vladivostok, which lies in the box of China too
        "42.25, 130.30, KP", // Rajin
        "43.88, 125.32, CN", // Changchun
        "46.20, 6.14, CH", // Geneva, four kilometres from France
        "-17.80, 178.00, FJ" // an island near the date line
    })
    void namesTheCountryThatAPositionLiesInFirst(double latitude, double longitude, String country) {
        assertThat(CountryOutline.around(new Position(latitude, longitude)).getFirst())
                .isEqualTo(new CountryOutline.Near(country, 0));
    }

    @Test
    void tellsHowFarTheFrontierIs() {
        var grodekovo = new Position(44.41, 131.38);
        assertThat(CountryOutline.around(grodekovo))
                .filteredOn(near -> near.country().equals("CN"))
                .singleElement()
                .satisfies(near -> assertThat(near.km()).isBetween(5.0, 25.0));
    }

    @Test
    void knowsNoneFarOutAtSea() {
        assertThat(CountryOutline.around(new Position(0, -30))).isEmpty();
    }

    @Test
    void everyPlaceOfTheShippedCorridorLiesInItsCountryOrAFewKilometresOff() {
        for (Place place : BundledCorridorTest.corridor().places()) {
            assertThat(CountryOutline.around(place.position()))
                    .as(place.nameEn())
                    .filteredOn(near -> near.country().equals(place.country()))
                    .singleElement()
                    .satisfies(near -> assertThat(near.km()).isLessThan(15));
        }
    }
}
