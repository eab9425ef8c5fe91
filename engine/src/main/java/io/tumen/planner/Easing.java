package io.tumen.planner;

import io.tumen.corridor.Corridor;
import java.util.List;
import java.util.Set;

/// One thing that stands in the way, taken away to see whether it was the reason.
enum Easing {
    LAW,
    SLOTS,
    DAYS,
    CLOSURES,
    HORIZON,
    CALENDAR;

    /// Whether it stands in the way of anything at all.
    boolean matters(Setting truth, Window window) {
        Corridor corridor = truth.network().corridor();
        return switch (this) {
            case SLOTS ->
                truth.conditions().slots().isTouched()
                        || corridor.services().stream().anyMatch(service -> service.slotsTeu() < truth.teu());
            case DAYS -> truth.conditions().days() != null;
            case CLOSURES -> corridor.closures().stream().anyMatch(window::overlaps);
            case LAW, HORIZON, CALENDAR -> true;
        };
    }

    private Conditions ease(Conditions conditions, Window window) {
        return switch (this) {
            case LAW -> conditions.withLaw(Legality.lawless(window.network()));
            case SLOTS -> conditions.withAnySlots();
            case DAYS -> conditions.withAnyDays();
            case CLOSURES -> conditions.withClosures(window, List.of());
            case HORIZON -> conditions.withEnd(window.until());
            case CALENDAR -> daily(conditions, window);
        };
    }

    private static Conditions daily(Conditions conditions, Window window) {
        Departures daily = window.daily();
        return conditions.withDepartures(daily, new Slots(window.network().services(), daily));
    }

    static Conditions ease(Set<Easing> easings, Conditions truth, Window window) {
        Conditions eased = truth;
        for (Easing easing : easings) {
            eased = easing.ease(eased, window);
        }
        return eased;
    }
}
