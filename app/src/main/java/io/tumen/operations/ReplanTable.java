package io.tumen.operations;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tumen.operations.ReplanView.Change;
import io.tumen.operations.ReplanView.Given;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every changed booking as a row of a CSV table (RFC 4180).
public final class ReplanTable {
    private static final List<String> HEADER = List.of(
            "booking_id",
            "outcome",
            "teu",
            "way_before",
            "services_before",
            "arrival_before",
            "cny_before",
            "way_now",
            "services_now",
            "arrival_now",
            "cny_now",
            "cny_more",
            "hours_later",
            "in_time",
            "why",
            "goes_on_from",
            "goes_on_at");

    private ReplanTable() {}

    public static void write(Writer writer, ReplanView view) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(HEADER);
            view.changed().forEach(change -> csv.writeRecord(row(change)));
        }
    }

    private static List<String> row(Change change) {
        var row = new ArrayList<String>(HEADER.size());
        row.add(change.booking());
        row.add(change.outcome());
        row.add(number(change.teu()));
        addGiven(row, change.before());
        addGiven(row, change.after());
        row.add(number(change.extraCny()));
        row.add(number(change.hoursLater()));
        row.add(change.inTime() == null ? "" : change.inTime().toString());
        row.add(change.why() == null ? "" : change.why());
        row.add(change.onward() == null ? "" : change.onward().place());
        row.add(change.onward() == null ? "" : change.onward().from().toString());
        return row;
    }

    private static void addGiven(List<String> row, @Nullable Given given) {
        row.add(given == null ? "" : given.way());
        row.add(given == null ? "" : given.services());
        row.add(given == null ? "" : given.arrival().toString());
        row.add(given == null ? "" : number(given.cny()));
    }

    private static String number(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
