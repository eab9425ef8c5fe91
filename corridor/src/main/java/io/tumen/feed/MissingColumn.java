package io.tumen.feed;

/// The columns that are needed are there.
final class MissingColumn implements Rule.OfForm {
    @Override
    public String id() {
        return "missing_column";
    }

    @Override
    public String says() {
        return """
                Every table has the columns that its form asks for, in any order.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            for (Column column : table.form().columns()) {
                if (column.required()
                        && !table.header().isEmpty()
                        && !table.header().contains(column.name())) {
                    findings.addToHeader(
                            this,
                            table.form().file(),
                            column.name(),
                            "The column " + column.name() + " is missing; add it to the header.");
                }
            }
        }
    }
}
