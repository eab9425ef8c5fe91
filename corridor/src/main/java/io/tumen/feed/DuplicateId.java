package io.tumen.feed;

import java.util.HashMap;
import java.util.List;

/// No two rows say the same thing.
final class DuplicateId implements Rule.OfForm {
    @Override
    public String id() {
        return "duplicate_id";
    }

    @Override
    public String says() {
        return """
                Two rows of a table never share their id, or the columns that together stand for one. The same holds
                for the acts and the open points of a regime.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            var seen = HashMap.<List<String>, Row>newHashMap(table.rows().size());
            for (Row row : table.rows()) {
                List<String> key = keyOf(row, table.form().key());
                Row before = seen.putIfAbsent(key, row);
                if (before != null) {
                    findings.add(
                            this,
                            row,
                            table.form().key().getLast(),
                            "Line " + before.line() + " has the same "
                                    + String.join(" and ", table.form().key()) + "; keep one of the two.");
                }
            }
        }
    }

    private static List<String> keyOf(Row row, List<String> columns) {
        String[] key = new String[columns.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = row.text(columns.get(i));
        }
        return List.of(key);
    }
}
