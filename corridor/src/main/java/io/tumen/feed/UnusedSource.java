package io.tumen.feed;

import io.tumen.corridor.Provenance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something rests on every source.
final class UnusedSource implements Rule.OfForm {
    private static final String ID = "source_id";
    private static final Pattern WORD = Pattern.compile("\\p{Alnum}([\\p{Alnum}._>:-]*\\p{Alnum})?");

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
        List<Row> unnamed = raw.table(TableForms.SOURCES).rowsWith(ID, id -> !named.contains(id)).stream()
                // What a scenario brings may be named in files outside of the package.
                .filter(row -> row.file().equals(TableForms.SOURCES.file()))
                .toList();
        Set<String> words = unnamed.isEmpty() ? Set.of() : words(raw);
        for (Row row : unnamed) {
            if (!words.contains(row.text(ID))) {
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

    /// All words of the notes, of the acts and of what scenarios lie over or may lie over.
    private static Set<String> words(RawPackage raw) {
        Stream<String> notes = raw.all().stream().flatMap(table -> table.values("note").stream());
        Stream<String> texts = raw.files().contents().keySet().stream()
                .filter(file -> !file.equals(TableForms.SOURCES.file()))
                .flatMap(file -> raw.files().findText(file).stream());
        return Stream.concat(notes, texts)
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
