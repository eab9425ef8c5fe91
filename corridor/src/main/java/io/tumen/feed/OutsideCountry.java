package io.tumen.feed;

import io.tumen.corridor.Place;

/// Places lie in their country.
final class OutsideCountry implements Rule.OfSense {
    @Override
    public String id() {
        return "outside_country";
    }

    @Override
    public String says() {
        return """
                A place lies in the box around its country, so that swapped or mistyped coordinates are seen. The
                boxes are those of Natural Earth's countries, half a degree wider.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Place> place : draft.places()) {
            CountryBox box = CountryBox.ALL.get(place.value().country());
            if (box != null && !box.contains(place.value().position())) {
                findings.add(this, place.row(), "latitude", message(place.value(), box));
            }
        }
    }

    private static String message(Place place, CountryBox box) {
        return "The place lies at " + place.position().latitude() + ", "
                + place.position().longitude() + ", but " + place.country() + " has " + box
                + "; maybe latitude and longitude are swapped?";
    }
}
