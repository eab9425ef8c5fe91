package io.tumen.feed;

import io.tumen.corridor.Provenance;
import io.tumen.law.Act;
import io.tumen.law.Journey;
import io.tumen.law.OpenPoint;
import io.tumen.law.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the folder of one regime: `regime.yaml` first, then each act beside it.
final class RegimeReader {
    private static final String HEAD = "regime.yaml";
    private static final Choice<String> VALUES =
            new Choice<>("value of an open point", Map.of(OpenPoint.VALUE, OpenPoint.VALUE));
    private static final Choice<Journey> JOURNEYS = new Choice<>(
            "journey", Map.of("by_sea", Journey.BY_SEA, "by_land", Journey.BY_LAND, "out_by_sea", Journey.OUT_BY_SEA));
    private static final Choice<Boolean> EVERY_WAY =
            new Choice<>("scope of an open point", Map.of("every_way", true, "what_names_it", false));

    private final PackageFiles files;
    private final String folder;
    private final RegimeFeed.Known known;
    private final Findings findings;

    RegimeReader(PackageFiles files, String folder, RegimeFeed.Known known, Findings findings) {
        this.files = files;
        this.folder = folder;
        this.known = known;
        this.findings = findings;
    }

    /// The regime, empty when anything in it is wrong.
    Optional<Regime> read() {
        int before = findings.countErrors();
        YamlMap head = open(files.standInFor(folder + "/" + HEAD))
                .allowing(
                        "id",
                        "name",
                        "journey",
                        "home_countries",
                        "supervision_code",
                        "territory",
                        "subdivisions",
                        "open_points",
                        "may_answer");
        Map<String, String> subdivisions = head.has("subdivisions") ? subdivisions(head.map("subdivisions")) : Map.of();
        Map<String, OpenPoint> openPoints = openPoints(head);
        List<String> offices = head.values("may_answer", text -> text, "");
        AnswersReader answers = AnswersReader.read(answersFile(), offices, openPoints, known);
        var terms = new RegimeTerms(known, head.has("territory"), subdivisions.keySet(), openPoints, answers.valid());
        List<Act> acts = acts(terms);
        // An act that could not be read, or that a scenario takes away, may be the one that names the point.
        if (findings.countErrors() == before && !files.lacksActsIn(folder)) {
            warnOfUnnamed(head, terms);
            refuseTwoQuestions(head, terms);
            answers.refuseUnfit(terms);
        }
        var regime = new Regime(
                head.text("id"),
                head.text("name"),
                head.has("journey") ? head.value("journey", JOURNEYS::parse, Journey.BY_SEA) : Journey.BY_SEA,
                head.someValues("home_countries", Cells::country, ""),
                head.text("supervision_code"),
                head.findText("territory"),
                subdivisions,
                known.places(),
                openPoints.values().stream()
                        .filter(point -> !answers.valid().containsKey(point.id()))
                        .toList(),
                new Regime.Answers(offices, answers.given()),
                acts);
        return findings.countErrors() == before ? Optional.of(regime) : Optional.empty();
    }

    private static void warnOfUnnamed(YamlMap head, RegimeTerms terms) {
        for (OpenPoint point : terms.openPoints().values()) {
            if (!point.everyWay() && !terms.named().contains(point.id())) {
                head.report(
                        YamlRules.UNNAMED_OPEN_POINT,
                        "open_points",
                        point.id(),
                        "No act names the open point '" + point.id()
                                + "'; name it where it matters, or let it concern every_way.");
            }
        }
    }

    private static void refuseTwoQuestions(YamlMap head, RegimeTerms terms) {
        for (String point : terms.openPoints().keySet()) {
            Set<List<String>> expected = terms.expectedAnswers(point);
            if (expected.size() > 1) {
                head.report(
                        YamlRules.TWO_QUESTIONS,
                        "open_points",
                        point,
                        "Something is settled by "
                                + expected.stream()
                                        .map(answers -> String.join(" or ", answers))
                                        .collect(Collectors.joining(", something else by "))
                                + "; right would be a point of its own for each.");
            }
        }
    }

    private YamlMap answersFile() {
        String file = folder + "/" + AnswersReader.FILE;
        return files.has(file) ? open(file) : YamlMap.empty(file, findings);
    }

    private YamlMap open(String file) {
        return YamlMap.read(files, file, findings);
    }

    private static Map<String, String> subdivisions(YamlMap names) {
        var subdivisions = new LinkedHashMap<String, String>();
        names.keys().forEach(code -> subdivisions.put(code, names.text(code)));
        return subdivisions;
    }

    private Map<String, OpenPoint> openPoints(YamlMap head) {
        var points = new LinkedHashMap<String, OpenPoint>();
        for (YamlMap row : head.maps("open_points")) {
            OpenPoint point = openPoint(row);
            if (points.put(point.id(), point) != null) {
                row.report(new DuplicateId(), "id", point.id(), "There are two open points '" + point.id() + "'.");
            }
        }
        return points;
    }

    private OpenPoint openPoint(YamlMap row) {
        row.allowing("id", "question", "why", "value", "concerns", "since", "source", "confidence");
        row.value("value", VALUES::parse, OpenPoint.VALUE);
        return new OpenPoint(
                row.text("id"),
                row.text("question"),
                row.text("why"),
                row.value("concerns", EVERY_WAY::parse, false),
                row.has("since") ? row.value("since", Cells::date, LocalDate.EPOCH) : null,
                provenance(row));
    }

    private @Nullable Provenance provenance(YamlMap row) {
        return row.has("source") ? known.provenance(row) : null;
    }

    private List<Act> acts(RegimeTerms terms) {
        var acts = new ArrayList<ActFile>();
        for (String file : files.filesIn(folder)) {
            if (!file.endsWith("/" + HEAD) && !file.endsWith("/" + AnswersReader.FILE)) {
                YamlMap yaml = open(file);
                acts.add(new ActFile(yaml, new ActReader(yaml, terms, !file.startsWith(folder + "/")).read()));
            }
        }
        int before = findings.countErrors();
        ActsTogether.check(acts);
        if (findings.countErrors() == before) {
            Contradictions.check(acts);
        }
        return acts.stream().map(ActFile::act).toList();
    }

    /// An act with the file it came from.
    record ActFile(YamlMap yaml, Act act) {}
}
