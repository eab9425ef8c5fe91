package io.tumen.feed;

/// Cells are short.
final class CellTooLong implements Rule.OfForm {
    private static final int LONGEST = 10_000;

    @Override
    public String id() {
        return "cell_too_long";
    }

    @Override
    public String says() {
        return """
                No cell has more than 10 000 characters. A longer one most often began with a quote that is closed
                many rows below.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            for (String column : table.header()) {
                for (Row row : table.rowsWith(column, text -> text.length() > LONGEST)) {
                    findings.add(
                            this,
                            row.file(),
                            row.line(),
                            "",
                            "The cell of the column " + column + " has more than " + LONGEST
                                    + " characters; check the quotes in it.");
                }
            }
        }
    }
}
