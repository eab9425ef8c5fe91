package io.tumen.feed;

import java.util.HashMap;
import java.util.Map;

/// Ranges run upwards.
final class RangeOrder implements Rule.OfForm {
    @Override
    public String id() {
        return "range_order";
    }

    @Override
    public String says() {
        return """
                An uncertain value is given as low, likely and high, and they do not fall.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            Map<String, Double> numbers = new HashMap<>();
            for (String prefix : table.form().ranges()) {
                table.rows().stream()
                        .filter(row -> row.has(prefix + "likely") && !findings.hasErrorIn(row))
                        .filter(row -> !isRising(row, prefix, numbers))
                        .forEach(row -> findings.add(this, row, prefix + "likely", message(row, prefix)));
            }
        }
    }

    /// @param numbers those that were read before, by their texts
    private static boolean isRising(Row row, String prefix, Map<String, Double> numbers) {
        double low = numbers.computeIfAbsent(row.text(prefix + "low"), Cells::number);
        double likely = numbers.computeIfAbsent(row.text(prefix + "likely"), Cells::number);
        double high = numbers.computeIfAbsent(row.text(prefix + "high"), Cells::number);
        return low <= likely && likely <= high;
    }

    private static String message(Row row, String prefix) {
        return "The range is " + row.text(prefix + "low") + " / " + row.text(prefix + "likely") + " / "
                + row.text(prefix + "high") + "; right would be low <= likely <= high.";
    }
}
