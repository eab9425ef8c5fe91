package io.tumen.feed;

import io.tumen.corridor.Provenance;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Something rests on every source.
final class UnusedSource implements Rule.OfForm {
    private static final String ID = "source_id";

    @Override
    public String id() {
        return "unused_source";
    }

    @Override
    public String says() {
        return """
                A row of a table, a note, an act or a scenario names every source. One that nothing rests on was left
                behind, or its name was left out where it belongs.""";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        Set<String> named = named(raw);
        for (Row row : raw.table(TableForms.SOURCES).rows()) {
            // What a scenario brings may be named in files outside of the package.
            boolean own = row.file().equals(TableForms.SOURCES.file());
            String id = row.text(ID);
            if (own && !named.contains(id) && !isInAText(id, raw)) {
                findings.add(this, row, ID, "Nothing names this source; name it where it belongs, or take it out.");
            }
        }
    }

    private static Set<String> named(RawPackage raw) {
        var named = new HashSet<>(Set.of("", Provenance.ASSUMPTION.value()));
        for (Table table : raw.all()) {
            table.header().stream()
                    .filter(column -> column.endsWith("source"))
                    .forEach(column -> named.addAll(table.values(column)));
        }
        return named;
    }

    /// In a note, or in a file that is none of the package's own tables.
    private static boolean isInAText(String id, RawPackage raw) {
        Predicate<String> names = Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])")
                .asPredicate();
        return raw.all().stream()
                        .flatMap(table -> table.values("note").stream())
                        .anyMatch(names)
                || raw.files().contents().keySet().stream()
                        .filter(file -> file.endsWith(".yaml") || file.startsWith(ScenarioFiles.FOLDER + "/"))
                        .anyMatch(
                                file -> raw.files().findText(file).filter(names).isPresent());
    }
}
