package io.tumen.operations;

import io.tumen.corridor.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes times in sentences as the command line writes them in tables.
final class Moments {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm xxx", Locale.ENGLISH);
    private static final int HOURS_PER_DAY = 24;

    private Moments() {}

    /// `Mon 2026-09-07 08:00 +08:00`
    static String at(Instant moment, Place place) {
        return MOMENT.format(moment.atZone(place.zone()));
    }

    /// `3 d 4 h`, begun hours counted whole
    static String span(Duration span) {
        long hours = span.plusMinutes(59).toHours();
        return hours < HOURS_PER_DAY ? hours + " h" : hours / HOURS_PER_DAY + " d " + hours % HOURS_PER_DAY + " h";
    }
}
