package io.tumen.operations;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tumen.corridor.Cargo;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceSearch;
import io.tumen.corridor.Trade;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.Finding;
import io.tumen.feed.Severity;
import io.tumen.planner.Booking;
import io.tumen.planner.Goods;
import io.tumen.planner.Planner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads consignments from a table: CSV (RFC 4180, UTF-8) with a header, one consignment a row. All that is wrong is
/// told at once; a table with faults gives no bookings at all.
///
/// Columns: `booking_id, origin, destination, teu, hs, ready`, and if wanted `via` (the first port it is booked
/// through), `deadline, tonnes, value, trade`, each written as on the command line of `tumen plan`.
final class BookingSheet {
    static final int MOST_ROWS = 2_000_000;

    private static final List<String> NEEDED = List.of("booking_id", "origin", "destination", "teu", "hs", "ready");
    private static final int MOST_FINDINGS = 100;

    private final Path file;
    private final String name;
    private final Planner planner;
    private final PlaceSearch search;
    private final CargoReader cargoes;
    private final PlanQueries queries;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Booking> bookings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    /// A year of bookings names few places and few kinds of goods.
    private final Map<String, Place> places = new HashMap<>();

    private final Map<List<String>, Cargo> cargoesByText = new HashMap<>();

    private BookingSheet(Path file, String name, CorridorPackage pack, Planner planner) {
        this.file = file;
        this.name = name;
        this.planner = planner;
        this.search = new PlaceSearch(pack.corridor());
        this.cargoes = new CargoReader(pack.corridor());
        this.queries = new PlanQueries(pack.corridor(), pack.law());
    }

    /// @throws BrokenTableException when anything is wrong with the table
    static List<Booking> read(Path file, CorridorPackage pack, Planner planner) {
        return read(file, file.toString(), pack, planner);
    }

    /// @param name what the user calls the table
    /// @throws BrokenTableException when anything is wrong with it
    static List<Booking> read(Path file, String name, CorridorPackage pack, Planner planner) {
        var sheet = new BookingSheet(file, name, pack, planner);
        sheet.readFile();
        if (!sheet.findings.isEmpty()) {
            throw new BrokenTableException(name, sheet.findings);
        }
        return sheet.bookings;
    }

    private void readFile() {
        if (!Files.isRegularFile(file)) {
            add("booking_file", 0, "", "", "There is no file " + name + ".");
            return;
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first && !hasColumns(row.getHeader()) || findings.size() >= MOST_FINDINGS || isFull(row)) {
                    return;
                }
                first = false;
                read(row);
            }
            if (first) {
                add("booking_none", 0, "", "", "There is no booking in it; right would be a row for each consignment.");
            }
        } catch (CsvParseException | UncheckedIOException e) {
            add("booking_csv", 0, "", "", "It is no CSV in UTF-8: " + e.getMessage());
        } catch (IOException e) {
            add("booking_file", 0, "", "", "It cannot be read: " + e);
        }
    }

    private boolean hasColumns(List<String> header) {
        for (String column : NEEDED) {
            if (!header.contains(column)) {
                add(
                        "booking_column",
                        1,
                        column,
                        "",
                        "The column is missing; right would be " + String.join(", ", NEEDED));
            }
        }
        return findings.isEmpty();
    }

    private boolean isFull(NamedCsvRecord row) {
        if (bookings.size() < MOST_ROWS) {
            return false;
        }
        add("booking_rows", line(row), "", "", "There are more than " + MOST_ROWS + " bookings; right would be fewer.");
        return true;
    }

    private void read(NamedCsvRecord row) {
        try {
            bookings.add(booking(row));
        } catch (InvalidValueException e) {
            add("booking_value", line(row), e.what(), e.value(), sentence(e));
        }
    }

    private static String sentence(InvalidValueException fault) {
        return "The " + fault.getMessage() + ".";
    }

    private static int line(NamedCsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    private Booking booking(NamedCsvRecord row) {
        String id = text(row, "booking_id");
        if (id == null || !ids.add(id)) {
            throw new InvalidValueException("booking_id", id == null ? "" : id, "an id that no other booking has");
        }
        Place origin = place("origin", needed(row, "origin"));
        Place destination = place("destination", needed(row, "destination"));
        String trade = text(row, "trade");
        Trade kind = trade == null ? Trade.DOMESTIC : Trade.parse(trade);
        planner.refuseOddEnds(origin.id(), destination.id(), kind);
        Instant ready = Reading.moment("ready", needed(row, "ready"), origin.zone());
        String deadline = text(row, "deadline");
        String via = text(row, "via");
        return new Booking(
                id,
                origin.id(),
                destination.id(),
                new Goods(cargo(row), kind, queries.goodsOf(origin, destination, kind)),
                ready,
                deadline == null ? null : Reading.deadline("deadline", deadline, destination.zone()),
                via == null ? null : place("via", via).id());
    }

    private Place place(String column, String text) {
        Place known = places.get(text);
        if (known != null) {
            return known;
        }
        try {
            Place found = search.placeFor(text);
            places.put(text, found);
            return found;
        } catch (InvalidValueException e) {
            throw new InvalidValueException(column, e.value(), e.right());
        }
    }

    private Cargo cargo(NamedCsvRecord row) {
        String tonnes = text(row, "tonnes");
        String value = text(row, "value");
        List<String> key =
                List.of(needed(row, "hs"), needed(row, "teu"), String.valueOf(tonnes), String.valueOf(value));
        Cargo known = cargoesByText.get(key);
        if (known == null) {
            known = cargoes.cargo(key.get(0), key.get(1), tonnes, value, true);
            cargoesByText.put(key, known);
        }
        return known;
    }

    private static String needed(NamedCsvRecord row, String column) {
        String text = text(row, column);
        if (text == null) {
            throw new InvalidValueException(column, "", "a value");
        }
        return text;
    }

    private static @Nullable String text(NamedCsvRecord row, String column) {
        String text = row.findField(column).orElse("").strip();
        return text.isEmpty() ? null : text;
    }

    private void add(String rule, int row, String column, String value, String message) {
        findings.add(new Finding(Severity.ERROR, rule, name, row, column, value, message));
    }
}
