package io.tumen.feed;

/// Tables are CSV.
final class BrokenCsv implements Rule.OfForm {
    @Override
    public String id() {
        return "broken_csv";
    }

    @Override
    public String says() {
        return """
                Tables are comma-separated values as RFC 4180 describes them: a cell with a comma, a quote or a line
                break stands in double quotes, and a quote inside is doubled.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        raw.broken()
                .forEach((file, fault) ->
                        findings.add(this, file, 0, "", "The file is no CSV (" + fault + "); check the quotes in it."));
    }
}
