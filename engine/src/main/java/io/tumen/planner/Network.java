package io.tumen.planner;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Mode;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.VehicleId;
import java.util.Locale;

/// A corridor compiled once into flat columns, by small numbers in place of typed ids. Knows nothing of dates or
/// cargo.
final class Network {
    private final Corridor corridor;
    private final Terminals terminals;
    private final Links links;
    private final Services services;
    private final Frontiers frontiers;
    private final Numbering<Mode> modes = new Numbering<>();
    private final Numbering<TariffId> tariffs = new Numbering<>();
    private final Numbering<VehicleId> vehicles = new Numbering<>();

    Network(Corridor corridor) {
        this.corridor = corridor;
        terminals = new Terminals(corridor);
        links = new Links(corridor, terminals, modes, tariffs, vehicles);
        services = new Services(corridor, terminals, links, tariffs, vehicles);
        frontiers = new Frontiers(links, services);
        refuseTooLarge();
    }

    private void refuseTooLarge() {
        if (terminals.count() > Nodes.MOST_TERMINALS || terminals.placeCount() > Nodes.MOST_PORTS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d terminals at %d places; the planner takes up to %d at %d. Maybe the corridor should be cut"
                            + " in two?",
                    terminals.count(),
                    terminals.placeCount(),
                    Nodes.MOST_TERMINALS,
                    Nodes.MOST_PORTS));
        }
    }

    Corridor corridor() {
        return corridor;
    }

    Terminals terminals() {
        return terminals;
    }

    Links links() {
        return links;
    }

    Services services() {
        return services;
    }

    Frontiers frontiers() {
        return frontiers;
    }

    int tariffCount() {
        return tariffs.size();
    }

    TariffId tariffId(int tariff) {
        return tariffs.at(tariff);
    }

    int vehicleCount() {
        return vehicles.size();
    }

    VehicleId vehicleId(int vehicle) {
        return vehicles.at(vehicle);
    }
}
