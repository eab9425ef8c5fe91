package io.tumen.feed;

import io.tumen.corridor.Link;
import io.tumen.corridor.Place;
import java.util.Locale;
import java.util.Optional;

/// No way is shorter than the straight one.
final class ShorterThanGreatCircle implements Rule.OfSense {
    private static final double SLACK_KM = 15;
    private static final double SLACK_SHARE = 0.1;

    @Override
    public String id() {
        return "shorter_than_great_circle";
    }

    @Override
    public String says() {
        return """
                A link is not shorter than the great circle between its places, less 15 km or a tenth, since the
                coordinates of places are approximate.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Link> link : draft.links()) {
            Optional<Place> from = draft.findPlaceOf(link.value().from());
            Optional<Place> to = draft.findPlaceOf(link.value().to());
            if (from.isPresent() && to.isPresent()) {
                check(link, from.get().position().greatCircleKm(to.get().position()), findings);
            }
        }
    }

    private void check(Entry<Link> link, double straightKm, Findings findings) {
        double slackKm = Math.max(SLACK_KM, straightKm * SLACK_SHARE);
        if (link.value().distanceKm() < straightKm - slackKm) {
            findings.add(
                    this,
                    link.row(),
                    "distance_km",
                    String.format(
                            Locale.ROOT,
                            "The straight line is %.0f km; right would be at least about that.",
                            straightKm));
        }
    }
}
