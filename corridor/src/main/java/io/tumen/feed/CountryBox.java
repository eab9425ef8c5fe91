package io.tumen.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tumen.corridor.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// The box of whole degrees around a country, from Natural Earth's countries 1:50m (public domain), widened by half a
/// degree. Its west is greater than its east where it crosses the date line.
record CountryBox(String country, int south, int north, int west, int east) {
    /// By ISO 3166-1 alpha-2 code; a few small territories are not among them.
    static final Map<String, CountryBox> ALL = load();

    boolean contains(Position position) {
        boolean betweenMeridians = west <= east
                ? west <= position.longitude() && position.longitude() <= east
                : position.longitude() >= west || position.longitude() <= east;
        return betweenMeridians && south <= position.latitude() && position.latitude() <= north;
    }

    /// In square degrees.
    int size() {
        int width = west <= east ? east - west : east - west + 360;
        return width * (north - south);
    }

    private static Map<String, CountryBox> load() {
        try (InputStream in = CountryBox.class.getResourceAsStream("country-boxes.csv")) {
            if (in == null) {
                throw new IllegalStateException("country-boxes.csv is not on the class path.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(text).stream()
                    .map(CountryBox::of)
                    .collect(Collectors.toMap(CountryBox::country, box -> box));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CountryBox of(NamedCsvRecord row) {
        return new CountryBox(
                row.getField("country"),
                Cells.degrees(row.getField("south")),
                Cells.degrees(row.getField("north")),
                Cells.degrees(row.getField("west")),
                Cells.degrees(row.getField("east")));
    }

    @Override
    public String toString() {
        return "latitudes " + south + " to " + north + " and longitudes " + west + " to " + east;
    }
}
