package io.tumen.operations;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceSearch;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.planner.PlanQuery;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// From a user's form to a query of the planner.
final class PlanQueries {
    /// Long enough for the thinnest service of a corridor to run at least once.
    private static final Duration HORIZON = Duration.ofDays(60);

    private final Corridor corridor;
    private final PlaceSearch places;

    PlanQueries(Corridor corridor) {
        this.corridor = corridor;
        this.places = new PlaceSearch(corridor);
    }

    /// @throws InvalidValueException for the first field that cannot be read
    PlanQuery queryFor(PlanForm form) {
        Stated.checked(form);
        Place origin = placeWith(Activity.LOAD, "origin", form.origin());
        Place destination = placeWith(Activity.UNLOAD, "destination", form.destination());
        Instant ready = Reading.moment("ready date", form.ready(), origin.zone());
        Trade trade = form.trade() == null ? Trade.DOMESTIC : Trade.parse(form.trade());
        return new PlanQuery(origin.id(), destination.id(), ready, cargoOf(form), trade, origin.subdivision(), HORIZON);
    }

    private Place placeWith(Activity activity, String field, String text) {
        Place place = places.placeFor(text);
        boolean offered = corridor.terminals().stream()
                .anyMatch(terminal -> terminal.place().equals(place.id()) && terminal.findHandling(activity) != null);
        if (!offered) {
            throw new InvalidValueException(
                    field,
                    text,
                    "a place where goods can be " + (activity == Activity.LOAD ? "loaded" : "delivered") + "; at "
                            + place.nameEn() + " the corridor only passes through");
        }
        return place;
    }

    private Cargo cargoOf(PlanForm form) {
        double teu = Reading.number("TEU", form.teu());
        return new Cargo(HsCode.parse(form.hs()), teu, tonnesOf(form.tonnes(), teu), valueOf(form.value()), true);
    }

    private Range tonnesOf(@Nullable String tonnes, double teu) {
        return tonnes == null
                ? corridor.assumptions().tonnesPerTeu().times(Math.max(teu, 0))
                : Range.exactly(Reading.number("tonnes", tonnes));
    }

    private static double valueOf(@Nullable String value) {
        return value == null ? 0 : Reading.number("value in CNY", value);
    }
}
