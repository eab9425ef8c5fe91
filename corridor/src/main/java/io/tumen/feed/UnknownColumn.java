package io.tumen.feed;

/// No column that nobody reads.
final class UnknownColumn implements Rule.OfForm {
    @Override
    public String id() {
        return "unknown_column";
    }

    @Override
    public String says() {
        return """
                A table has no other columns than those of its form, so that a mistyped name of an optional column
                does not silently lose its values. What its keepers want to remember stands in the column `note`.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            for (String column : table.header()) {
                if (table.form().findColumn(column).isEmpty()) {
                    findings.addToHeader(
                            this,
                            table.form().file(),
                            column,
                            "There is no column '" + column + "' in this table; "
                                    + Nearest.oneOf(table.form().columnNames(), column));
                }
            }
        }
    }
}
