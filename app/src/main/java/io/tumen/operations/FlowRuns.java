package io.tumen.operations;

import io.tumen.corridor.Range;
import io.tumen.flows.FlowStudy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// One case at the likely values, and with all hours, prices and amounts of demand at their low and at their high ones.
record FlowRuns(FlowStudy likely, FlowStudy low, FlowStudy high) {
    /// The least and the most of the three, around the likely one or up to it.
    Range of(ToDoubleFunction<FlowStudy> value) {
        return range(value.applyAsDouble(low), value.applyAsDouble(likely), value.applyAsDouble(high));
    }

    /// What this case has more than the other one, run by run.
    Range difference(FlowRuns other, ToDoubleFunction<FlowStudy> value) {
        return range(
                value.applyAsDouble(low) - value.applyAsDouble(other.low),
                value.applyAsDouble(likely) - value.applyAsDouble(other.likely),
                value.applyAsDouble(high) - value.applyAsDouble(other.high));
    }

    /// Values by key over the three runs; a key that one of them lacks counts 0 there. By falling likely values, then
    /// by key.
    <K extends Comparable<K>> SequencedMap<K, Range> by(Function<FlowStudy, Map<K, Double>> values) {
        List<Map<K, Double>> all = Stream.of(low, likely, high).map(values).toList();
        var keys = new TreeSet<K>();
        all.forEach(one -> keys.addAll(one.keySet()));
        var ranges = new LinkedHashMap<K, Range>();
        keys.forEach(key -> ranges.put(
                key,
                range(
                        all.get(0).getOrDefault(key, 0.0),
                        all.get(1).getOrDefault(key, 0.0),
                        all.get(2).getOrDefault(key, 0.0))));
        var sorted = new LinkedHashMap<K, Range>();
        ranges.entrySet().stream()
                .sorted((a, b) ->
                        Double.compare(b.getValue().likely(), a.getValue().likely()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /// The middle of the three is not always the likely one: a share can fall at both ends. What a run has no value
    /// for, such as the mean of nothing, counts as the likely one, and as 0 there.
    private static Range range(double low, double likely, double high) {
        if (Double.isNaN(likely)) {
            return Range.ZERO;
        }
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return range(Double.isNaN(low) ? likely : low, likely, Double.isNaN(high) ? likely : high);
        }
        return new Range(Math.min(likely, Math.min(low, high)), likely, Math.max(likely, Math.max(low, high)));
    }
}
