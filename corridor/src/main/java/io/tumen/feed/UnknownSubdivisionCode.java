package io.tumen.feed;

import io.tumen.corridor.Place;

/// Subdivisions stand in the list.
final class UnknownSubdivisionCode implements Rule.OfSense {
    @Override
    public String id() {
        return "unknown_subdivision_code";
    }

    @Override
    public String says() {
        return """
                The subdivision of a place stands in ISO 3166-2, as it is today or as it was before: China's provinces may
                be numbers (CN-22) or letters (CN-JL). The law asks by this code, and a mistyped one has no acts. A
                warning, because the list may be older than the code.""";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Place> place : draft.places()) {
            String country = place.value().country();
            String own = place.value().subdivision();
            boolean comparable = own.startsWith(country + "-") && Subdivisions.areKnownOf(country);
            if (comparable && !Subdivisions.listOf(country).contains(own)) {
                findings.add(
                        this,
                        place.row(),
                        "subdivision",
                        "ISO 3166-2 has no such subdivision; " + Nearest.oneOf(Subdivisions.listOf(country), own));
            }
        }
    }
}
