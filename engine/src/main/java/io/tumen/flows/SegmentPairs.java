package io.tumen.flows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All pairs there are, found by the two arcs with which they end.
final class SegmentPairs {
    /// A pair serves a source well when it tells at least this part of what the source would gain …
    private static final double GAIN_SHARE = 0.5;

    /// … and can move at least this part of what the source sends over the dear arc (Bar-Gera 2010, section 4).
    private static final double FLOW_SHARE = 0.25;

    private final Congestion congestion;
    private final Map<Layer, @Nullable SegmentPair[]> byLastArc = new LinkedHashMap<>();
    private List<SegmentPair> all = new ArrayList<>();
    private int mostAlike;

    SegmentPairs(Network network) {
        congestion = network.congestion;
        network.layers.forEach(layer -> byLastArc.put(layer, new SegmentPair[layer.arcCount]));
    }

    List<SegmentPair> all() {
        return all;
    }

    /// @param dear  arc that the source uses though it is dearer
    /// @param cheap arc by which the cheapest way enters the same node
    /// @param gain  hours that the cheapest way saves
    /// @param units what the source sends over the dear arc
    @Nullable
    SegmentPair find(Source source, int dear, int cheap, double gain, double units) {
        SegmentPair pair = firstEnding(source.layer, dear, cheap);
        for (; pair != null; pair = pair.next) {
            if (joins(pair, dear, cheap) && serves(pair, source, dear, gain, units)) {
                return pair;
            }
        }
        return null;
    }

    private static boolean joins(SegmentPair pair, int dear, int cheap) {
        int one = pair.lastArc(true);
        int two = pair.lastArc(false);
        return (one == dear && two == cheap) || (one == cheap && two == dear);
    }

    private boolean serves(SegmentPair pair, Source source, int dear, double gain, double units) {
        boolean dearIsOne = pair.lastArc(true) == dear;
        double difference = pair.difference(congestion);
        return (dearIsOne ? difference : -difference) >= GAIN_SHARE * gain
                && pair.least(source, dearIsOne) >= FLOW_SHARE * units;
    }

    private @Nullable SegmentPair firstEnding(Layer layer, int oneArc, int otherArc) {
        return Objects.requireNonNull(byLastArc.get(layer))[Math.min(oneArc, otherArc)];
    }

    /// Lets more pairs end with the same two arcs. In the first looks every source comes with a way back of its own;
    /// most of them are forgotten one look later, and to compare them all would take longer than to find them.
    void allow(int mostAlike) {
        this.mostAlike = mostAlike;
    }

    /// The pair of these ways, new or known, or none when too many are like it.
    @Nullable
    SegmentPair of(Layer layer, int[] arcs, int split) {
        SegmentPair pair = firstEnding(layer, arcs[0], arcs[split]);
        int alike = 0;
        for (; pair != null; pair = pair.next) {
            if (pair.isSame(arcs, split)) {
                return pair;
            }
            alike += joins(pair, arcs[0], arcs[split]) ? 1 : 0;
        }
        if (alike >= mostAlike) {
            return null;
        }
        SegmentPair made = new SegmentPair(layer, congestion, arcs, split);
        all.add(made);
        link(made);
        return made;
    }

    private void link(SegmentPair pair) {
        var chains = Objects.requireNonNull(byLastArc.get(pair.layer));
        int arc = Math.min(pair.lastArc(true), pair.lastArc(false));
        pair.next = chains[arc];
        chains[arc] = pair;
    }

    /// Forgets pairs that no source uses.
    void prune() {
        List<SegmentPair> kept = new ArrayList<>(all.size());
        byLastArc.values().forEach(chains -> java.util.Arrays.fill(chains, null));
        for (SegmentPair pair : all) {
            if (pair.sourceCount() > 0) {
                kept.add(pair);
                link(pair);
            }
        }
        all = kept;
    }
}
