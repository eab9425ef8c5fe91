package io.tumen.feed;

import io.tumen.corridor.Confidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the changes of a scenario. A change with a fault is reported and left out.
final class StepReader {
    static final List<String> VERBS = List.of("close", "set", "scale", "remove", "remove_act", "end_agreement");
    private static final Pattern FACTORS = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?(/\\d{1,6}(\\.\\d{1,6})?){0,2}");
    private static final Choice<String> CONFIDENCES = new Choice<>(
            "confidence", Arrays.stream(Confidence.values()).collect(Collectors.toMap(Enum::name, Enum::name)));

    private final ScenarioHead head;
    private final Findings findings;

    StepReader(ScenarioHead head, Findings findings) {
        this.head = head;
        this.findings = findings;
    }

    Optional<Step> read(YamlMap yaml) {
        int before = findings.countErrors();
        List<String> verbs = VERBS.stream().filter(yaml::has).toList();
        if (verbs.size() != 1) {
            reportVerbs(yaml, verbs);
            return Optional.empty();
        }
        Step.Basis basis = basis(yaml);
        Optional<Step> step = switch (verbs.getFirst()) {
            case "close" -> Optional.of(close(yaml, basis));
            case "set" -> set(yaml, basis);
            case "scale" -> scale(yaml, basis);
            case "remove" ->
                where(allowing(yaml, "remove", "where"), "remove").map(where -> new Step.RemoveRows(basis, where));
            case "remove_act" ->
                Optional.of(
                        new Step.RemoveAct(basis, allowing(yaml, "remove_act").text("remove_act")));
            default -> endAgreement(yaml, basis);
        };
        return findings.countErrors() == before ? step : Optional.empty();
    }

    private static void reportVerbs(YamlMap yaml, List<String> verbs) {
        String seen = verbs.isEmpty() ? yaml.keys().stream().findFirst().orElse("") : verbs.getLast();
        yaml.report(
                ScenarioRules.UNKNOWN_CHANGE,
                seen,
                "",
                verbs.isEmpty()
                        ? "A change does not begin with '" + seen + "'; " + Nearest.oneOf(VERBS, seen)
                        : "One change has one of the words " + String.join(", ", verbs) + "; make two of it.");
    }

    private static YamlMap allowing(YamlMap yaml, String... keys) {
        return yaml.allowing(Stream.concat(Arrays.stream(keys), Stream.of("source", "confidence", "note"))
                .toArray(String[]::new));
    }

    private Step.Basis basis(YamlMap yaml) {
        String source = yaml.has("source") ? yaml.text("source") : head.source();
        String confidence =
                yaml.has("confidence") ? yaml.value("confidence", CONFIDENCES::parse, "K") : head.confidence();
        if (source.isEmpty() || confidence.isEmpty()) {
            yaml.report(
                    ScenarioRules.CHANGE_WITHOUT_SOURCE,
                    source.isEmpty() ? "source" : "confidence",
                    "",
                    "Neither the change nor the scenario says where this comes from; right would be a source and a"
                            + " confidence, 'assumption' and K where nobody published it.");
        }
        String note = yaml.has("note") ? yaml.text("note") : "as the scenario " + head.id() + " has it";
        return new Step.Basis(yaml, head.id(), source, confidence, note);
    }

    private Step close(YamlMap yaml, Step.Basis basis) {
        allowing(yaml, "close", "first_day", "last_day", "reason");
        return new Step.Close(
                basis,
                yaml.text("close"),
                day(yaml, "first_day", head.from()),
                day(yaml, "last_day", head.until()),
                yaml.text("reason"));
    }

    /// The day under the key; where it is left out, that of the term of the whole scenario.
    private static String day(YamlMap yaml, String key, @Nullable LocalDate otherwise) {
        return otherwise != null && !yaml.has(key)
                ? otherwise.toString()
                : yaml.value(key, Cells::date, LocalDate.EPOCH).toString();
    }

    private Optional<Step> set(YamlMap yaml, Step.Basis basis) {
        allowing(yaml, "set", "where", "values");
        YamlMap values = yaml.map("values");
        return where(yaml, "set").map(where -> new Step.SetCells(basis, "set", where, texts(where.form(), values)));
    }

    private static Map<String, String> texts(TableForm form, YamlMap values) {
        var texts = new LinkedHashMap<String, String>();
        for (String word : values.keys()) {
            List<String> columns = columns(form, word, values);
            String text = values.plainText(word);
            String[] parts = columns.size() == 3 ? text.split("/", -1) : new String[] {text};
            for (int i = 0; i < columns.size(); i++) {
                texts.put(columns.get(i), parts[parts.length == 3 ? i : 0].strip());
            }
        }
        return texts;
    }

    private Optional<Step> scale(YamlMap yaml, Step.Basis basis) {
        allowing(yaml, "scale", "where", "column", "by");
        String by = yaml.text("by");
        if (!by.isEmpty() && !FACTORS.matcher(by).matches()) {
            yaml.report(
                    ScenarioRules.NOT_A_FACTOR,
                    "by",
                    by,
                    "'" + by + "' is no factor; right would be a number such as 1.413, or low/likely/high.");
            return Optional.empty();
        }
        return where(yaml, "scale").map(where -> {
            List<String> columns = columns(where.form(), yaml.text("column"), yaml);
            return new Step.ScaleCells(basis, where, columns, factors(by, columns.size()));
        });
    }

    private static List<BigDecimal> factors(String by, int count) {
        String[] parts = by.split("/", -1);
        if (by.isEmpty()) {
            return List.of();
        }
        if (count == 3) {
            return Stream.of(0, 1, 2)
                    .map(i -> new BigDecimal(parts[parts.length == 3 ? i : 0]))
                    .toList();
        }
        // Of a range of factors the likely one, for a column that stands alone.
        return List.of(new BigDecimal(parts[parts.length / 2]));
    }

    private Optional<Step> endAgreement(YamlMap yaml, Step.Basis basis) {
        allowing(yaml, "end_agreement", "last_day");
        String id = yaml.text("end_agreement");
        String lastDay = day(yaml, "last_day", head.until());
        return form("agreements", yaml, "end_agreement")
                .map(form -> new Step.SetCells(
                        basis,
                        "end_agreement",
                        new Step.Where(form, Map.of("agreement_id", List.of(id))),
                        Map.of("last_day", lastDay)));
    }

    private static Optional<Step.Where> where(YamlMap yaml, String verb) {
        return form(yaml.text(verb), yaml, verb).map(form -> {
            var texts = new LinkedHashMap<String, List<String>>();
            YamlMap where = yaml.map("where");
            for (String column : where.keys()) {
                if (form.findColumn(column).isEmpty()) {
                    reportColumn(form, column, where);
                }
                texts.put(column, where.texts(column));
            }
            return new Step.Where(form, texts);
        });
    }

    private static Optional<TableForm> form(String name, YamlMap yaml, String key) {
        Optional<TableForm> form =
                TableForms.ALL.stream().filter(own -> own.name().equals(name)).findFirst();
        if (form.isEmpty()) {
            List<String> names = TableForms.ALL.stream().map(TableForm::name).toList();
            yaml.report(
                    ScenarioRules.UNKNOWN_TABLE,
                    key,
                    name,
                    "A package has no table '" + name + "'; " + Nearest.oneOf(names, name));
        }
        return form;
    }

    /// The column of that name, or the three of the range.
    private static List<String> columns(TableForm form, String word, YamlMap yaml) {
        if (form.findColumn(word).isPresent()) {
            return List.of(word);
        }
        String prefix = word.equals("range") ? "" : word + "_";
        if (form.ranges().contains(prefix)) {
            return List.of(prefix + "low", prefix + "likely", prefix + "high");
        }
        reportColumn(form, word, yaml);
        return List.of();
    }

    private static void reportColumn(TableForm form, String word, YamlMap yaml) {
        List<String> known = Stream.concat(
                        form.columnNames().stream(),
                        form.ranges().stream().map(prefix -> prefix.isEmpty() ? "range" : prefix.replaceAll("_$", "")))
                .toList();
        yaml.report(
                ScenarioRules.UNKNOWN_TABLE_COLUMN,
                word,
                "",
                form.file() + " has no column '" + word + "'; " + Nearest.oneOf(known, word));
    }
}
