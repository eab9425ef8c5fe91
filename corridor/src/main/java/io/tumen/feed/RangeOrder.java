package io.tumen.feed;

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
            for (String prefix : table.form().ranges()) {
                table.rows().stream()
                        .filter(row -> row.has(prefix + "likely") && !findings.hasErrorIn(row))
                        .filter(row -> !isRising(row, prefix))
                        .forEach(row -> findings.add(this, row, prefix + "likely", message(row, prefix)));
            }
        }
    }

    private static boolean isRising(Row row, String prefix) {
        double likely = row.number(prefix + "likely");
        return row.number(prefix + "low") <= likely && likely <= row.number(prefix + "high");
    }

    private static String message(Row row, String prefix) {
        return "The range is " + row.text(prefix + "low") + " / " + row.text(prefix + "likely") + " / "
                + row.text(prefix + "high") + "; right would be low <= likely <= high.";
    }
}
