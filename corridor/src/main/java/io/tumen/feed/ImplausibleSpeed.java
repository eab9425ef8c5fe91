package io.tumen.feed;

import io.tumen.corridor.Link;
import io.tumen.corridor.Mode;
import java.util.Locale;

/// Hours and kilometres fit together.
final class ImplausibleSpeed implements Rule.OfSense {
    private static final double SHORT_KM = 10;

    @Override
    public String id() {
        return "implausible_speed";
    }

    @Override
    public String says() {
        return """
                The distance of a link over its likely hours is an average speed that its mode can have, between the
                two speeds of `modes.csv`. Links of less than 10 km are left alone, because their time is not that
                of moving.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Link> entry : draft.links()) {
            Link link = entry.value();
            double speed = link.distanceKm() / link.hours().likely();
            if (link.distanceKm() >= SHORT_KM
                    && !(link.mode().minSpeedKmh() <= speed
                            && speed <= link.mode().maxSpeedKmh())) {
                findings.add(this, entry.row(), "hours_likely", message(link.mode(), speed));
            }
        }
    }

    private static String message(Mode mode, double speed) {
        return String.format(
                Locale.ROOT,
                "That makes %.1f km/h; right for %s would be %.0f to %.0f km/h.",
                speed,
                mode,
                mode.minSpeedKmh(),
                mode.maxSpeedKmh());
    }
}
