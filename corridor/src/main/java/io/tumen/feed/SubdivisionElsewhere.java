package io.tumen.feed;

import io.tumen.corridor.Place;

/// Subdivisions belong to the country.
final class SubdivisionElsewhere implements Rule.OfSense {
    @Override
    public String id() {
        return "subdivision_elsewhere";
    }

    @Override
    public String says() {
        return """
                The subdivision of a place is one of its own country: its code begins with the country's.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Place> place : draft.places()) {
            String own = place.value().subdivision();
            if (!own.isEmpty() && !own.startsWith(place.value().country() + "-")) {
                findings.add(
                        this,
                        place.row(),
                        "subdivision",
                        "The place is in " + place.value().country() + "; right would be a subdivision of it, "
                                + place.value().country() + "-….");
            }
        }
    }
}
