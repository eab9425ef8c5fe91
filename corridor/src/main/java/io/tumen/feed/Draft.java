package io.tumen.feed;

import io.tumen.corridor.Calendar;
import io.tumen.corridor.CalendarId;
import io.tumen.corridor.ClaimedSaving;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Demand;
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
import io.tumen.corridor.Term;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.VehicleId;
import io.tumen.law.Agreement;
import io.tumen.law.Screening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        List<Entry<CalendarTerm>> terms,
        List<Entry<Closure>> closures,
        List<Entry<Demand>> demand,
        List<Entry<ClaimedSaving>> claims,
        List<Entry<HistoricShipment>> shipments,
        List<Entry<Agreement>> agreements,
        List<Entry<Screening.Entry>> screening,
        SeaGraph sea,
        boolean seaIsWhole,
        Index index) {

    /// What is looked up by id; the first of two rows with the same id.
    ///
    /// @param km distances of the links
    record Index(
            Map<PlaceId, Place> places,
            Map<TerminalId, Terminal> terminals,
            Map<VehicleId, EmissionFactor> factors,
            Distances km) {
        static Index of(
                List<Entry<Place>> places,
                List<Entry<Terminal>> terminals,
                List<Entry<EmissionFactor>> factors,
                List<Entry<Link>> links) {
            return new Index(
                    byId(places, Place::id),
                    byId(terminals, Terminal::id),
                    byId(factors, EmissionFactor::vehicle),
                    Distances.of(links));
        }

        private static <K, V> Map<K, V> byId(List<Entry<V>> entries, Function<V, K> id) {
            return entries.stream().map(Entry::value).collect(Collectors.toMap(id, value -> value, (one, two) -> one));
        }
    }

    /// Kilometres of the first link of a mode between two terminals in its direction, by mode, first terminal and
    /// second one: a large timetable asks some hundred thousand times, and a key of three parts would be made each
    /// time.
    record Distances(Map<String, Map<String, Map<String, Double>>> km) {
        private static Distances of(List<Entry<Link>> links) {
            var distances = new Distances(new HashMap<>());
            for (Entry<Link> entry : links) {
                Link link = entry.value();
                distances.add(link.mode(), link.from(), link.to(), link.distanceKm());
                if (isTwoWay(entry.row())) {
                    distances.add(link.mode(), link.to(), link.from(), link.distanceKm());
                }
            }
            return distances;
        }

        private void add(Mode mode, TerminalId from, TerminalId to, double distanceKm) {
            km.computeIfAbsent(mode.code(), code -> new HashMap<>())
                    .computeIfAbsent(from.value(), id -> new HashMap<>())
                    .putIfAbsent(to.value(), distanceKm);
        }

        private @Nullable Double find(Mode mode, TerminalId from, TerminalId to) {
            return km.getOrDefault(mode.code(), Map.of())
                    .getOrDefault(from.value(), Map.of())
                    .get(to.value());
        }
    }

    /// A row of the calendars.
    record CalendarTerm(CalendarId calendar, Term term) {}

    /// The calendars of these terms, by id and in the order of the file.
    static Map<CalendarId, Calendar> calendars(List<Entry<CalendarTerm>> entries) {
        var terms = new LinkedHashMap<CalendarId, List<Term>>();
        for (Entry<CalendarTerm> entry : entries) {
            terms.computeIfAbsent(entry.value().calendar(), id -> new ArrayList<>())
                    .add(entry.value().term());
        }
        var calendars = new LinkedHashMap<CalendarId, Calendar>();
        terms.forEach((id, own) -> calendars.put(id, new Calendar(id, own)));
        return calendars;
    }

    /// A row of the tariffs.
    record PricedLine(TariffId tariff, Price price) {}

    Optional<Place> findPlace(PlaceId id) {
        return Optional.ofNullable(index.places().get(id));
    }

    Optional<Terminal> findTerminal(TerminalId id) {
        return Optional.ofNullable(index.terminals().get(id));
    }

    Optional<Place> findPlaceOf(TerminalId id) {
        return findTerminal(id).map(Terminal::place).flatMap(this::findPlace);
    }

    Optional<EmissionFactor> findFactor(VehicleId id) {
        return Optional.ofNullable(index.factors().get(id));
    }

    boolean hasLink(TerminalId from, TerminalId to, Mode mode) {
        return findDistanceKm(from, to, mode) != null;
    }

    /// The distance of the first link of that mode between the two, in that direction; null where there is none.
    @Nullable
    Double findDistanceKm(TerminalId from, TerminalId to, Mode mode) {
        return index.km().find(mode, from, to);
    }

    /// Whether the link of the row may be travelled against its drawing.
    static boolean isTwoWay(Row row) {
        return !Cells.truth(row.text("directed"));
    }
}
