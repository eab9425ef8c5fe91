package io.tumen.feed;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Place;
import io.tumen.corridor.Position;
import io.tumen.corridor.Price;
import io.tumen.corridor.Tariff;
import io.tumen.corridor.TariffId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From a draft without faults to the corridor: prices gathered into tariffs, ways back made, sea links given the shape
/// of their way over the maritime graph.
final class CorridorBuilder {
    private final Draft draft;

    CorridorBuilder(Draft draft) {
        this.draft = draft;
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
                        values(draft.closures()),
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
                shape);
    }

    private static Link back(Link link) {
        return new Link(
                new LinkId(link.id() + ":back"),
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
                link.shape().reversed());
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
