package io.tumen.feed;

import io.tumen.corridor.Calendar;
import io.tumen.corridor.CalendarId;
import io.tumen.corridor.Closable;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Place;
import io.tumen.corridor.Position;
import io.tumen.corridor.Price;
import io.tumen.corridor.Tariff;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// From a draft without faults to the corridor: prices gathered into tariffs, ways back made, sea links given the shape
/// of their way over the maritime graph.
final class CorridorBuilder {
    private final Draft draft;
    private final Map<CalendarId, Calendar> calendars;
    private final Set<LinkId> twoWay;

    CorridorBuilder(Draft draft) {
        this.draft = draft;
        this.calendars = Draft.calendars(draft.terms());
        this.twoWay = draft.links().stream()
                .filter(entry -> Draft.isTwoWay(entry.row()))
                .map(entry -> entry.value().id())
                .collect(Collectors.toSet());
    }

    Corridor build() {
        return new Corridor(
                draft.head().id(),
                draft.head().name(),
                new Corridor.Tables(
                        draft.head().assumptions(),
                        values(draft.sources()),
                        values(draft.places()),
                        values(draft.terminals()),
                        links(),
                        values(draft.services()),
                        tariffs(),
                        values(draft.factors()),
                        values(draft.rates()),
                        List.copyOf(calendars.values()),
                        closures(),
                        values(draft.demand()),
                        values(draft.claims()),
                        values(draft.shipments())));
    }

    private List<Link> links() {
        var links = new ArrayList<Link>();
        for (Entry<Link> entry : draft.links()) {
            Link link = shaped(entry.value());
            links.add(link);
            if (Draft.isTwoWay(entry.row())) {
                links.add(back(link));
            }
        }
        return links;
    }

    private Link shaped(Link link) {
        return link.mode().onWater() ? with(link, shape(link)) : link;
    }

    private List<Position> shape(Link link) {
        return draft.sea()
                .findWay(portOf(link, true), portOf(link, false))
                .map(SeaGraph.SeaWay::shape)
                .orElse(List.of());
    }

    private String portOf(Link link, boolean start) {
        return draft.findPlaceOf(start ? link.from() : link.to())
                .map(Place::id)
                .orElseThrow()
                .value();
    }

    private static Link with(Link link, List<Position> shape) {
        return new Link(
                link.id(),
                link.from(),
                link.to(),
                link.mode(),
                link.gauge(),
                link.onDemand(),
                link.distanceKm(),
                link.distanceProvenance(),
                link.hours(),
                link.hoursProvenance(),
                link.tariff(),
                link.vehicle(),
                link.capacity(),
                shape);
    }

    private static Link back(Link link) {
        return new Link(
                back(link.id()),
                link.to(),
                link.from(),
                link.mode(),
                link.gauge(),
                link.onDemand(),
                link.distanceKm(),
                link.distanceProvenance(),
                link.hours(),
                link.hoursProvenance(),
                link.tariff(),
                link.vehicle(),
                link.capacity(),
                link.shape().reversed());
    }

    private static LinkId back(LinkId id) {
        return new LinkId(id + ":back");
    }

    /// Those of the table, and those that calendars make of terminals and links. A link that runs both ways is closed
    /// both ways.
    private List<Closure> closures() {
        var closures = new ArrayList<Closure>();
        for (Entry<Closure> entry : draft.closures()) {
            closures.add(entry.value());
            if (entry.value().what() instanceof LinkId link && twoWay.contains(link)) {
                closures.add(with(back(link), entry.value()));
            }
        }
        for (Entry<Terminal> entry : draft.terminals()) {
            closures.addAll(closures(entry.value().id(), entry.row()));
        }
        for (Entry<Link> entry : draft.links()) {
            LinkId link = entry.value().id();
            closures.addAll(closures(link, entry.row()));
            if (twoWay.contains(link)) {
                closures.addAll(closures(back(link), entry.row()));
            }
        }
        return closures;
    }

    private List<Closure> closures(Closable what, Row row) {
        Calendar calendar = row.has("calendar_id") ? calendars.get(new CalendarId(row.text("calendar_id"))) : null;
        return calendar == null
                ? List.of()
                : calendar.terms().stream()
                        .map(term -> new Closure(what, term.first(), term.last(), term.reason(), term.provenance()))
                        .toList();
    }

    private static Closure with(Closable what, Closure closure) {
        return new Closure(what, closure.first(), closure.last(), closure.reason(), closure.provenance());
    }

    private List<Tariff> tariffs() {
        Map<TariffId, List<Price>> prices = new LinkedHashMap<>();
        for (Entry<Draft.PricedLine> line : draft.prices()) {
            prices.computeIfAbsent(line.value().tariff(), id -> new ArrayList<>())
                    .add(line.value().price());
        }
        return prices.entrySet().stream()
                .map(tariff -> new Tariff(tariff.getKey(), tariff.getValue()))
                .toList();
    }

    private static <T> List<T> values(List<Entry<T>> entries) {
        return entries.stream().map(Entry::value).toList();
    }
}
