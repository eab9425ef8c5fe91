package io.tumen.feed;

/// Every row is as long as the header.
final class RaggedRow implements Rule.OfForm {
    @Override
    public String id() {
        return "ragged_row";
    }

    @Override
    public String says() {
        return """
                Every row has as many cells as the header. A comma too many most often stands in a text that should
                be in double quotes.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            for (Table.Ragged row : table.ragged()) {
                findings.add(
                        this,
                        row.row(),
                        "",
                        "The row has " + row.length() + " cells, the header has "
                                + table.header().size() + "; a text with a comma belongs in double quotes.");
            }
        }
    }
}
