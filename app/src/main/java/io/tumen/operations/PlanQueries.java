package io.tumen.operations;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceSearch;
import io.tumen.corridor.Trade;
import io.tumen.law.Law;
import io.tumen.planner.PlanQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// From a user's form to a query of the planner.
final class PlanQueries {
    /// Long enough for the thinnest service of a corridor to run at least once.
    static final Duration HORIZON = Duration.ofDays(60);

    private final Corridor corridor;
    private final Law law;
    private final PlaceSearch places;
    private final CargoReader cargoes;

    PlanQueries(Corridor corridor, Law law) {
        this.corridor = corridor;
        this.law = law;
        this.places = new PlaceSearch(corridor);
        this.cargoes = new CargoReader(corridor);
    }

    /// @throws InvalidValueException for the first field that cannot be read
    PlanQuery queryFor(PlanForm form) {
        Stated.checked(form);
        Place origin = originFor(form.origin());
        Place destination = destinationFor(form.destination());
        Instant ready = Reading.moment("ready date", form.ready(), origin.zone());
        PlanQuery query = queryFor(origin, destination, ready, form.goods(), form.limits());
        return form.latest() == null ? query : query.within(horizon(form.latest(), query, destination));
    }

    private static Duration horizon(String latest, PlanQuery query, Place destination) {
        Instant last = Reading.deadline("latest arrival", latest, destination.zone());
        if (!last.isAfter(query.ready())) {
            throw notAfterReady("latest arrival", latest, query, destination.zone());
        }
        Duration asked = Duration.between(query.ready(), last);
        return asked.compareTo(HORIZON) < 0 ? asked : HORIZON;
    }

    /// @throws InvalidValueException for the first field that cannot be read
    PlanQuery queryFor(Place origin, Place destination, Instant ready, GoodsForm goods, LimitForm limits) {
        return new PlanQuery(
                origin.id(),
                destination.id(),
                ready,
                cargoFor(goods),
                tradeOf(goods),
                goodsOf(origin, destination, tradeOf(goods)),
                HORIZON,
                LimitReader.criteria(limits),
                LimitReader.limits(limits));
    }

    /// The subdivision whose goods they are before the law.
    String goodsOf(Place origin, Place destination, Trade trade) {
        return trade == Trade.DOMESTIC
                ? law.subdivisionFor(origin.subdivision(), destination.subdivision())
                : origin.subdivision();
    }

    static Trade tradeOf(GoodsForm goods) {
        return goods.trade() == null ? Trade.DOMESTIC : Trade.parse(goods.trade());
    }

    Cargo cargoFor(GoodsForm goods) {
        return cargoes.cargo(goods.hs(), goods.teu(), goods.tonnes(), goods.value(), true);
    }

    Place originFor(String text) {
        return placeWith(Activity.LOAD, "origin", text);
    }

    Place destinationFor(String text) {
        return placeWith(Activity.UNLOAD, "destination", text);
    }

    /// By when the goods must be there, null when the form does not say.
    ///
    /// @throws InvalidValueException when it cannot be read, or is no later than the goods are ready
    @Nullable
    Instant findDeadline(PlanForm form, PlanQuery query) {
        if (form.deadline() == null) {
            return null;
        }
        ZoneId zone = corridor.placeFor(query.destination()).zone();
        Instant deadline = Reading.deadline("deadline", form.deadline(), zone);
        if (!deadline.isAfter(query.ready())) {
            throw notAfterReady("deadline", form.deadline(), query, zone);
        }
        return deadline;
    }

    private static InvalidValueException notAfterReady(String field, String text, PlanQuery query, ZoneId zone) {
        return new InvalidValueException(
                field,
                text,
                "a time after the goods are ready, which is "
                        + query.ready().atZone(zone).toOffsetDateTime() + " at the destination");
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
}
