package io.tumen.feed;

/// Assumed prices say how they were found.
final class AssumptionWithoutNote implements Rule.OfSense {
    @Override
    public String id() {
        return "assumption_without_note";
    }

    @Override
    public String says() {
        return """
                A price that nobody published says in its note how it was assumed, so that an expert can judge it.""";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Draft.PricedLine> line : draft.prices()) {
            if (line.value().price().provenance().isAssumption() && !line.row().has("note")) {
                findings.add(this, line.row(), "note", "The price is an assumption; say here how it was found.");
            }
        }
    }
}
