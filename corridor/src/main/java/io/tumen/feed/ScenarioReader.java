package io.tumen.feed;

import io.tumen.corridor.Confidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the YAML file of a scenario.
final class ScenarioReader {
    private static final Choice<String> CONFIDENCES = new Choice<>(
            "confidence", Arrays.stream(Confidence.values()).collect(Collectors.toMap(Enum::name, Enum::name)));

    private final ScenarioFiles files;
    private final Findings findings;

    /// A scenario as its files say it, laid over nothing yet.
    record Text(ScenarioFiles files, ScenarioHead head, YamlMap yaml, List<Step> steps) {}

    ScenarioReader(ScenarioFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /// @param corridor id of the corridor that it is to be laid over
    Text read(String corridor) {
        YamlMap yaml = YamlMap.read(files.files(), files.head(), findings);
        if (yaml.keys().isEmpty()) {
            // What is no YAML is told; that all its keys are missing, too, would help nobody.
            return new Text(files, ScenarioHead.unread(files.id()), yaml, List.of());
        }
        yaml.allowing(
                "id",
                "name",
                "name_zh",
                "name_ru",
                "corridor",
                "says",
                "source",
                "confidence",
                "from",
                "until",
                "extends",
                "changes");
        ScenarioHead head = head(yaml);
        refuseOtherId(yaml);
        refuseOtherCorridor(yaml, corridor);
        refuseSwappedDays(yaml, head);
        return new Text(files, head, yaml, steps(yaml, head));
    }

    private ScenarioHead head(YamlMap yaml) {
        return new ScenarioHead(
                files.id(),
                yaml.text("name"),
                yaml.findText("name_zh"),
                yaml.findText("name_ru"),
                yaml.text("says"),
                yaml.has("source") ? yaml.text("source") : "",
                yaml.has("confidence") ? yaml.value("confidence", CONFIDENCES::parse, "K") : "",
                findDay(yaml, "from"),
                findDay(yaml, "until"),
                yaml.findText("extends"));
    }

    private static @Nullable LocalDate findDay(YamlMap yaml, String key) {
        return yaml.has(key) ? yaml.value(key, Cells::date, LocalDate.EPOCH) : null;
    }

    private void refuseOtherId(YamlMap yaml) {
        String id = yaml.value("id", Cells::id, files.id());
        if (!id.equals(files.id())) {
            yaml.report(
                    ScenarioRules.SCENARIO_ID,
                    "id",
                    id,
                    "The file or folder is called '" + files.id() + "'; give both the same name.");
        }
    }

    private static void refuseOtherCorridor(YamlMap yaml, String corridor) {
        String named = yaml.text("corridor");
        if (!named.isEmpty() && !corridor.isEmpty() && !named.equals(corridor)) {
            yaml.report(
                    ScenarioRules.OTHER_CORRIDOR,
                    "corridor",
                    named,
                    "This is a scenario of the corridor " + named + ", and the package is " + corridor + ".");
        }
    }

    private static void refuseSwappedDays(YamlMap yaml, ScenarioHead head) {
        LocalDate from = head.from();
        LocalDate until = head.until();
        if (from != null && until != null && until.isBefore(from)) {
            yaml.report(
                    YamlRules.SWAPPED_DATES,
                    "until",
                    until.toString(),
                    "The term would end before it begins on " + from + ".");
        }
    }

    private List<Step> steps(YamlMap yaml, ScenarioHead head) {
        var reader = new StepReader(head, findings);
        var steps = new ArrayList<Step>();
        for (YamlMap change : yaml.maps("changes")) {
            Optional<Step> step = reader.read(change);
            step.ifPresent(steps::add);
        }
        return List.copyOf(steps);
    }
}
