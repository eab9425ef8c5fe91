package io.tumen.cli;

import io.tumen.operations.JudgementView.GroundView;
import io.tumen.operations.JudgementView.OpenPointView;
import io.tumen.operations.LawAnswer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A judgement in words, each ground with its act and article; what stands against the way comes first.
final class JudgementReport {
    private static final int WIDTH = 110;
    private static final Map<String, String> HEADS = Map.of(
            "breach", "Forbidden",
            "permission", "Allowed",
            "duty", "To be kept on the way",
            "hold", "Held at release",
            "answer", "Answered by an office");

    private final PrintWriter out;

    JudgementReport(PrintWriter out) {
        this.out = out;
    }

    /// @param all whether to tell also what is open on every way
    void print(LawAnswer answer, boolean all) {
        out.print(ScenarioOptions.line(answer.scenarios()));
        wrapped("", answer.standing().toUpperCase(Locale.ROOT) + ": " + answer.words());
        wrapped("  ", "asked: " + answer.asked());
        points(
                "Open, and it decides",
                answer.openPoints().stream().filter(OpenPointView::decides).toList());
        List.of("breach", "permission", "hold", "duty", "answer").forEach(kind -> grounds(kind, answer.grounds()));
        List<OpenPointView> caveats =
                answer.openPoints().stream().filter(point -> !point.decides()).toList();
        points(
                "Open on this way",
                caveats.stream().filter(point -> !point.everyWay()).toList());
        everyWay(caveats.stream().filter(OpenPointView::everyWay).toList(), all);
    }

    private void grounds(String kind, List<GroundView> all) {
        List<GroundView> grounds =
                all.stream().filter(ground -> ground.kind().equals(kind)).toList();
        if (!grounds.isEmpty()) {
            head(HEADS.getOrDefault(kind, kind));
            grounds.forEach(this::ground);
        }
    }

    private void ground(GroundView ground) {
        wrapped("  - ", ground.sentence());
        if (ground.remedy() != null) {
            wrapped(ground.kind().equals("hold") ? "    to be released: " : "    to be lawful: ", ground.remedy());
        }
        if (ground.act() != null) {
            String article = ground.article() == null ? " (as reported)" : ", article " + ground.article();
            wrapped("    ", ground.act() + article + ", since " + ground.effective() + ": " + ground.says());
            wrapped("    ", "source (" + ground.confidence() + "): " + ground.source());
            if (ground.sourceUrl() != null) {
                out.println("    " + ground.sourceUrl());
            }
        }
    }

    private void points(String head, List<OpenPointView> points) {
        if (!points.isEmpty()) {
            head(head);
            points.forEach(point -> wrapped("  - ", point.question() + " " + point.why()));
        }
    }

    private void everyWay(List<OpenPointView> points, boolean all) {
        if (all) {
            points("Open on every way through abroad", points);
        } else if (!points.isEmpty()) {
            out.println();
            out.println(points.size() + " more questions are open on every way through abroad; --open tells them.");
        }
    }

    private void head(String head) {
        out.println();
        out.println(head);
    }

    /// Later lines stand below the text of the first.
    private void wrapped(String lead, String text) {
        var line = new StringBuilder(lead);
        String indent = " ".repeat(Math.min(lead.length(), 4));
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + word.length() >= WIDTH) {
                out.println(line);
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.println(line);
    }
}
