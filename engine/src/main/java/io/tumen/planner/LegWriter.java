package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Link;
import io.tumen.corridor.Range;
import io.tumen.corridor.Service;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.VehicleId;
import java.util.ArrayList;
import java.util.List;

/// Writes the legs of a journey with their money and their CO2e.
final class LegWriter {
    private static final double GRAMS_PER_KG = 1000;

    private final Corridor corridor;
    private final Cargo cargo;
    private final Invoice invoice;

    LegWriter(Charges charges) {
        this.corridor = charges.corridor();
        this.cargo = charges.cargo();
        this.invoice = new Invoice(charges);
    }

    Leg.Work work(Terminal terminal, Activity activity, int from, int until) {
        return new Leg.Work(
                activity,
                terminal.id(),
                Minutes.instant(from),
                Minutes.instant(until),
                invoice.work(terminal, activity));
    }

    /// @param chargesFlat whether the flat prices of its tariff fall due
    Leg.Haul drive(Link link, boolean chargesFlat, int from, int until) {
        return new Leg.Haul(
                List.of(link.id()),
                null,
                link.mode(),
                link.vehicle(),
                link.from(),
                link.to(),
                Minutes.instant(from),
                Minutes.instant(until),
                link.distanceKm(),
                co2eKg(link.vehicle(), link.distanceKm()),
                invoice.drive(link, chargesFlat));
    }

    /// @param links      the links ridden
    /// @param controlled terminals where the goods were under border control on board, once for each control
    Leg.Haul ride(Service service, List<Link> links, List<Terminal> controlled, int from, int until) {
        double km = links.stream().mapToDouble(Link::distanceKm).sum();
        Link first = links.getFirst();
        Link last = links.getLast();
        var costs = new ArrayList<CostLine>(invoice.ride(service, first.from(), last.to(), km));
        controlled.forEach(terminal -> costs.addAll(invoice.work(terminal, Activity.BORDER)));
        return new Leg.Haul(
                links.stream().map(Link::id).toList(),
                service.id(),
                service.mode(),
                service.vehicle(),
                first.from(),
                last.to(),
                Minutes.instant(from),
                Minutes.instant(until),
                km,
                co2eKg(service.vehicle(), km),
                costs);
    }

    private Range co2eKg(VehicleId vehicle, double km) {
        return corridor.factorFor(vehicle)
                .gramsPerTonneKm()
                .times(cargo.tonnes())
                .times(km / GRAMS_PER_KG);
    }
}
