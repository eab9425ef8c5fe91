package io.tumen.feed;

import io.tumen.law.Answer;
import io.tumen.law.OpenPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Reads `answers.yaml` of a regime, where there is one, and settles what the acts leave open by it.
final class AnswersReader {
    static final String FILE = "answers.yaml";

    private final YamlMap yaml;
    private final RegimeFeed.Known known;
    private final List<Answer> given = new ArrayList<>();
    private final Map<String, YamlMap> rows = new HashMap<>();

    private AnswersReader(YamlMap yaml, RegimeFeed.Known known) {
        this.yaml = yaml;
        this.known = known;
    }

    /// The answers of a file in the order of their days.
    ///
    /// @param offices that may answer
    static AnswersReader read(
            YamlMap yaml, List<String> offices, Map<String, OpenPoint> points, RegimeFeed.Known known) {
        var reader = new AnswersReader(yaml, known);
        for (YamlMap row : yaml.allowing("answers").maps("answers")) {
            reader.read(row, offices, points);
        }
        reader.given.sort(Comparator.comparing(Answer::on));
        return reader;
    }

    private void read(YamlMap row, List<String> offices, Map<String, OpenPoint> points) {
        row.allowing("open_point", "value", "by", "office", "on", "says", "source", "confidence");
        String id = row.text("open_point");
        OpenPoint point = points.get(id);
        if (point == null && !id.isEmpty()) {
            row.report(
                    YamlRules.UNKNOWN_OPEN_POINT,
                    "open_point",
                    id,
                    "regime.yaml has no open point '" + id + "'; " + Nearest.oneOf(points.keySet(), id));
        }
        String office = row.text("office");
        if (!office.isEmpty() && !offices.contains(office)) {
            row.report(
                    YamlRules.ANSWERED_WITHOUT_RIGHT,
                    "office",
                    office,
                    "regime.yaml does not let this office answer; " + Nearest.oneOf(new TreeSet<>(offices), office));
        }
        given.add(new Answer(
                id,
                point == null ? "" : point.question(),
                row.text("value"),
                row.text("by"),
                office,
                row.value("on", Cells::date, LocalDate.EPOCH),
                row.text("says"),
                known.provenance(row)));
        rows.put(id, row);
    }

    List<Answer> given() {
        return List.copyOf(given);
    }

    /// The youngest answer to each point.
    Map<String, Answer> valid() {
        var valid = new HashMap<String, Answer>();
        given.forEach(answer -> valid.put(answer.point(), answer));
        return valid;
    }

    /// Reports an answer that settles nothing of what rests on its point.
    ///
    /// @param terms know what the acts asked of each point
    void refuseUnfit(RegimeTerms terms) {
        for (Answer answer : valid().values()) {
            List<String> expected = terms.expectedAnswers(answer.point()).stream()
                    .flatMap(List::stream)
                    .toList();
            if (!expected.isEmpty() && !terms.settled().contains(answer.point())) {
                YamlMap row = rows.getOrDefault(answer.point(), yaml);
                row.report(
                        YamlRules.ANSWER_DOES_NOT_FIT,
                        "value",
                        answer.value(),
                        "What rests on this point is settled by " + String.join(" or ", expected) + ".");
            }
        }
    }
}
