package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import io.tumen.law.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The near misses of a query by what they would have brought: the earliest arrival first, then the cheapest.
///
/// A way is a near miss when one thing stands in its way and no other: its times and its cost are those that it would
/// have. What is looked at is, through every first port, what would be Pareto-best without the law, without the slots'
/// ends, without closures and after the horizon; what can be had but for the limits; and the departures that the ways
/// that can be had come too late for, as if the goods were ready that much earlier. Of ways that fail through one port
/// for the same reason the first stands for all. Behind them stands what has no times to tell, as [Explanation] has it.
final class Nearest {
    private static final Comparator<NearMiss> BY_WHAT_THEY_BRING = Comparator.comparing(
                    NearMiss::itinerary,
                    Comparator.nullsLast(Comparator.comparing(Itinerary::likely)
                            .thenComparingDouble(way -> way.costCny().likely())))
            .thenComparing(miss -> miss.gateway() == null ? "" : miss.gateway().value())
            .thenComparing(NearMiss::words);

    private static final Set<Easing> SINGLE = EnumSet.range(Easing.LAW, Easing.HORIZON);

    private final PlanQuery query;
    private final Window window;
    private final Setting truth;
    private final ProposalWriter writer;
    private final Reasons reasons;
    private final List<Delivery> possible;

    /// @param possible what can be had, without its storage
    Nearest(PlanQuery query, Window window, Setting truth, ProposalWriter writer, List<Delivery> possible) {
        this.query = query;
        this.window = window;
        this.truth = truth;
        this.writer = writer;
        this.reasons = new Reasons(query, window, truth, writer);
        this.possible = possible;
    }

    /// @param most how many at most
    /// @param kept what can be had
    /// @param beyond what can be had but for the limits
    /// @param told  why ports cannot be had, never empty when nothing can be had
    List<NearMiss> find(int most, List<Proposal> kept, List<Proposal> beyond, List<NearMiss> told) {
        var all = new ArrayList<NearMiss>();
        kept.forEach(way -> all.addAll(missed(way)));
        var bounds = new Bounds(query.limits());
        beyond.forEach(way -> all.add(bounds.broken(way)));
        SINGLE.forEach(easing -> all.addAll(failing(easing)));
        told.stream()
                .filter(miss -> !(miss.reason() instanceof NearMiss.MissedCutOff)
                        && !(miss.reason() instanceof NearMiss.BeyondLimits))
                .forEach(all::add);
        var seen = new HashSet<List<Object>>();
        return all.stream()
                .sorted(BY_WHAT_THEY_BRING)
                .filter(miss -> seen.add(List.of(String.valueOf(miss.gateway()), miss.words())))
                .limit(most)
                .toList();
    }

    /// What one easing alone makes Pareto-best through some port within the limits, unless something that can be had
    /// through that port is as good in everything; and what stands in its way. One near miss for each way.
    List<NearMiss> failing(Easing easing) {
        if (!easing.matters(truth, window)) {
            return List.of();
        }
        Setting eased = truth.eased(EnumSet.of(easing), window);
        var search = new Search(eased);
        List<Delivery> deliveries = search.run(eased.quest(query, window.from()));
        var found = new ArrayList<NearMiss>();
        Planning.bestByGateway(deliveries).values().stream()
                .flatMap(List::stream)
                .filter(delivery -> !canBeHad(delivery))
                .map(delivery -> writer.write(eased, search, delivery))
                .filter(way -> query.limits().allow(way.delivery()))
                .map(way -> why(easing, way))
                .filter(why -> !why.isEmpty())
                .forEach(why -> found.add(joined(why)));
        return found;
    }

    private List<NearMiss> why(Easing easing, Proposal way) {
        return switch (easing) {
            case LAW ->
                way.judgement().standing() == Standing.UNLAWFUL ? List.of(reasons.unlawful(way)) : List.<NearMiss>of();
            case SLOTS, DAYS, CLOSURES, HORIZON -> reasons.of(EnumSet.of(easing), way);
            case CALENDAR -> throw new IllegalArgumentException("Running days. Maybe Explanation was meant?");
        };
    }

    /// Whether its legal point is open or not is no matter: it can be had.
    private boolean canBeHad(Delivery delivery) {
        return possible.stream()
                .filter(other -> other.gateway() == delivery.gateway())
                .anyMatch(other -> other.certain().atLeastAsGoodAs(delivery));
    }

    /// One line for a way, whatever the number of departures that are full or places that are closed on it.
    private static NearMiss joined(List<NearMiss> why) {
        NearMiss first = why.getFirst();
        String words = why.stream().map(NearMiss::words).distinct().collect(Collectors.joining(" "));
        return new NearMiss(first.gateway(), first.service(), first.reason(), words, first.itinerary());
    }

    private List<NearMiss> missed(Proposal way) {
        return way.run().misses().stream()
                .filter(miss -> miss.by() <= Explanation.NEAR_MINUTES)
                .map(miss -> reasons.missed(way.itinerary().gateway(), miss, readyEarlier(way, miss)))
                .toList();
    }

    /// What the way had been with the goods ready so much earlier as they come too late; null when they would come too
    /// late all the same, because a terminal opens no earlier.
    private @Nullable Itinerary readyEarlier(Proposal way, Run.Miss miss) {
        var earlier = new Window(window.network(), window.from() - miss.by(), window.end(), window.until());
        Conditions open = earlier.lawless();
        open.slots().take(truth.conditions().slots().listTaken());
        Setting setting = truth.under(
                withDays(earlier, open.withLaw(truth.conditions().law()).withCargo(truth.teu())));
        Itinerary itinerary =
                writer.at(earlier, query.ready(Minutes.instant(earlier.from()))).itinerary(setting, way.route());
        boolean caught =
                itinerary.legs().stream().anyMatch(leg -> leg.from().equals(Minutes.instant(miss.departure())));
        return caught && itinerary.likely().isBefore(way.itinerary().likely()) ? itinerary : null;
    }

    private Conditions withDays(Window earlier, Conditions others) {
        DayCapacities days = truth.conditions().days();
        if (days == null) {
            return others;
        }
        DayCapacities same = earlier.capacities();
        same.take(days.listTaken());
        return others.within(same, others.milliTeu());
    }
}
