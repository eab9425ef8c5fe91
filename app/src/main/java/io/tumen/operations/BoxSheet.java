package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceSearch;
import io.tumen.operations.TableReader.Cells;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads goods that want boxes, boxes that would go south empty, and what it costs to bring a box from place to place.
final class BoxSheet {
    /// The pairing takes as many steps as there are pairs of rows, for each box.
    static final int MOST_ROWS = 2_000;

    static final int MOST_BOXES = 1_000;

    private static final List<String> LOT_COLUMNS =
            List.of("lot_id", "what", "kind", "place", "to", "from", "until", "boxes");
    private static final List<String> MOVE_COLUMNS = List.of("from", "to", "kind", "cny_box");

    private final PlaceSearch search;
    private final Set<String> ids = new HashSet<>();

    private BoxSheet(Corridor corridor) {
        this.search = new PlaceSearch(corridor);
    }

    /// A row of goods or of empty boxes.
    ///
    /// @param goods    whether it is goods that want boxes
    /// @param kind     20 or 40, feet
    /// @param to       where the goods, or the boxes, go
    /// @param emptyCny what one of the boxes costs to go there empty; 0 where nobody says, and for goods
    record BoxLot(
            String id,
            boolean goods,
            int kind,
            Place place,
            Place to,
            Instant from,
            Instant until,
            int boxes,
            double emptyCny) {
        /// Twenty-foot units of one box.
        double teu() {
            return kind == TWENTY ? 1 : 2;
        }
    }

    /// @param cnyBox what it costs to bring one empty box, CNY
    record Move(Place from, Place to, int kind, double cnyBox) {}

    static final int TWENTY = 20;
    static final int FORTY = 40;

    /// @throws BrokenTableException when anything is wrong with the table
    static List<BoxLot> readLots(ReceivedFile file, Corridor corridor) {
        return TableReader.read(file.path(), file.name(), "box", LOT_COLUMNS, MOST_ROWS, new BoxSheet(corridor)::lot);
    }

    /// None when there is no table.
    ///
    /// @throws BrokenTableException when anything is wrong with the table
    static List<Move> readMoves(@Nullable ReceivedFile file, Corridor corridor) {
        return file == null
                ? List.of()
                : TableReader.read(
                        file.path(), file.name(), "move", MOVE_COLUMNS, MOST_ROWS, new BoxSheet(corridor)::move);
    }

    private BoxLot lot(Cells row) {
        String id = row.needed("lot_id");
        if (!ids.add(id)) {
            throw new InvalidValueException("lot_id", id, "an id that no other row has");
        }
        boolean goods = goods(row.needed("what"));
        int kind = kind(row);
        Place place = place("place", row);
        Place to = place("to", row);
        Instant from = Reading.moment("from", row.needed("from"), place.zone());
        Instant until = Reading.deadline("until", row.needed("until"), place.zone());
        if (Duration.between(from, until).isNegative()) {
            throw new InvalidValueException("until", row.needed("until"), "no day before " + row.needed("from"));
        }
        int boxes = Reading.count("boxes", row.needed("boxes"), 1, MOST_BOXES);
        return new BoxLot(id, goods, kind, place, to, from, until, boxes, emptyCny(row, goods));
    }

    private static boolean goods(String text) {
        return switch (text) {
            case "goods" -> true;
            case "empties" -> false;
            default -> throw new InvalidValueException("what", text, "goods or empties");
        };
    }

    private static int kind(Cells row) {
        int kind = Reading.count("kind", row.needed("kind"), 0, FORTY);
        if (kind != TWENTY && kind != FORTY) {
            throw new InvalidValueException("kind", row.needed("kind"), "20 or 40, the length of the box in feet");
        }
        return kind;
    }

    private static double emptyCny(Cells row, boolean goods) {
        String text = row.text("empty_cny");
        if (goods && text != null) {
            throw new InvalidValueException(
                    "empty_cny", text, "nothing for goods: it is what an empty box costs to go");
        }
        return text == null ? 0 : amount("empty_cny", text);
    }

    private static double amount(String column, String text) {
        double amount = Reading.number(column, text);
        if (amount < 0) {
            throw new InvalidValueException(column, text, "0 or more");
        }
        return amount;
    }

    private Place place(String column, Cells row) {
        String text = row.needed(column);
        try {
            return search.placeFor(text);
        } catch (InvalidValueException e) {
            throw new InvalidValueException(column, e.value(), e.right());
        }
    }

    private Move move(Cells row) {
        Place from = place("from", row);
        Place to = place("to", row);
        if (!ids.add(from.id() + " " + to.id() + " " + row.needed("kind"))) {
            throw new InvalidValueException("to", row.needed("to"), "a move that no other row states");
        }
        return new Move(from, to, kind(row), amount("cny_box", row.needed("cny_box")));
    }
}
