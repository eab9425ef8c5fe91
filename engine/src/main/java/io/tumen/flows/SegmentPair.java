package io.tumen.flows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Two ways between the same two nodes that share nothing on the way, and the sources that may use either: what they
/// send is shifted from the dearer to the cheaper way until both cost the same ("pair of alternative segments" in
/// Bar-Gera 2010). One pair serves all sources that meet the choice, so an equilibrium of thousands of sources is kept
/// by some ten thousand pairs.
///
/// Hours of the two ways differ by a constant and by the facilities that only one of them uses, so only these are read.
final class SegmentPair {
    /// Both ways backwards from where they meet again: way one before `split`, way two from there.
    final int[] arcs;
    final int split;
    final Layer layer;
    /// The next pair that ends with the same arc.
    @Nullable
    SegmentPair next;

    private int[] facilities = new int[0];
    private int facilitySplit;
    private double fixedDifference;
    /// How often at most a way uses the same facility.
    private int mostUses = 1;

    private Source[] sources = new Source[2];
    private int sourceCount;

    SegmentPair(Layer layer, Congestion congestion, int[] arcs, int split) {
        this.layer = layer;
        this.arcs = arcs;
        this.split = split;
        int[] found = new int[arcs.length];
        int length = 0;
        for (int i = 0; i < arcs.length; i++) {
            int f = layer.facility[arcs[i]];
            int sign = i < split ? 1 : -1;
            fixedDifference += sign * layer.fixedHours[arcs[i]];
            if (f != congestion.count && (i < split || !cancels(found, f))) {
                found[length++] = f;
            }
            if (i == split - 1) {
                facilitySplit = length;
            }
        }
        keep(found, length);
    }

    /// A facility that both ways use makes no difference: it is marked as gone from way one.
    private boolean cancels(int[] found, int f) {
        for (int i = 0; i < facilitySplit; i++) {
            if (found[i] == f) {
                found[i] = -1;
                return true;
            }
        }
        return false;
    }

    private void keep(int[] found, int length) {
        facilities = Arrays.stream(found, 0, length).filter(f -> f >= 0).toArray();
        facilitySplit =
                (int) Arrays.stream(found, 0, facilitySplit).filter(f -> f >= 0).count();
        for (int i = 0; i < facilities.length; i++) {
            int uses = 1;
            for (int other = i + 1; other < facilities.length; other++) {
                uses += facilities[other] == facilities[i] ? 1 : 0;
            }
            mostUses = Math.max(mostUses, uses);
        }
    }

    /// Hours of way one without those of way two.
    double difference(Congestion congestion) {
        double[] state = congestion.state;
        double difference = fixedDifference;
        for (int i = 0; i < facilitySplit; i++) {
            difference += state[2 * facilities[i]];
        }
        for (int i = facilitySplit; i < facilities.length; i++) {
            difference -= state[2 * facilities[i]];
        }
        return difference;
    }

    /// Hours of way one without those of way two, when so many more units go by way two instead of by way one.
    double differenceAfter(Congestion congestion, double units) {
        if (mostUses > 1) {
            shiftVolumes(congestion, units);
            double difference = difference(congestion);
            shiftVolumes(congestion, -units);
            return difference;
        }
        double difference = fixedDifference;
        for (int i = 0; i < facilities.length; i++) {
            int f = facilities[i];
            difference += i < facilitySplit
                    ? congestion.hoursAt(f, congestion.volume[f] - units)
                    : -congestion.hoursAt(f, congestion.volume[f] + units);
        }
        return difference;
    }

    /// By how much the difference falls for one unit shifted, or more where a way uses a facility twice.
    double slope(Congestion congestion) {
        double[] state = congestion.state;
        double slope = 0;
        for (int f : facilities) {
            slope += state[2 * f + 1];
        }
        return slope * mostUses;
    }

    double fixedDifference() {
        return fixedDifference;
    }

    int useCount() {
        return facilities.length;
    }

    /// Writes the facilities that make a difference from that place on, those of way two as their complement.
    ///
    /// @return the array, or a longer one with the same begin
    int[] copyUses(int[] uses, int from) {
        int[] room =
                uses.length < from + facilities.length ? Arrays.copyOf(uses, 2 * (from + facilities.length)) : uses;
        for (int i = 0; i < facilities.length; i++) {
            room[from + i] = i < facilitySplit ? facilities[i] : ~facilities[i];
        }
        return room;
    }

    /// As the volumes change when so much goes from way one to way two.
    void shiftVolumes(Congestion congestion, double units) {
        for (int i = 0; i < facilities.length; i++) {
            congestion.volume[facilities[i]] += i < facilitySplit ? -units : units;
        }
        for (int f : facilities) {
            congestion.renew(f);
        }
    }

    int sourceCount() {
        return sourceCount;
    }

    Source source(int i) {
        return sources[i];
    }

    void join(Source source) {
        for (int i = 0; i < sourceCount; i++) {
            if (sources[i].equals(source)) {
                return;
            }
        }
        if (sourceCount == sources.length) {
            sources = Arrays.copyOf(sources, 2 * sourceCount);
        }
        sources[sourceCount++] = source;
    }

    void leave(int i) {
        sources[i] = sources[--sourceCount];
    }

    int lastArc(boolean ofOne) {
        return ofOne ? arcs[0] : arcs[split];
    }

    /// The least that the source sends over any arc of the way.
    double least(Source source, boolean ofOne) {
        return ofOne ? source.flows.least(arcs, 0, split) : source.flows.least(arcs, split, arcs.length);
    }

    void shift(Source source, boolean fromOne, double units) {
        int from = fromOne ? 0 : split;
        int to = fromOne ? split : arcs.length;
        for (int i = from; i < to; i++) {
            source.flows.subtract(arcs[i], units, source.crumb());
        }
        source.flows.add(arcs, fromOne ? split : 0, fromOne ? arcs.length : split, units);
    }

    boolean isSame(int[] others, int otherSplit) {
        return (otherSplit == split && Arrays.equals(arcs, others))
                || (otherSplit == arcs.length - split
                        && others.length == arcs.length
                        && Arrays.equals(arcs, 0, split, others, otherSplit, others.length)
                        && Arrays.equals(arcs, split, arcs.length, others, 0, otherSplit));
    }
}
