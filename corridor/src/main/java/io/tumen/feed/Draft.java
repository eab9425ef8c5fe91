package io.tumen.feed;

import io.tumen.corridor.ClaimedSaving;
import io.tumen.corridor.Closure;
import io.tumen.corridor.EmissionFactor;
import io.tumen.corridor.ExchangeRate;
import io.tumen.corridor.HistoricShipment;
import io.tumen.corridor.Link;
import io.tumen.corridor.Mode;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Price;
import io.tumen.corridor.Service;
import io.tumen.corridor.Source;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.VehicleId;
import java.util.List;
import java.util.Optional;

/// A corridor before the rules of sense have looked at it: values by row, references not yet trusted. Rows with faults
/// of form are left out.
///
/// @param seaIsWhole whether no point or edge of the maritime graph was left out
/// @param links one for each row; the way back of an undirected link is made later
record Draft(
        Head head,
        List<Entry<Source>> sources,
        List<Entry<Mode>> modes,
        List<Entry<Place>> places,
        List<Entry<Terminal>> terminals,
        List<Entry<Link>> links,
        List<Entry<Service>> services,
        List<Entry<PricedLine>> prices,
        List<Entry<ExchangeRate>> rates,
        List<Entry<EmissionFactor>> factors,
        List<Entry<Closure>> closures,
        List<Entry<ClaimedSaving>> claims,
        List<Entry<HistoricShipment>> shipments,
        SeaGraph sea,
        boolean seaIsWhole) {

    /// A row of the tariffs.
    record PricedLine(TariffId tariff, Price price) {}

    Optional<Place> findPlace(PlaceId id) {
        return places.stream()
                .map(Entry::value)
                .filter(place -> place.id().equals(id))
                .findFirst();
    }

    Optional<Terminal> findTerminal(TerminalId id) {
        return terminals.stream()
                .map(Entry::value)
                .filter(terminal -> terminal.id().equals(id))
                .findFirst();
    }

    Optional<Place> findPlaceOf(TerminalId id) {
        return findTerminal(id).map(Terminal::place).flatMap(this::findPlace);
    }

    Optional<EmissionFactor> findFactor(VehicleId id) {
        return factors.stream()
                .map(Entry::value)
                .filter(factor -> factor.vehicle().equals(id))
                .findFirst();
    }

    boolean hasLink(TerminalId from, TerminalId to, Mode mode) {
        return findDistanceKm(from, to, mode).isPresent();
    }

    /// The distance of the first link of that mode between the two, in that direction.
    Optional<Double> findDistanceKm(TerminalId from, TerminalId to, Mode mode) {
        return links.stream()
                .filter(link -> link.value().mode().equals(mode) && joins(link, from, to))
                .map(link -> link.value().distanceKm())
                .findFirst();
    }

    private static boolean joins(Entry<Link> entry, TerminalId from, TerminalId to) {
        Link link = entry.value();
        return link.from().equals(from) && link.to().equals(to)
                || link.from().equals(to) && link.to().equals(from) && isTwoWay(entry.row());
    }

    /// Whether the link of the row may be travelled against its drawing.
    static boolean isTwoWay(Row row) {
        return !Cells.truth(row.text("directed"));
    }
}
