package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WrittenDocsTest {
    @Test
    void theListOfRulesIsWhatTheRulesSay() throws IOException {
        WrittenDocs.isUpToDate("docs/rules.md", ruleBook());
    }

    @Test
    void theDataPackageDescribesTheTables() throws IOException {
        WrittenDocs.isUpToDate("corridors/jilin-vladivostok/datapackage.json", dataPackage());
    }

    @Test
    void thePageOfThePackageNamesEveryColumn() {
        String page = WrittenDocs.read("docs/corridor-package.md");
        for (TableForm form : TableForms.ALL) {
            assertThat(page).contains("`" + form.file() + "`");
            assertThat(form.columnNames()).allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
        }
    }

    @Test
    void theSketchOnThePageCanBeRead() {
        String page = WrittenDocs.read("docs/corridor-package.md");
        String sketch = page.replaceAll("(?s).*```sketch\n(.*?)```.*", "$1");
        assertThat(Sketch.parse(sketch).links()).hasSize(4);
    }

    private static String ruleBook() {
        return """
                # Rules of the corridor package

                What the feed asks of a package, in the order in which it looks. The tests write this page from the rules themselves.
                A finding of a rule marked *warning* leaves the package usable; any other refuses it as a whole.

                """ + Rules.all().stream().map(WrittenDocsTest::paragraph).collect(Collectors.joining("\n"));
    }

    private static String paragraph(Rule rule) {
        String warning = rule.severity() == Severity.WARNING ? " (warning)" : "";
        return "## `" + rule.id() + "`" + warning + "\n\n" + rule.says().strip() + "\n";
    }

    private static String dataPackage() {
        return """
                {
                  "profile": "tabular-data-package",
                  "name": "jilin-vladivostok",
                  "title": "Jilin and Heilongjiang – Vladivostok – southern China",
                  "resources": [
                %s
                  ]
                }
                """.formatted(
                        TableForms.ALL.stream().map(WrittenDocsTest::resource).collect(Collectors.joining(",\n")));
    }

    private static String resource(TableForm form) {
        return """
                    {
                      "name": "%s",
                      "path": "%s",
                      "description": "%s",
                      "schema": {
                        "fields": [
                %s
                        ],
                        "primaryKey": [%s]
                      }
                    }""".formatted(
                        form.name(),
                        form.file(),
                        form.about(),
                        fields(form),
                        form.key().stream().map(key -> '"' + key + '"').collect(Collectors.joining(", ")));
    }

    /// Only the columns that the bundled table has.
    private static String fields(TableForm form) {
        List<String> header = List.of(WrittenDocs.read("corridors/jilin-vladivostok/" + form.file())
                .lines()
                .findFirst()
                .orElse("")
                .split(","));
        return header.stream()
                .flatMap(name -> form.findColumn(name).stream())
                .map(WrittenDocsTest::field)
                .collect(Collectors.joining(",\n"));
    }

    private static String field(Column column) {
        String constraints = column.required() ? ", \"constraints\": {\"required\": true}" : "";
        return "          {\"name\": \"%s\", \"type\": \"%s\"%s}"
                .formatted(column.name(), frictionlessType(column).toLowerCase(Locale.ROOT), constraints);
    }

    private static String frictionlessType(Column column) {
        return switch (column.kind()) {
            case NUMBER, AMOUNT -> "number";
            case COUNT -> "integer";
            case DATE -> "date";
            case WORD -> column.words().contains("true") ? "boolean" : "string";
            case TEXT,
                    ID,
                    REFERENCE,
                    REFERENCES,
                    CLOCK,
                    TIMETABLE,
                    ZONE,
                    WEEKDAYS,
                    WORDS,
                    COUNTRY,
                    COUNTRIES,
                    SUBDIVISION,
                    CURRENCY,
                    UN_LOCODE,
                    HS,
                    URL -> "string";
        };
    }
}
