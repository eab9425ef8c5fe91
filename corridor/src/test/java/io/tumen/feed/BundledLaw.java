package io.tumen.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tumen.corridor.Confidence;
import io.tumen.corridor.HistoricShipment;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.SourceId;
import io.tumen.corridor.Way;
import io.tumen.law.Law;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The law of the bundled corridor, and the shipments it is tried on.
public final class BundledLaw {
    private static final Path FOLDER = Path.of("../corridors/jilin-vladivostok");

    private BundledLaw() {}

    public static Law law() {
        return switch (CorridorFeed.read(FOLDER)) {
            case FeedResult.Loaded loaded -> loaded.pack().law();
            case FeedResult.Refused refused ->
                throw new AssertionError(refused.findings().toString());
        };
    }

    public static List<HistoricShipment> shipments() {
        return rows("shipments.csv").stream().map(BundledLaw::shipment).toList();
    }

    private static HistoricShipment shipment(NamedCsvRecord row) {
        return new HistoricShipment(
                row.getField("shipment_id"),
                row.getField("date"),
                LocalDate.parse(row.getField("judged_on")),
                row.getField("subdivision"),
                row.getField("route"),
                new Way(place(row, "exit"), place(row, "transit"), place(row, "entry")),
                row.getField("quantity"),
                row.getField("goods"),
                row.getField("value"),
                Boolean.parseBoolean(row.getField("containerised")),
                new Provenance(new SourceId(row.getField("source")), Confidence.valueOf(row.getField("confidence"))));
    }

    private static @Nullable PlaceId place(NamedCsvRecord row, String column) {
        String id = row.getField(column);
        return id.isEmpty() ? null : new PlaceId(id);
    }

    private static List<NamedCsvRecord> rows(String table) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(table))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
