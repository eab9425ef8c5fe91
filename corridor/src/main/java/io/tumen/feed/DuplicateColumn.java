package io.tumen.feed;

import java.util.HashSet;

/// Every column stands once.
final class DuplicateColumn implements Rule.OfForm {
    @Override
    public String id() {
        return "duplicate_column";
    }

    @Override
    public String says() {
        return """
                No column stands twice in the header, because only one of the two could be meant.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            var seen = new HashSet<String>();
            for (String column : table.header()) {
                if (!seen.add(column)) {
                    findings.addToHeader(
                            this,
                            table.form().file(),
                            column,
                            "The column '" + column + "' stands twice; keep one of them.");
                }
            }
        }
    }
}
