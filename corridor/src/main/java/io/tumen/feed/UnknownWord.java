package io.tumen.feed;

import java.util.List;

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
                if (column.kind() == Column.Kind.WORD || column.kind() == Column.Kind.WORDS) {
                    for (Row row : table.rowsWith(
                            column.name(), text -> !unknown(text, column).isEmpty())) {
                        String word = unknown(row.text(column.name()), column).getFirst();
                        findings.add(this, row, column.name(), () -> message(word, column));
                    }
                }
            }
        }
    }

    private static List<String> unknown(String text, Column column) {
        List<String> words = column.kind() == Column.Kind.WORDS ? Cells.words(text) : List.of(text);
        return text.isEmpty()
                ? List.of()
                : words.stream().filter(word -> !column.words().contains(word)).toList();
    }

    private static String message(String word, Column column) {
        return "The list of this column has no '" + word + "'; " + Nearest.oneOf(column.words(), word);
    }
}
