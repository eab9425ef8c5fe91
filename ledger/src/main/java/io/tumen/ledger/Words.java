package io.tumen.ledger;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.PlaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How containers, places, times and decisions are written in alerts and files.
final class Words {
    private Words() {}

    /// "CSQU3054383 at VVO, 2026-03-01T08:00:00Z, by VMTP".
    static String of(ContainerNumber container, Fact fact) {
        return container + of(fact);
    }

    static String of(Fact fact) {
        String stated = fact.statedPlace();
        String where = stated == null ? at(fact.place()) : " at \"" + stated + "\"";
        return where + ", " + of(fact.happened()) + ", by " + fact.claimant();
    }

    static String of(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String at(@Nullable PlaceId place) {
        return place == null ? "" : " at " + place;
    }

    /// `Guarantee reserved`
    static String of(Decision decision) {
        String name = decision.getClass().getSimpleName();
        return name.charAt(0) + name.substring(1).replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
