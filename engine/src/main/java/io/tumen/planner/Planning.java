package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import io.tumen.law.Judgement;
import io.tumen.law.Law;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answering of one query.
final class Planning {
    private final PlanQuery query;
    private final Window window;
    private final Setting setting;
    private final ProposalWriter writer;

    Planning(Law law, PlanQuery query, Window window, Setting setting) {
        this.query = query;
        this.window = window;
        this.setting = setting;
        this.writer = new ProposalWriter(law, query, window);
    }

    /// @param most how many ways are told that cannot be had, the nearest; null for why each port cannot be had
    Plan plan(@Nullable Integer most) {
        var search = new Search(setting);
        List<Delivery> deliveries = search.run(setting.quest(query, window.from()));
        List<Proposal> written = bestByGateway(deliveries).values().stream()
                .flatMap(List::stream)
                .map(delivery -> writer.write(setting, search, delivery))
                .toList();
        List<Proposal> kept = written.stream()
                .filter(proposal -> query.limits().allow(proposal.delivery()))
                .toList();
        List<Proposal> all = bestWithStorage(kept);
        var nearest = new Nearest(query, window, setting, writer, withoutStorage(deliveries, kept));
        List<NearMiss> misses = new Explanation(query, window, setting, writer, nearest)
                .nearMisses(all, portsBeyondLimits(written, kept));
        if (most != null) {
            List<Proposal> beyond = written.stream()
                    .filter(proposal -> !query.limits().allow(proposal.delivery()))
                    .toList();
            misses = nearest.find(most, all, beyond, misses);
        }
        return new Plan(query, front(all), gateways(all), misses, judgements(all));
    }

    /// Those that fail, held against what can be had.
    Nearest nearest() {
        var search = new Search(setting);
        List<Delivery> deliveries = search.run(setting.quest(query, window.from()));
        return new Nearest(query, window, setting, writer, deliveries);
    }

    /// The deliveries of these proposals as the search counted them.
    private static List<Delivery> withoutStorage(List<Delivery> deliveries, List<Proposal> kept) {
        Set<Integer> labels =
                kept.stream().map(proposal -> proposal.delivery().label()).collect(Collectors.toSet());
        return deliveries.stream()
                .filter(delivery -> labels.contains(delivery.label()))
                .toList();
    }

    /// The ways of the first ports through which none is within the limits.
    private static List<List<Proposal>> portsBeyondLimits(List<Proposal> written, List<Proposal> kept) {
        Set<Integer> open =
                kept.stream().map(proposal -> proposal.delivery().gateway()).collect(Collectors.toSet());
        Map<Integer, List<Proposal>> beyond = written.stream()
                .filter(proposal -> !open.contains(proposal.delivery().gateway()))
                .collect(Collectors.groupingBy(
                        proposal -> proposal.delivery().gateway(), TreeMap::new, Collectors.toList()));
        return List.copyOf(beyond.values());
    }

    /// What storage makes of the ways that the search found: those that are still Pareto-best within their first port,
    /// by the criteria asked for.
    private List<Proposal> bestWithStorage(List<Proposal> kept) {
        Map<Delivery, Proposal> proposals = kept.stream()
                .map(proposal -> proposal.by(query.criteria()))
                .collect(Collectors.toMap(Proposal::delivery, proposal -> proposal));
        return bestByGateway(List.copyOf(proposals.keySet())).values().stream()
                .flatMap(List::stream)
                .map(proposals::get)
                .toList();
    }

    /// Pareto-best deliveries of each first port, the earliest first.
    static Map<Integer, List<Delivery>> bestByGateway(List<Delivery> deliveries) {
        Map<Integer, List<Delivery>> groups = deliveries.stream()
                .collect(Collectors.groupingBy(Delivery::gateway, TreeMap::new, Collectors.toList()));
        groups.replaceAll((gateway, own) -> Pareto.best(own));
        return groups;
    }

    // What no other beats anywhere is not beaten within its own port, so the proposals hold the whole front.
    private static List<Itinerary> front(List<Proposal> proposals) {
        Map<Delivery, Itinerary> itineraries =
                proposals.stream().collect(Collectors.toMap(Proposal::delivery, Proposal::itinerary));
        return Pareto.best(List.copyOf(itineraries.keySet())).stream()
                .map(itineraries::get)
                .toList();
    }

    private static List<GatewayWays> gateways(List<Proposal> proposals) {
        Map<Integer, List<Proposal>> groups = proposals.stream()
                .collect(Collectors.groupingBy(
                        proposal -> proposal.delivery().gateway(), LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .sorted(Comparator.comparingInt(own -> own.getFirst().delivery().minute()))
                .map(Planning::waysOf)
                .toList();
    }

    private static GatewayWays waysOf(List<Proposal> own) {
        Proposal first = own.getFirst();
        boolean byShip = first.delivery().gateway() != Nodes.NO_SHIP;
        return new GatewayWays(
                first.itinerary().gateway(),
                byShip,
                own.stream().map(Proposal::itinerary).toList());
    }

    private static Map<Itinerary, Judgement> judgements(List<Proposal> proposals) {
        Map<Itinerary, Judgement> judgements = new LinkedHashMap<>();
        proposals.forEach(proposal -> judgements.put(proposal.itinerary(), proposal.judgement()));
        return judgements;
    }
}
