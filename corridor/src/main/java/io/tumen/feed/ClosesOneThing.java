package io.tumen.feed;

/// A closure closes something.
final class ClosesOneThing implements Rule.OfForm {
    @Override
    public String id() {
        return "closes_one_thing";
    }

    @Override
    public String says() {
        return """
                A row of `closures.csv` names what is closed: a terminal or a link, and not both.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Row row : raw.table(TableForms.CLOSURES).rows()) {
            if (row.has("terminal_id") == row.has("link_id")) {
                findings.add(
                        this,
                        row,
                        "terminal_id",
                        (row.has("link_id") ? "Both a terminal and a link are named" : "Nothing is named")
                                + "; right would be one of terminal_id and link_id.");
            }
        }
    }
}
