package io.tumen.planner;

import io.tumen.corridor.Way;
import io.tumen.law.Standing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Finds what somebody would think of and cannot have, by searching again with one hindrance taken away at a time:
/// the law, slots, full days, closures, the horizon, the running days of services, and at last all of them together.
/// A first port that only the easier search reaches has that hindrance as its reason. Cost: up to eight searches,
/// fewer when the ports are explained sooner.
final class Explanation {
    /// A departure missed by more than this was not near.
    static final int NEAR_MINUTES = Minutes.PER_DAY;

    private final PlanQuery query;
    private final Window window;
    private final Setting truth;
    private final ProposalWriter writer;
    private final Reasons reasons;
    private final Nearest nearest;
    private final List<NearMiss> found = new ArrayList<>();
    /// First ports that need no further explanation.
    private final BitSet explained = new BitSet();

    Explanation(PlanQuery query, Window window, Setting truth, ProposalWriter writer, Nearest nearest) {
        this.query = query;
        this.window = window;
        this.truth = truth;
        this.writer = writer;
        this.reasons = new Reasons(query, window, truth, writer);
        this.nearest = nearest;
    }

    /// @param proposals    what can be had
    /// @param beyondLimits by first port, what could be had without the limits of the query
    List<NearMiss> nearMisses(List<Proposal> proposals, List<List<Proposal>> beyondLimits) {
        missedDepartures(proposals);
        beyondLimits(beyondLimits);
        unlawfulWays();
        fullDeparturesAndDays();
        EnumSet<Easing> everything = EnumSet.allOf(Easing.class);
        BitSet possible = portsOpenUnder(everything);
        for (Easing easing : EnumSet.range(Easing.SLOTS, Easing.CALENDAR)) {
            if (easing.matters(truth, window)) {
                explainUnder(EnumSet.of(easing), possible);
            }
        }
        explainUnder(everything, possible);
        if (proposals.isEmpty() && found.isEmpty()) {
            found.add(reasons.noWay());
        }
        return found;
    }

    /// The ports not explained yet that have a way at least under easier conditions.
    private BitSet portsOpenUnder(Set<Easing> easings) {
        var ports = new BitSet();
        Setting eased = forEarliest(easings);
        earliest(new Search(eased), eased).keySet().forEach(ports::set);
        return ports;
    }

    private Setting forEarliest(Set<Easing> easings) {
        return truth.eased(easings, window).earliestWithout((BitSet) explained.clone());
    }

    private Map<Integer, List<Delivery>> best(Search search, Setting eased) {
        return Planning.bestByGateway(search.run(eased.quest(query, window.from())));
    }

    private Map<Integer, Delivery> earliest(Search search, Setting eased) {
        Map<Integer, Delivery> earliest = new TreeMap<>();
        best(search, eased).forEach((gateway, deliveries) -> {
            if (!explained.get(gateway)) {
                earliest.put(gateway, deliveries.getFirst());
            }
        });
        return earliest;
    }

    /// The departures that the earliest way through each port just missed.
    private void missedDepartures(List<Proposal> proposals) {
        for (Proposal proposal : proposals) {
            if (!explained.get(proposal.delivery().gateway())) {
                explained.set(proposal.delivery().gateway());
                proposal.run().misses().stream()
                        .filter(miss -> miss.by() <= NEAR_MINUTES)
                        .forEach(miss ->
                                found.add(reasons.missed(proposal.itinerary().gateway(), miss, null)));
            }
        }
    }

    private void beyondLimits(List<List<Proposal>> ports) {
        var bounds = new Bounds(query.limits());
        for (List<Proposal> ways : ports) {
            explained.set(ways.getFirst().delivery().gateway());
            found.addAll(bounds.why(ways));
        }
    }

    /// What is best without law and forbidden, each way once.
    private void unlawfulWays() {
        Setting lawless = truth.eased(EnumSet.of(Easing.LAW), window);
        var search = new Search(lawless);
        best(search, lawless).forEach((gateway, deliveries) -> {
            var seen = new HashSet<Way>();
            for (Delivery delivery : deliveries) {
                Proposal proposal = writer.write(lawless, search, delivery);
                boolean unlawful = proposal.judgement().standing() == Standing.UNLAWFUL;
                if (unlawful && seen.add(proposal.itinerary().way())) {
                    explained.set(gateway);
                    found.add(reasons.unlawful(proposal));
                }
            }
        });
    }

    /// What is best through each port when nobody else has booked anything, and cannot be had. Told of ports that have
    /// other ways too, because the departures before those are what somebody would look for.
    private void fullDeparturesAndDays() {
        if (truth.conditions().slots().isTouched()) {
            nearest.failing(Easing.SLOTS).stream().filter(miss -> !isTold(miss)).forEach(found::add);
        }
        if (truth.conditions().days() != null) {
            nearest.failing(Easing.DAYS).stream().filter(miss -> !isTold(miss)).forEach(found::add);
        }
    }

    private boolean isTold(NearMiss miss) {
        return found.stream()
                .anyMatch(told -> Objects.equals(told.gateway(), miss.gateway())
                        && told.words().equals(miss.words()));
    }

    /// Explains ports by their earliest way under easier conditions.
    private void explainUnder(Set<Easing> easings, BitSet possible) {
        possible.andNot(explained);
        if (possible.isEmpty()) {
            return;
        }
        Setting eased = forEarliest(easings);
        var search = new Search(eased);
        earliest(search, eased).forEach((gateway, delivery) -> {
            List<NearMiss> why = reasons.of(easings, writer.write(eased, search, delivery));
            why.stream().filter(miss -> !isTold(miss)).forEach(found::add);
            explained.set(gateway, !why.isEmpty());
        });
    }
}
