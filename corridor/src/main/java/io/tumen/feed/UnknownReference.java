package io.tumen.feed;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a row names is there.
final class UnknownReference implements Rule.OfForm {
    @Override
    public String id() {
        return "unknown_reference";
    }

    @Override
    public String says() {
        return """
                A place, terminal, link, tariff, vehicle, mode, service, calendar or source that a row names has a row of its own in
                the table it belongs to.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (Table table : raw.all()) {
            for (Column column : table.form().columns()) {
                if (isReference(column) && canBeRead(raw, column)) {
                    check(table, column, known(raw, column), findings);
                }
            }
        }
    }

    private void check(Table table, Column column, Set<String> known, Findings findings) {
        for (Row row : table.rowsWith(column.name(), text -> !known.containsAll(names(text, column)))) {
            for (String id : names(row.text(column.name()), column)) {
                if (!known.contains(id)) {
                    findings.add(
                            this,
                            row,
                            column.name(),
                            () -> "'" + id + "' is not in " + String.join(" or ", column.words()) + "; "
                                    + Nearest.oneOf(known, id));
                }
            }
        }
    }

    private static List<String> names(String text, Column column) {
        if (text.isEmpty()) {
            return List.of();
        }
        return column.kind() == Column.Kind.REFERENCES ? Arrays.asList(text.split(" +")) : List.of(text);
    }

    private static boolean isReference(Column column) {
        return column.kind() == Column.Kind.REFERENCE || column.kind() == Column.Kind.REFERENCES;
    }

    // Where the table named is missing or has no ids, that is the fault, not each of the references.
    private static boolean canBeRead(RawPackage raw, Column column) {
        return column.words().stream()
                .map(TableForms::named)
                .allMatch(form -> isLeftOut(raw, form)
                        || raw.table(form).header().contains(form.key().getFirst()));
    }

    private static boolean isLeftOut(RawPackage raw, TableForm form) {
        return !form.required() && raw.files().lacks(form.file());
    }

    private static Set<String> known(RawPackage raw, Column column) {
        var known = new HashSet<String>();
        for (String table : column.words()) {
            TableForm form = TableForms.named(table);
            known.addAll(raw.table(form).values(form.key().getFirst()));
        }
        return known;
    }
}
