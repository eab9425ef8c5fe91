package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What another law, another day or a scenario changes for what must move: who pays, and who moves at all.
public final class FlowComparison {
    private final List<CostChange> changes;

    private FlowComparison(List<CostChange> changes) {
        this.changes = List.copyOf(changes);
    }

    /// One kind of goods between two places, before and after.
    ///
    /// @param before null where they did not move
    /// @param after  null where they do not move any more
    public record CostChange(
            Kind kind,
            Pair pair,
            @Nullable PairCost before,
            @Nullable PairCost after) {
        /// What all that moved before pays more, CNY a day with the goods' time; 0 where it moved on one side only,
        /// which is told as such.
        public double cny() {
            return before == null || after == null
                    ? 0
                    : before.teuPerDay() * (after.generalisedCny() - before.generalisedCny());
        }

        /// By how much all that moved before is slower, TEU × hours a day.
        public double teuHours() {
            return before == null || after == null ? 0 : before.teuPerDay() * (after.hours() - before.hours());
        }

        /// By how much it emits more, kg CO2e a day.
        public double co2eKg() {
            return before == null || after == null ? 0 : before.teuPerDay() * (after.co2eKg() - before.co2eKg());
        }

        /// TEU per day that moved and do not any more.
        public double lostTeu() {
            return before == null ? 0 : after == null ? before.teuPerDay() : 0;
        }

        /// TEU per day that move and did not before.
        public double wonTeu() {
            return after == null ? 0 : before == null ? after.teuPerDay() : 0;
        }

        private double movedTeu() {
            return before == null ? 0 : before.teuPerDay();
        }
    }

    /// The changes of a group.
    ///
    /// @param who      place, subdivision or commodity
    /// @param movedTeu TEU per day that moved before
    /// @param cny      what they pay more, CNY a day with the goods' time
    /// @param teuHours by how much they are slower, TEU × hours a day
    /// @param co2eKg   by how much they emit more, kg CO2e a day
    /// @param lostTeu  TEU per day that do not move any more
    /// @param wonTeu   TEU per day that move now
    public record Payer(
            String who, double movedTeu, double cny, double teuHours, double co2eKg, double lostTeu, double wonTeu) {
        static Payer of(String who, List<CostChange> changes) {
            return new Payer(
                    who,
                    changes.stream().mapToDouble(CostChange::movedTeu).sum(),
                    changes.stream().mapToDouble(CostChange::cny).sum(),
                    changes.stream().mapToDouble(CostChange::teuHours).sum(),
                    changes.stream().mapToDouble(CostChange::co2eKg).sum(),
                    changes.stream().mapToDouble(CostChange::lostTeu).sum(),
                    changes.stream().mapToDouble(CostChange::wonTeu).sum());
        }
    }

    public static FlowComparison of(FlowStudy before, FlowStudy after) {
        Map<Kind, Map<Pair, PairCost>> old = byPair(before);
        Map<Kind, Map<Pair, PairCost>> young = byPair(after);
        var changes = new ArrayList<CostChange>();
        old.forEach((kind, pairs) -> pairs.forEach((pair, cost) -> changes.add(new CostChange(
                kind, pair, cost, young.getOrDefault(kind, Map.of()).get(pair)))));
        young.forEach((kind, pairs) -> pairs.forEach((pair, cost) -> {
            if (!old.getOrDefault(kind, Map.of()).containsKey(pair)) {
                changes.add(new CostChange(kind, pair, null, cost));
            }
        }));
        return new FlowComparison(changes);
    }

    private static Map<Kind, Map<Pair, PairCost>> byPair(FlowStudy study) {
        var map = new LinkedHashMap<Kind, Map<Pair, PairCost>>();
        study.pairs()
                .forEach(pair -> map.computeIfAbsent(pair.kind(), any -> new LinkedHashMap<>())
                        .put(pair.pair(), pair));
        return map;
    }

    public List<CostChange> changes() {
        return changes;
    }

    /// All together.
    public Payer total() {
        return Payer.of("all", changes);
    }

    /// By place of origin, in rising order.
    public List<Payer> byOrigin() {
        return by(change -> change.pair().origin().value());
    }

    public List<Payer> byCommodity() {
        return by(change -> change.kind().hs().toString());
    }

    /// By the subdivision whose goods they are before the law, ISO 3166-2.
    public List<Payer> bySubdivision() {
        return by(change -> change.kind().subdivision());
    }

    private List<Payer> by(Function<CostChange, String> key) {
        var groups = new TreeMap<String, List<CostChange>>();
        changes.forEach(change -> groups.computeIfAbsent(key.apply(change), any -> new ArrayList<>())
                .add(change));
        return groups.entrySet().stream()
                .map(group -> Payer.of(group.getKey(), group.getValue()))
                .toList();
    }

    /// What those pay more that begin at the place, CNY a day.
    public double cnyOf(PlaceId origin) {
        return changes.stream()
                .filter(change -> change.pair().origin().equals(origin))
                .mapToDouble(CostChange::cny)
                .sum();
    }
}
