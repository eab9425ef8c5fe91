package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.planner.Pairing.Left;
import io.tumen.planner.Pairing.Lot;
import io.tumen.planner.Pairing.Saving;
import io.tumen.planner.Pairing.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairingTest {
    private static final int WORLDS = 2000;

    /// A box saves 600 at the place where it stands, and 100 less for each step from letter to letter.
    private static final Saving BY_DISTANCE = (goods, box) ->
            600 - 100L * Math.abs(goods.place().charAt(0) - box.place().charAt(0));

    @Test
    void givesUpANearBoxWhereAllTogetherSaveMore() {
        Pairing pairing = Pairing.of(
                List.of(lot("maize", "20", "B", 0, 25, 1), lot("timber", "20", "A", 0, 9, 1)),
                List.of(lot("near", "20", "B", 0, 9, 1), lot("far", "20", "E", 20, 30, 1)),
                BY_DISTANCE);
        assertThat(words(pairing)).containsExactly("maize in 1 far", "timber in 1 near");
        assertThat(pairing.savedMilli()).isEqualTo(300 + 500);
        assertThat(pairing.leftGoods()).isEmpty();
    }

    @Test
    void splitsALotOverSeveralLotsOfBoxes() {
        Pairing pairing = Pairing.of(
                List.of(lot("maize", "20", "A", 0, 9, 5)),
                List.of(lot("here", "20", "A", 0, 9, 3), lot("there", "20", "C", 0, 9, 4)),
                BY_DISTANCE);
        assertThat(words(pairing)).containsExactly("maize in 3 here", "maize in 2 there");
        assertThat(pairing.savedMilli()).isEqualTo(3 * 600 + 2 * 400);
    }

    @Test
    void saysWhyGoodsFindNoBox() {
        List<Lot> goods = List.of(
                lot("tank", "tank", "A", 0, 9, 1),
                lot("late", "20", "A", 50, 60, 2),
                lot("far", "20", "Z", 0, 9, 3),
                lot("first", "20", "A", 0, 9, 4),
                lot("second", "20", "B", 0, 9, 5));
        Pairing pairing = Pairing.of(goods, List.of(lot("boxes", "20", "A", 5, 20, 4)), BY_DISTANCE);
        assertThat(pairing.leftGoods())
                .containsExactly(
                        new Left(goods.get(0), 1, Why.NO_SUCH_BOX),
                        new Left(goods.get(1), 2, Why.NOT_AT_THAT_TIME),
                        new Left(goods.get(2), 3, Why.NOT_WORTH_THE_WAY),
                        new Left(goods.get(4), 5, Why.TAKEN));
    }

    @Test
    void savesAsMuchAsTheBestOfAllPairings() {
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            List<Lot> goods = draw(random, "g");
            List<Lot> empties = draw(random, "e");
            Pairing pairing = Pairing.of(goods, empties, BY_DISTANCE);
            assertThat(pairing.savedMilli())
                    .as("seed %d: %s %s", seed, goods, empties)
                    .isEqualTo(best(boxes(goods), boxes(empties), 0, new boolean[20]));
            assertThat(isPossible(pairing, goods, empties)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void moreEmptyBoxesNeverSaveLess() {
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            List<Lot> goods = draw(random, "g");
            List<Lot> empties = draw(random, "e");
            var more = new ArrayList<>(empties);
            more.addAll(random.nextInt(more.size() + 1), draw(random, "more"));
            assertThat(Pairing.of(goods, more, BY_DISTANCE).savedMilli())
                    .as("seed %d: %s %s", seed, goods, more)
                    .isGreaterThanOrEqualTo(
                            Pairing.of(goods, empties, BY_DISTANCE).savedMilli());
        }
    }

    /// The slow truth: each single box of goods takes each single empty box, or none.
    private static long best(List<Lot> goods, List<Lot> boxes, int next, boolean[] taken) {
        if (next == goods.size()) {
            return 0;
        }
        long best = best(goods, boxes, next + 1, taken);
        for (int i = 0; i < boxes.size(); i++) {
            Lot one = goods.get(next);
            Lot box = boxes.get(i);
            boolean meets = one.from() <= box.until() && box.from() <= one.until();
            if (!taken[i] && meets && one.kind().equals(box.kind())) {
                taken[i] = true;
                best = Math.max(best, BY_DISTANCE.milli(one, box) + best(goods, boxes, next + 1, taken));
                taken[i] = false;
            }
        }
        return best;
    }

    private static boolean isPossible(Pairing pairing, List<Lot> goods, List<Lot> empties) {
        boolean goodsOnce = goods.stream()
                .allMatch(lot -> pairing.pairs().stream()
                                        .filter(pair -> pair.goods().equals(lot))
                                        .mapToInt(Pairing.Pair::boxes)
                                        .sum()
                                + pairing.leftGoods().stream()
                                        .filter(left -> left.goods().equals(lot))
                                        .mapToInt(Left::boxes)
                                        .sum()
                        == lot.boxes());
        boolean boxesOnce = empties.stream()
                .allMatch(lot -> pairing.pairs().stream()
                                .filter(pair -> pair.empties().equals(lot))
                                .mapToInt(Pairing.Pair::boxes)
                                .sum()
                        <= lot.boxes());
        return goodsOnce && boxesOnce;
    }

    private static List<Lot> boxes(List<Lot> lots) {
        var single = new ArrayList<Lot>();
        for (Lot lot : lots) {
            for (int i = 0; i < lot.boxes(); i++) {
                single.add(lot);
            }
        }
        return single;
    }

    private static List<Lot> draw(Random random, String name) {
        var lots = new ArrayList<Lot>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int from = random.nextInt(10);
            lots.add(lot(
                    name + i,
                    random.nextInt(4) == 0 ? "40" : "20",
                    String.valueOf((char) ('A' + random.nextInt(8))),
                    from,
                    from + random.nextInt(8),
                    random.nextInt(3)));
        }
        return lots;
    }

    private static Lot lot(String id, String kind, String place, long from, long until, int boxes) {
        return new Lot(id, kind, place, from, until, boxes);
    }

    private static List<String> words(Pairing pairing) {
        return pairing.pairs().stream()
                .map(pair -> pair.goods().id() + " in " + pair.boxes() + " "
                        + pair.empties().id())
                .toList();
    }
}
