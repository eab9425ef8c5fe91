package io.tumen.flows;

import io.tumen.corridor.Closable;
import io.tumen.corridor.Corridor;
import io.tumen.law.Ground;
import io.tumen.law.Judgement;
import io.tumen.law.Law;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds why goods cannot move: by opening what is closed, then by leaving out the law, then by both.
final class WhyStranded {
    private final Corridor corridor;
    private final Law law;
    private final FlowTerms terms;
    private @Nullable DayOffer asIs;
    private @Nullable DayOffer opened;

    WhyStranded(Corridor corridor, Law law, FlowTerms terms) {
        this.corridor = corridor;
        this.law = law;
        this.terms = terms;
    }

    Stranded of(Kind kind, Pair pair, double teuPerDay) {
        var automaton = law.automaton(
                kind.subdivision(), kind.trade(), ProductNetwork.cargo(kind, terms), terms.day(), terms.day());
        Rulebook lawful = Rulebook.of(automaton, terms);
        Way open = way(offer(false), lawful, kind, pair);
        if (open != null) {
            return closed(kind, pair, teuPerDay, open, List.of());
        }
        Way lawless = way(offer(true), Rulebook.lawless(terms), kind, pair);
        if (lawless != null) {
            return unlawful(kind, pair, teuPerDay, lawless);
        }
        Way both = way(offer(false), Rulebook.lawless(terms), kind, pair);
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

    private DayOffer offer(boolean withClosures) {
        if (withClosures) {
            asIs = asIs == null ? new DayOffer(corridor, terms, true) : asIs;
            return asIs;
        }
        opened = opened == null ? new DayOffer(corridor, terms, false) : opened;
        return opened;
    }

    private record Way(double cny, List<Step> steps) {}

    private @Nullable Way way(DayOffer from, Rulebook rules, Kind kind, Pair pair) {
        ProductGraph graph = WayExplorer.explore(
                from, rules, List.of(pair.origin()), List.of(pair.destination()), kind.valueOfTime());
        double[] cost = IntStream.range(0, graph.graph().arcCount())
                .mapToDouble(graph.graph()::fixedHours)
                .toArray();
        CheapestWay.Found found = new CheapestWay(graph.graph(), cost)
                .find(graph.originFor(pair.origin()), graph.destinationFor(pair.destination()));
        return found == null
                ? null
                : new Way(
                        found.hours() * kind.valueOfTime(),
                        found.arcs().stream().map(graph.steps()::get).toList());
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
        Set<Closable> closed = offer(true).closed();
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
