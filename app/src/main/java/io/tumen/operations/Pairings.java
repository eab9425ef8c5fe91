package io.tumen.operations;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Place;
import io.tumen.corridor.Price;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.feed.CorridorPackage;
import io.tumen.operations.BoxSheet.BoxLot;
import io.tumen.operations.BoxSheet.Move;
import io.tumen.operations.PairView.LeftRow;
import io.tumen.operations.PairView.PairRow;
import io.tumen.planner.Pairing;
import io.tumen.planner.Pairing.Lot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Pairs goods that want boxes with boxes that would go south empty, so that most is saved.
///
/// A box saves what else an empty one costs to be brought to the goods (the `EMPTY` lines of the corridor's loading
/// tariffs), and what the user says that it costs to go empty; it costs what the user says that bringing it costs.
/// Boxes and goods must have the same length and the same end, and be there at the same time.
public final class Pairings {
    /// A table that somebody sends.
    public static final int LARGEST_TABLE_MIB = 1;

    private static final String RIGHT = "a CSV table with a header, at most " + LARGEST_TABLE_MIB + " MiB";

    private static final double MILLI = 1000;
    private static final long SECONDS_PER_MINUTE = 60;

    private final CorridorPackage pack;
    private final Corridor corridor;

    Pairings(CorridorPackage pack) {
        this.pack = pack;
        this.corridor = pack.corridor();
    }

    /// @param lots  goods and empty boxes, see [BoxSheet]
    /// @param moves what bringing a box costs; null where boxes are used where they stand
    /// @throws BrokenTableException when anything is wrong with a table
    public PairView pair(Path lots, @Nullable Path moves) {
        return pair(named(lots), moves == null ? null : named(moves));
    }

    private static ReceivedFile named(Path file) {
        return new ReceivedFile(file, file.toString());
    }

    /// The same for tables that somebody sends.
    ///
    /// @throws BrokenTableException when anything is wrong with a table
    /// @throws TooLargeException    when one has more than [#LARGEST_TABLE_MIB]
    public PairView pair(InputStream lots, @Nullable InputStream moves) throws IOException {
        try (ReceivedFile first = ReceivedFile.of(lots, "lots.csv", LARGEST_TABLE_MIB, RIGHT);
                ReceivedFile second =
                        moves == null ? null : ReceivedFile.of(moves, "moves.csv", LARGEST_TABLE_MIB, RIGHT)) {
            return pair(first, second);
        }
    }

    private PairView pair(ReceivedFile lots, @Nullable ReceivedFile moves) {
        return new Work(BoxSheet.readLots(lots, corridor), BoxSheet.readMoves(moves, corridor)).view();
    }

    private record Brought(Place from, Place to, int kind) {}

    /// The pairing of one table.
    private final class Work {
        private final Map<String, BoxLot> lots = new HashMap<>();
        private final Map<Brought, Double> moves = new HashMap<>();
        private final List<Lot> goods = new ArrayList<>();
        private final List<Lot> empties = new ArrayList<>();
        private final Set<String> sources = new LinkedHashSet<>();

        Work(List<BoxLot> rows, List<Move> ways) {
            ways.forEach(way -> moves.put(new Brought(way.from(), way.to(), way.kind()), way.cnyBox()));
            for (BoxLot row : rows) {
                lots.put(row.id(), row);
                (row.goods() ? goods : empties).add(lot(row));
            }
        }

        private static Lot lot(BoxLot row) {
            String kind = row.kind() + " to " + row.to().id();
            return new Lot(
                    row.id(), kind, row.place().id().value(), minute(row.from()), minute(row.until()), row.boxes());
        }

        private static long minute(Instant at) {
            return Math.floorDiv(at.getEpochSecond(), SECONDS_PER_MINUTE);
        }

        PairView view() {
            Pairing pairing = Pairing.of(goods, empties, (some, boxes) -> {
                Range saved = saved(rowOf(some), rowOf(boxes));
                return saved == null ? 0 : Math.round(MILLI * saved.likely());
            });
            List<PairRow> pairs = pairing.pairs().stream().map(this::row).toList();
            Range all = pairs.stream()
                    .map(pair -> pair.savedBox().times(pair.boxes()))
                    .reduce(Range.ZERO, Range::plus);
            return new PairView(
                    UnderScenario.of(pack),
                    pairs,
                    pairing.leftGoods().stream().map(this::leftGoods).toList(),
                    leftEmpties(pairing),
                    pairs.stream().mapToInt(PairRow::boxes).sum(),
                    all,
                    notes());
        }

        private BoxLot rowOf(Lot lot) {
            return Objects.requireNonNull(lots.get(lot.id()));
        }

        /// By one box, CNY; null when nobody says what bringing it costs.
        private @Nullable Range saved(BoxLot some, BoxLot boxes) {
            Double brought = brought(some, boxes);
            return brought == null
                    ? null
                    : emptyOf(some).plus(Range.exactly(boxes.emptyCny())).plus(Range.exactly(-brought));
        }

        private @Nullable Double brought(BoxLot some, BoxLot boxes) {
            return some.place().equals(boxes.place())
                    ? Double.valueOf(0)
                    : moves.get(new Brought(boxes.place(), some.place(), boxes.kind()));
        }

        /// What one empty box costs to be brought to the goods otherwise; of several terminals the cheapest.
        private Range emptyOf(BoxLot some) {
            LocalDate day = some.from().atZone(some.place().zone()).toLocalDate();
            return corridor.terminals().stream()
                    .filter(terminal -> terminal.place().equals(some.place().id()))
                    .map(terminal -> terminal.findHandling(Activity.LOAD))
                    .filter(Objects::nonNull)
                    .map(handling -> emptyOf(handling, some.teu(), day))
                    .min((one, other) -> Double.compare(one.likely(), other.likely()))
                    .orElse(Range.ZERO);
        }

        private Range emptyOf(Handling handling, double teu, LocalDate day) {
            Range sum = Range.ZERO;
            if (handling.tariff() != null) {
                for (Price price : corridor.tariffFor(handling.tariff()).prices()) {
                    if (price.line() == CostLine.Kind.EMPTY && price.basis() == Price.Basis.PER_TEU) {
                        sum = sum.plus(inCny(price, day).times(teu));
                        note(price);
                    }
                }
            }
            return sum;
        }

        private Range inCny(Price price, LocalDate day) {
            return price.currency().getCurrencyCode().equals("CNY")
                    ? price.amount()
                    : price.amount()
                            .times(corridor.rateFor(price.currency(), day).cnyPerUnit());
        }

        private void note(Price price) {
            sources.add(price.provenance().source().value());
        }

        private PairRow row(Pairing.Pair pair) {
            BoxLot some = rowOf(pair.goods());
            BoxLot boxes = rowOf(pair.empties());
            return new PairRow(
                    some.id(),
                    boxes.id(),
                    some.kind(),
                    some.place().nameEn(),
                    boxes.place().nameEn(),
                    some.to().nameEn(),
                    pair.boxes(),
                    Objects.requireNonNull(saved(some, boxes)),
                    Objects.requireNonNull(brought(some, boxes)));
        }

        private LeftRow leftGoods(Pairing.Left left) {
            BoxLot some = rowOf(left.goods());
            return leftRow(some, left.boxes(), left.why().name().toLowerCase(Locale.ROOT), words(left.why(), some));
        }

        private String words(Pairing.Why why, BoxLot some) {
            String box = some.kind() + "-foot box to " + some.to().nameEn();
            return switch (why) {
                case NO_SUCH_BOX -> "No " + box + " is in the table.";
                case NOT_AT_THAT_TIME -> "No " + box + " is there while the goods wait.";
                case NOT_WORTH_THE_WAY -> notWorth(some);
                case TAKEN -> "Others save more with each " + box + " that would do.";
            };
        }

        /// Either nobody says what bringing costs, or it costs too much.
        private String notWorth(BoxLot some) {
            boolean known = empties.stream()
                    .map(this::rowOf)
                    .anyMatch(boxes -> boxes.kind() == some.kind()
                            && boxes.to().equals(some.to())
                            && brought(some, boxes) != null);
            return known
                    ? String.format(
                            Locale.ROOT,
                            "Bringing a box costs as much as it saves, which is CNY %,.0f at %s, or more.",
                            emptyOf(some).likely(),
                            some.place().nameEn())
                    : "The boxes stand elsewhere, and no move to "
                            + some.place().nameEn() + " is stated.";
        }

        private List<LeftRow> leftEmpties(Pairing pairing) {
            Map<String, Integer> used = new HashMap<>();
            pairing.pairs().forEach(pair -> used.merge(pair.empties().id(), pair.boxes(), Integer::sum));
            return empties.stream()
                    .map(this::rowOf)
                    .filter(row -> row.boxes() > used.getOrDefault(row.id(), 0))
                    .map(row -> leftRow(
                            row,
                            row.boxes() - used.getOrDefault(row.id(), 0),
                            "not_wanted",
                            "No goods save anything with it."))
                    .toList();
        }

        private LeftRow leftRow(BoxLot row, int boxes, String why, String words) {
            return new LeftRow(
                    row.id(), row.kind(), row.place().nameEn(), row.to().nameEn(), boxes, why, words);
        }

        private List<String> notes() {
            boolean assumed = sources.contains(Provenance.ASSUMPTION.value());
            List<String> published = sources.stream()
                    .filter(source -> !source.equals(Provenance.ASSUMPTION.value()))
                    .toList();
            var notes = new ArrayList<String>();
            notes.add(
                    "Where empty boxes stand, when, and what bringing them costs is as your tables say: no source tells"
                            + " it.");
            notes.add("A box saves the EMPTY line of the loading tariff where the goods are stuffed"
                    + (sources.isEmpty() ? "; no place of these goods has one" : "")
                    + (assumed ? "; it is a stated assumption: read the range, not the number." : ".")
                    + (published.isEmpty() ? "" : " Sources: " + String.join(", ", published) + "."));
            return notes;
        }
    }
}
