package io.tumen.operations;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.EmissionFactor;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Place;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.VehicleId;
import io.tumen.operations.PlanView.CostView;
import io.tumen.operations.PlanView.FactorView;
import io.tumen.operations.PlanView.LegView;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/// Shows the steps of an itinerary, each with the local times of its places.
final class LegViews {
    private static final double SECONDS_PER_HOUR = 3600;

    private final Corridor corridor;
    private final Money money;
    private final Drawing drawing;

    LegViews(Corridor corridor, Money money) {
        this.corridor = corridor;
        this.money = money;
        this.drawing = new Drawing(corridor);
    }

    LegView viewOf(Leg leg) {
        return switch (leg) {
            case Leg.Haul haul -> haul(haul);
            case Leg.Work work -> still(work, "work", words(work.activity()) + " at " + name(work.to()));
            case Leg.Wait wait -> still(wait, "wait", words(wait.reason()) + " at " + name(wait.to()));
        };
    }

    private LegView haul(Leg.Haul haul) {
        String service = haul.service() == null
                ? null
                : corridor.serviceFor(haul.service()).name();
        return new LegView(
                "haul",
                haul.mode() + " " + name(haul.start()) + "–" + name(haul.to()),
                haul.mode().code(),
                service,
                place(haul.start()).id().value(),
                place(haul.to()).id().value(),
                localTime(haul.from(), haul.start()),
                localTime(haul.until(), haul.to()),
                hoursOf(haul),
                haul.distanceKm(),
                haul.co2eKg(),
                factor(haul.vehicle()),
                costs(haul),
                drawing.pathOf(haul.links()));
    }

    private LegView still(Leg leg, String kind, String what) {
        String place = place(leg.to()).id().value();
        return new LegView(
                kind,
                what,
                null,
                null,
                place,
                place,
                localTime(leg.from(), leg.to()),
                localTime(leg.until(), leg.to()),
                hoursOf(leg),
                0,
                null,
                null,
                costs(leg),
                List.of());
    }

    private FactorView factor(VehicleId vehicle) {
        EmissionFactor factor = corridor.factorFor(vehicle);
        return new FactorView(
                vehicle.value(),
                factor.description(),
                factor.gramsPerTonneKm(),
                factor.scope().name().toLowerCase(Locale.ROOT),
                corridor.sourceFor(factor.provenance().source()).title(),
                factor.provenance().confidence().name());
    }

    private List<CostView> costs(Leg leg) {
        return leg.costs().stream().map(this::cost).toList();
    }

    private CostView cost(CostLine line) {
        return new CostView(
                line.kind().name().toLowerCase(Locale.ROOT),
                line.what(),
                money.of(line),
                line.currency().getCurrencyCode(),
                line.amount(),
                corridor.sourceFor(line.provenance().source()).title(),
                line.provenance().confidence().name(),
                line.provenance().isAssumption());
    }

    OffsetDateTime localTime(Instant instant, TerminalId terminal) {
        return instant.atZone(place(terminal).zone()).toOffsetDateTime();
    }

    private Place place(TerminalId terminal) {
        return corridor.placeOf(terminal);
    }

    private String name(TerminalId terminal) {
        return place(terminal).nameEn();
    }

    private static double hoursOf(Leg leg) {
        return Duration.between(leg.from(), leg.until()).toSeconds() / SECONDS_PER_HOUR;
    }

    private static String words(Activity activity) {
        return switch (activity) {
            case LOAD -> "loading";
            case UNLOAD -> "unloading";
            case TRANSFER -> "transfer";
            case GAUGE_CHANGE -> "gauge change";
            case BORDER -> "border control";
        };
    }

    private static String words(Leg.Wait.Reason reason) {
        return switch (reason) {
            case OPENING -> "waiting for opening";
            case CAPACITY -> "waiting for a day with room";
            case DEPARTURE -> "waiting for departure";
            case LAW -> "waiting for the day the act allows it";
        };
    }
}
