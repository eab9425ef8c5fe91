package io.tumen.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which goods going south ride in which boxes that would go south empty, so that most is saved.
///
/// The best of all pairings, by successive cheapest augmenting paths in the network of goods and boxes (Ford and
/// Fulkerson 1962, Flows in Networks, III.4), which gives the greatest saving for each number of boxes; it stops
/// where one more box would save nothing. Among pairings that save the same any may be told, always the same for the
/// same input.
///
/// Takes O(boxes × pairs × (goods + empties)) steps. Boxes are not cut, and what one box saves does not hang on others.
///
/// @param pairs     by goods, then by empties, each in the order given
/// @param leftGoods boxes that goods still want, with the reason, in the order given
public record Pairing(List<Pair> pairs, List<Left> leftGoods) {
    /// Goods and the boxes they want, or boxes that are empty.
    ///
    /// @param kind  of the boxes, such as `20` or `40`; only equal ones fit
    /// @param place id of the place where goods are stuffed, or where boxes stand
    /// @param from  first minute since 1970, UTC, at which they are ready
    /// @param until last minute since 1970, UTC, at which they can wait no more
    /// @param boxes how many, 0 or more
    public record Lot(String id, String kind, String place, long from, long until, int boxes) {
        boolean meets(Lot other) {
            return from <= other.until && other.from <= until;
        }
    }

    /// Some boxes of an empty lot that carry goods.
    ///
    /// @param boxes      how many, 1 or more
    /// @param savedMilli thousandths of a yuan that all of them save together
    public record Pair(Lot goods, Lot empties, int boxes, long savedMilli) {}

    /// Goods that find no box.
    ///
    /// @param boxes how many are missing, 1 or more
    public record Left(Lot goods, int boxes, Why why) {}

    /// Why goods find no box; the first that holds.
    public enum Why {
        /// No empty box of that kind is known.
        NO_SUCH_BOX,
        /// There are some, and none while the goods wait.
        NOT_AT_THAT_TIME,
        /// There are some in time, and bringing one costs as much as it saves, or more.
        NOT_WORTH_THE_WAY,
        /// Others make more of the boxes that would do.
        TAKEN
    }

    /// What a box of an empty lot saves when it carries goods.
    public interface Saving {
        /// Thousandths of a yuan for one box, less what bringing it costs; 0 or less where that is not worth it.
        long milli(Lot goods, Lot empties);
    }

    private static final long NO_PATH = Long.MIN_VALUE;

    public Pairing {
        pairs = List.copyOf(pairs);
        leftGoods = List.copyOf(leftGoods);
    }

    /// The pairing that saves most.
    public static Pairing of(List<Lot> goods, List<Lot> empties, Saving saving) {
        var flow = new Flow(goods, empties, saving);
        while (flow.augment()) {
            // One more lot or part of it found boxes.
        }
        return flow.pairing();
    }

    /// What all pairs save, thousandths of a yuan.
    public long savedMilli() {
        return pairs.stream().mapToLong(Pair::savedMilli).sum();
    }

    private static final class Flow {
        private final List<Lot> goods;
        private final List<Lot> empties;
        private final long[][] saved;
        private final int[][] carried;
        private final int[] wanted;
        private final int[] free;

        /// The best saving of a path to each lot of goods and of boxes, and the lot before it on that path.
        private final long[] toGoods;

        private final long[] toEmpties;
        private final int[] beforeGoods;
        private final int[] beforeEmpties;

        Flow(List<Lot> goods, List<Lot> empties, Saving saving) {
            this.goods = goods;
            this.empties = empties;
            saved = new long[goods.size()][empties.size()];
            for (int g = 0; g < goods.size(); g++) {
                for (int e = 0; e < empties.size(); e++) {
                    saved[g][e] = fits(goods.get(g), empties.get(e)) ? saving.milli(goods.get(g), empties.get(e)) : 0;
                }
            }
            carried = new int[goods.size()][empties.size()];
            wanted = goods.stream().mapToInt(Lot::boxes).toArray();
            free = empties.stream().mapToInt(Lot::boxes).toArray();
            toGoods = new long[goods.size()];
            toEmpties = new long[empties.size()];
            beforeGoods = new int[goods.size()];
            beforeEmpties = new int[empties.size()];
        }

        private static boolean fits(Lot goods, Lot box) {
            return goods.kind().equals(box.kind()) && goods.meets(box);
        }

        /// Sends boxes along the path that saves most; false when none saves anything.
        boolean augment() {
            findPaths();
            int last = -1;
            for (int e = 0; e < free.length; e++) {
                if (free[e] > 0 && toEmpties[e] > 0 && (last < 0 || toEmpties[e] > toEmpties[last])) {
                    last = e;
                }
            }
            if (last >= 0) {
                send(last);
            }
            return last >= 0;
        }

        private void findPaths() {
            Arrays.fill(toEmpties, NO_PATH);
            Arrays.fill(beforeGoods, -1);
            for (int g = 0; g < wanted.length; g++) {
                toGoods[g] = wanted[g] > 0 ? 0 : NO_PATH;
            }
            boolean better = true;
            while (better) {
                better = false;
                for (int g = 0; g < wanted.length; g++) {
                    for (int e = 0; e < free.length; e++) {
                        boolean taken = take(g, e);
                        better |= giveUp(g, e) || taken;
                    }
                }
            }
        }

        private boolean take(int g, int e) {
            if (toGoods[g] == NO_PATH || saved[g][e] <= 0 || toGoods[g] + saved[g][e] <= toEmpties[e]) {
                return false;
            }
            toEmpties[e] = toGoods[g] + saved[g][e];
            beforeEmpties[e] = g;
            return true;
        }

        private boolean giveUp(int g, int e) {
            if (carried[g][e] == 0 || toEmpties[e] == NO_PATH || toEmpties[e] - saved[g][e] <= toGoods[g]) {
                return false;
            }
            toGoods[g] = toEmpties[e] - saved[g][e];
            beforeGoods[g] = e;
            return true;
        }

        private void send(int last) {
            int boxes = free[last];
            int e = last;
            int g = beforeEmpties[e];
            while (beforeGoods[g] >= 0) {
                e = beforeGoods[g];
                boxes = Math.min(boxes, carried[g][e]);
                g = beforeEmpties[e];
            }
            boxes = Math.min(boxes, wanted[g]);
            wanted[g] -= boxes;
            free[last] -= boxes;
            e = last;
            g = beforeEmpties[e];
            carried[g][e] += boxes;
            while (beforeGoods[g] >= 0) {
                e = beforeGoods[g];
                carried[g][e] -= boxes;
                g = beforeEmpties[e];
                carried[g][e] += boxes;
            }
        }

        Pairing pairing() {
            var pairs = new ArrayList<Pair>();
            var left = new ArrayList<Left>();
            for (int g = 0; g < goods.size(); g++) {
                for (int e = 0; e < empties.size(); e++) {
                    if (carried[g][e] > 0) {
                        int boxes = carried[g][e];
                        pairs.add(new Pair(goods.get(g), empties.get(e), boxes, boxes * saved[g][e]));
                    }
                }
                if (wanted[g] > 0) {
                    left.add(new Left(goods.get(g), wanted[g], why(g)));
                }
            }
            return new Pairing(pairs, left);
        }

        private Why why(int g) {
            List<Lot> ofTheKind = empties.stream()
                    .filter(box ->
                            box.boxes() > 0 && box.kind().equals(goods.get(g).kind()))
                    .toList();
            if (ofTheKind.isEmpty()) {
                return Why.NO_SUCH_BOX;
            }
            if (ofTheKind.stream().noneMatch(goods.get(g)::meets)) {
                return Why.NOT_AT_THAT_TIME;
            }
            for (int e = 0; e < empties.size(); e++) {
                if (saved[g][e] > 0 && empties.get(e).boxes() > 0) {
                    return Why.TAKEN;
                }
            }
            return Why.NOT_WORTH_THE_WAY;
        }
    }
}
