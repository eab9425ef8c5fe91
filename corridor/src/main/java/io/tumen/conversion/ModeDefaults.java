package io.tumen.conversion;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tumen.corridor.Range;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is assumed of a mode, and of liners beside other ships, where foreign data says nothing: orders of magnitude,
/// to be replaced. They stand in `mode-defaults.csv` and nowhere else.
///
/// @param fastestKmh    beyond it a timetable is not believed
/// @param usualKmh      where a link has no speed
/// @param detour        length of a way over that of the straight line
/// @param gramsPerTonneKm CO2e, well to wheel
/// @param cnyPerTeuKm   price of carrying
/// @param slotsTeu      room on a departure
/// @param cutOffHours   before departure
/// @param lateHours     behind the timetable at arrival
record ModeDefaults(
        String mode,
        boolean onWater,
        double fastestKmh,
        double usualKmh,
        double detour,
        Range gramsPerTonneKm,
        Range cnyPerTeuKm,
        int slotsTeu,
        double cutOffHours,
        Range lateHours) {
    static final Map<String, ModeDefaults> ALL = load();

    static ModeDefaults of(String mode) {
        ModeDefaults found = ALL.get(mode);
        if (found == null) {
            throw new IllegalArgumentException("No defaults for " + mode + ". Maybe a row in mode-defaults.csv?");
        }
        return found;
    }

    private static Map<String, ModeDefaults> load() {
        try (InputStream in = ModeDefaults.class.getResourceAsStream("mode-defaults.csv")) {
            if (in == null) {
                throw new IllegalStateException("mode-defaults.csv is not on the class path.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var all = new LinkedHashMap<String, ModeDefaults>();
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
                all.put(row.getField("mode"), of(row));
            }
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModeDefaults of(NamedCsvRecord row) {
        return new ModeDefaults(
                row.getField("mode"),
                Boolean.parseBoolean(row.getField("on_water")),
                number(row, "fastest_kmh"),
                number(row, "usual_kmh"),
                number(row, "detour"),
                range(row, "g_"),
                range(row, "cny_"),
                (int) number(row, "slots_teu"),
                number(row, "cut_off_hours"),
                range(row, "late_"));
    }

    private static Range range(NamedCsvRecord row, String prefix) {
        return new Range(number(row, prefix + "low"), number(row, prefix + "likely"), number(row, prefix + "high"));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
