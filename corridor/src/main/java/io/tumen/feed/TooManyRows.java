package io.tumen.feed;

/// Tables have an end.
final class TooManyRows implements Rule.OfForm {
    @Override
    public String id() {
        return "too_many_rows";
    }

    @Override
    public String says() {
        return """
                No table has more than 1 000 000 rows. What stands beyond is not read.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            if (table.rows().size() + table.ragged().size() > RawPackage.MOST_ROWS) {
                findings.add(
                        this,
                        table.form().file(),
                        0,
                        "",
                        "The table has more than " + RawPackage.MOST_ROWS
                                + " rows; right would be a corridor in parts.");
            }
        }
    }
}
