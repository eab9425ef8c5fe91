package io.tumen.flows;

import io.tumen.corridor.Closable;
import io.tumen.corridor.Corridor;
import io.tumen.law.Ground;
import io.tumen.law.Judgement;
import io.tumen.law.Law;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds why goods cannot move: by opening what is closed, then by leaving out the law, then by both. All ways under an
/// easing are laid out once, for all goods that the law treats alike.
final class WhyStranded {
    private final Corridor corridor;
    private final Law law;
    private final FlowTerms terms;
    private final Wanted wanted;
    private final DayOffer asIs;
    private @Nullable DayOffer opened;
    private @Nullable AlikeGoods lawfulOpened;
    private final Map<DayOffer, Layout> lawless = new HashMap<>();
    private final Map<Layout, Map<Kind, Search>> searches = new HashMap<>();

    private record Search(ProductGraph graph, CheapestWay ways) {}

    WhyStranded(DayOffer asIs, Law law, FlowTerms terms, Wanted wanted) {
        this.corridor = asIs.corridor();
        this.law = law;
        this.terms = terms;
        this.wanted = wanted;
        this.asIs = asIs;
    }

    Stranded of(Kind kind, Pair pair, double teuPerDay) {
        Way open = way(lawfulOpened().layoutFor(kind), kind, pair);
        if (open != null) {
            return closed(kind, pair, teuPerDay, open, List.of());
        }
        Way free = way(lawless(asIs), kind, pair);
        if (free != null) {
            return unlawful(kind, pair, teuPerDay, free);
        }
        Way both = way(lawless(opened()), kind, pair);
        return both == null
                ? new Stranded(
                        kind,
                        pair,
                        teuPerDay,
                        Stranded.Cause.NO_WAY,
                        "Nothing that runs on this day leads from " + name(pair, true) + " to " + name(pair, false)
                                + ".",
                        List.of(),
                        null,
                        List.of())
                : closed(kind, pair, teuPerDay, both, judged(kind, both).grounds());
    }

    private DayOffer opened() {
        DayOffer known = opened == null ? new DayOffer(corridor, terms, false) : opened;
        opened = known;
        return known;
    }

    private AlikeGoods lawfulOpened() {
        AlikeGoods known = lawfulOpened == null ? new AlikeGoods(opened(), law, terms, wanted) : lawfulOpened;
        lawfulOpened = known;
        return known;
    }

    private Layout lawless(DayOffer offer) {
        return lawless.computeIfAbsent(
                offer,
                any -> WayExplorer.explore(offer, Rulebook.lawless(terms), wanted.origins(), wanted.destinations()));
    }

    private record Way(double cny, List<Step> steps) {}

    private @Nullable Way way(Layout layout, Kind kind, Pair pair) {
        Search search = searches.computeIfAbsent(layout, any -> new HashMap<>())
                .computeIfAbsent(kind, any -> search(layout, kind));
        ProductGraph graph = search.graph;
        CheapestWay.Found found =
                search.ways.find(graph.originFor(pair.origin()), graph.destinationFor(pair.destination()));
        return found == null
                ? null
                : new Way(
                        found.hours() * kind.valueOfTime(),
                        found.arcs().stream().map(graph.steps()::get).toList());
    }

    private static Search search(Layout layout, Kind kind) {
        ProductGraph graph = layout.at(kind.valueOfTime());
        double[] cost = IntStream.range(0, graph.graph().arcCount())
                .mapToDouble(graph.graph()::fixedHours)
                .toArray();
        return new Search(graph, new CheapestWay(graph.graph(), cost));
    }

    private Judgement judged(Kind kind, Way way) {
        return new WayTaken(corridor, way.steps()).judge(law, kind, terms);
    }

    private Stranded unlawful(Kind kind, Pair pair, double teuPerDay, Way way) {
        Judgement judgement = judged(kind, way);
        String words = judgement.grounds().stream()
                .filter(ground -> ground.kind() == Ground.Kind.BREACH)
                .map(Ground::sentence)
                .findFirst()
                .orElse(
                        judgement instanceof Judgement.Unknown
                                ? "Whether any way is lawful is unknown, and open points are not taken for a yes."
                                : "The law knows no such journey.");
        return new Stranded(
                kind, pair, teuPerDay, Stranded.Cause.UNLAWFUL, words, judgement.grounds(), way.cny(), way.steps());
    }

    private Stranded closed(Kind kind, Pair pair, double teuPerDay, Way way, List<Ground> grounds) {
        return new Stranded(
                kind,
                pair,
                teuPerDay,
                Stranded.Cause.CLOSED,
                "Closed on " + terms.day() + ": " + String.join(", ", closedOn(way)) + ".",
                grounds,
                way.cny(),
                way.steps());
    }

    private List<String> closedOn(Way way) {
        Set<Closable> closed = asIs.closed();
        var named = new LinkedHashSet<String>();
        for (Step step : way.steps()) {
            var touched = new ArrayList<Closable>(List.of(step.at()));
            if (step instanceof Step.Haul haul) {
                touched.add(haul.link());
            }
            touched.stream().filter(closed::contains).map(Closable::value).forEach(named::add);
        }
        return List.copyOf(named);
    }

    private String name(Pair pair, boolean origin) {
        return corridor.placeFor(origin ? pair.origin() : pair.destination()).nameEn();
    }
}
