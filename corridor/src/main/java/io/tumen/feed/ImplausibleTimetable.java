package io.tumen.feed;

import io.tumen.corridor.Mode;
import io.tumen.corridor.Service;
import io.tumen.corridor.Stop;
import java.util.List;
import java.util.Locale;

/// Timetables can be kept.
final class ImplausibleTimetable implements Rule.OfSense {
    private static final double SHORT_KM = 10;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final long SECONDS_PER_MINUTE = 60;

    @Override
    public String id() {
        return "implausible_timetable";
    }

    @Override
    public String says() {
        return """
                Between two stops a service is as fast as its mode can be, by the distance of the link between them
                and the two speeds of `modes.csv`. Times are often whole minutes, so on less than 10 km it may have
                taken a minute longer than they say.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Service> service : draft.services()) {
            List<Stop> stops = service.value().stops();
            for (int i = 1; i < stops.size(); i++) {
                check(service, stops.get(i - 1), stops.get(i), draft, findings);
            }
        }
    }

    private void check(Entry<Service> service, Stop from, Stop to, Draft draft, Findings findings) {
        Mode mode = service.value().mode();
        Double km = draft.findDistanceKm(from.terminal(), to.terminal(), mode);
        if (km == null) {
            return;
        }
        double speed = km / hours(from, to, km);
        if (speed >= 0 && (speed < mode.minSpeedKmh() || speed > mode.maxSpeedKmh())) {
            findings.add(this, service.row(), "service_id", message(from, to, mode, speed));
        }
    }

    private static double hours(Stop from, Stop to, double km) {
        long said = to.arrival().toSeconds() - from.departure().toSeconds();
        return (km < SHORT_KM ? said + SECONDS_PER_MINUTE : said) / SECONDS_PER_HOUR;
    }

    private static String message(Stop from, Stop to, Mode mode, double speed) {
        return String.format(
                Locale.ROOT,
                "From %s to %s it goes %.1f km/h; right for %s would be %.0f to %.0f km/h.",
                from.terminal(),
                to.terminal(),
                speed,
                mode,
                mode.minSpeedKmh(),
                mode.maxSpeedKmh());
    }
}
