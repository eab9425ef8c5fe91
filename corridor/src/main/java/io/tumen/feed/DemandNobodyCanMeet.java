package io.tumen.feed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is wanted can be loaded and unloaded.
final class DemandNobodyCanMeet implements Rule.OfForm {
    @Override
    public String id() {
        return "demand_nobody_can_meet";
    }

    @Override
    public String says() {
        return """
                Demand runs from a place with a terminal that offers LOAD to another place with one that offers
                UNLOAD; otherwise no way could ever meet it.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        if (areFaulty(raw, findings)) {
            return;
        }
        Set<String> loading = placesThatOffer("LOAD", raw);
        Set<String> unloading = placesThatOffer("UNLOAD", raw);
        for (Row row : raw.table(TableForms.DEMAND).rows()) {
            if (!findings.hasErrorIn(row)) {
                check(row, "origin", "LOAD", loading, findings);
                check(row, "destination", "UNLOAD", unloading, findings);
                if (row.text("origin").equals(row.text("destination"))) {
                    findings.add(this, row, "destination", "It ends where it begins; name another place.");
                }
            }
        }
    }

    /// Then it is not known what they offer.
    private static boolean areFaulty(RawPackage raw, Findings findings) {
        return List.of(TableForms.TERMINALS, TableForms.HANDLING).stream()
                .flatMap(form -> raw.table(form).rows().stream())
                .anyMatch(findings::hasErrorIn);
    }

    private void check(Row row, String column, String activity, Set<String> places, Findings findings) {
        if (!places.contains(row.text(column))) {
            findings.add(
                    this,
                    row,
                    column,
                    "No terminal of " + row.text(column) + " has a row " + activity
                            + " in handling.csv; add one, or name a place that has.");
        }
    }

    private static Set<String> placesThatOffer(String activity, RawPackage raw) {
        Set<String> terminals = raw.table(TableForms.HANDLING).rows().stream()
                .filter(row -> row.text("activity").equals(activity))
                .map(row -> row.text("terminal_id"))
                .collect(Collectors.toSet());
        return raw.table(TableForms.TERMINALS).rows().stream()
                .filter(row -> terminals.contains(row.text("terminal_id")))
                .map(row -> row.text("place_id"))
                .collect(Collectors.toSet());
    }
}
