package io.tumen.bench;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Link;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Price;
import io.tumen.corridor.Service;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The time-dependent graph of a corridor (Pyrga, Schulz, Wagner, Zaroliagis 2008, Efficient Models for Timetable
/// Information in Public Transportation Systems): for each terminal a node where goods are loaded and one for its yard,
/// for each stop of each service a node on board. Reads nothing but the corridor.
///
/// Knows services, handling and prices in yuan per TEU and kilometre; not links on demand, frontiers, opening hours or
/// the law, which the corridors it is meant for do not have.
final class TextbookGraph {
    /// A node, with the edges that leave it.
    static final class Node {
        final int number;
        final List<Edge> edges = new ArrayList<>();

        Node(int number) {
            this.number = number;
        }
    }

    /// An edge; what it takes depends on the run for `BOARD` and on nothing for the others.
    ///
    /// @param service the line boarded, null for an edge that boards none
    /// @param minutes what must pass before boarding, or what the edge takes
    /// @param offset  minutes from the base of a run to its departure
    record Edge(Node to, @Nullable Line service, int minutes, int offset, Weight weight) {}

    /// What an edge adds up.
    record Weight(long milliCny, long grams, int transfers) {
        static final Weight NONE = new Weight(0, 0, 0);
    }

    private final Corridor corridor;
    private final Cargo cargo;
    private final Map<TerminalId, Node> loaded = new HashMap<>();
    private final Map<TerminalId, Node> yards = new HashMap<>();
    private final Map<PlaceId, Terminal> terminals = new HashMap<>();
    private final Map<Way, Link> links = new HashMap<>();
    private int nodes;

    private record Way(TerminalId from, TerminalId to, String mode) {}

    TextbookGraph(Corridor corridor, Cargo cargo) {
        this.corridor = corridor;
        this.cargo = cargo;
        for (Terminal terminal : corridor.terminals()) {
            loaded.put(terminal.id(), node());
            yards.put(terminal.id(), node());
            terminals.put(terminal.place(), terminal);
        }
        for (Link link : corridor.links()) {
            links.put(new Way(link.from(), link.to(), link.mode().code()), link);
        }
        corridor.services().forEach(this::add);
    }

    private Node node() {
        return new Node(nodes++);
    }

    private void add(Service service) {
        Line line = Line.of(service);
        Node before = node();
        for (int stop = 0; stop < line.count(); stop++) {
            TerminalId here = service.stops().get(stop).terminal();
            if (stop > 0) {
                int lateMinutes = minutes(service.lateHours().likely());
                before.edges.add(new Edge(
                        yardOf(here),
                        null,
                        line.arrival(stop) - line.departure(stop - 1) + lateMinutes,
                        0,
                        ride(service, stop)));
            }
            if (stop + 1 < line.count()) {
                Node aboard = node();
                if (stop > 0) {
                    int minutes = line.departure(stop) - line.departure(stop - 1);
                    before.edges.add(new Edge(aboard, null, minutes, 0, ride(service, stop)));
                }
                addBoarding(service, line, stop, here, aboard);
                before = aboard;
            }
        }
    }

    private void addBoarding(Service service, Line line, int stop, TerminalId here, Node aboard) {
        long flat = milli(service.tariff(), Price.Basis.PER_TEU);
        int cutOff = (int) service.cutOff().toMinutes();
        Objects.requireNonNull(loaded.get(here))
                .edges
                .add(new Edge(aboard, line, cutOff, line.departure(stop), new Weight(flat, 0, 0)));
        Handling change = corridor.terminalFor(here).findHandling(Activity.TRANSFER);
        if (change != null) {
            int ready = minutes(change.hours().likely()) + cutOff;
            Weight weight = new Weight(flat + milli(change.tariff(), Price.Basis.PER_TEU), 0, 1);
            yardOf(here).edges.add(new Edge(aboard, line, ready, line.departure(stop), weight));
        }
    }

    /// What the ride to a stop from the one before adds.
    private Weight ride(Service service, int stop) {
        Way way = new Way(
                service.stops().get(stop - 1).terminal(),
                service.stops().get(stop).terminal(),
                service.mode().code());
        double km = Objects.requireNonNull(links.get(way)).distanceKm();
        double gramsPerKm =
                corridor.factorFor(service.vehicle()).gramsPerTonneKm().likely()
                        * cargo.tonnes().likely();
        return new Weight(
                Math.round(milli(service.tariff(), Price.Basis.PER_TEU_KM) * km), Math.round(gramsPerKm * km), 0);
    }

    int count() {
        return nodes;
    }

    Node loadedAt(PlaceId place) {
        return Objects.requireNonNull(loaded.get(terminalOf(place).id()));
    }

    Node yardOf(PlaceId place) {
        return yardOf(terminalOf(place).id());
    }

    private Node yardOf(TerminalId terminal) {
        return Objects.requireNonNull(yards.get(terminal));
    }

    /// Minutes of loading or unloading at the place.
    int minutesOf(PlaceId place, Activity end) {
        return minutes(handling(place, end).hours().likely());
    }

    long milliOf(PlaceId place, Activity end) {
        return milli(handling(place, end).tariff(), Price.Basis.PER_TEU);
    }

    private Handling handling(PlaceId place, Activity end) {
        return Objects.requireNonNull(terminalOf(place).findHandling(end));
    }

    private Terminal terminalOf(PlaceId place) {
        return Objects.requireNonNull(terminals.get(place));
    }

    private long milli(@Nullable TariffId tariff, Price.Basis basis) {
        if (tariff == null) {
            return 0;
        }
        double cny = corridor.tariffFor(tariff).prices().stream()
                .filter(price -> price.basis() == basis)
                .mapToDouble(price -> price.amount().likely())
                .sum();
        return Math.round(1000 * cny * cargo.teu());
    }

    private static int minutes(double hours) {
        return (int) Math.round(60 * hours);
    }
}
