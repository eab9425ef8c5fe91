package io.tumen.feed;

/// Words come from closed lists.
final class UnknownWord implements Rule.OfForm {
    @Override
    public String id() {
        return "unknown_word";
    }

    @Override
    public String says() {
        return """
                Where a column has a closed list of words (kinds of place, activities, cost lines, confidence, true
                or false), its cells hold one of them, in the same capital or small letters.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            for (Column column : table.form().columns()) {
                if (column.kind() == Column.Kind.WORD) {
                    table.rows().stream()
                            .filter(row -> row.has(column.name()))
                            .filter(row -> !column.words().contains(row.text(column.name())))
                            .forEach(row -> findings.add(this, row, column.name(), message(row, column)));
                }
            }
        }
    }

    private static String message(Row row, Column column) {
        String word = row.text(column.name());
        return "The list of this column has no '" + word + "'; " + Nearest.oneOf(column.words(), word);
    }
}
