package io.tumen.feed;

/// What must be filled is filled.
final class EmptyCell implements Rule.OfForm {
    @Override
    public String id() {
        return "empty_cell";
    }

    @Override
    public String says() {
        return """
                A cell of a column that must be filled is not empty. Unknown is a value of its own: a range that is
                wide enough, marked as an assumption.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            for (Column column : table.form().columns()) {
                if (column.required() && table.header().contains(column.name())) {
                    check(table, column.name(), findings);
                }
            }
        }
    }

    private void check(Table table, String column, Findings findings) {
        for (Row row : table.rowsWith(column, String::isEmpty)) {
            findings.add(this, row, column, "The cell is empty; a value belongs here.");
        }
    }
}
