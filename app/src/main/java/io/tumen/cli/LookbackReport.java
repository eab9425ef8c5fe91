package io.tumen.cli;

import io.tumen.operations.LookbackViews.ChangeView;
import io.tumen.operations.LookbackViews.ChangesView;
import io.tumen.operations.LookbackViews.EnquiryView;
import io.tumen.operations.LookbackViews.HitView;
import io.tumen.operations.LookbackViews.LineView;
import io.tumen.operations.LookbackViews.ReplayView;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// Prints what looks back on movements.
final class LookbackReport {
    private final PrintWriter out;

    LookbackReport(PrintWriter out) {
        this.out = out;
    }

    void print(ChangesView changes) {
        out.println(
                changes.movement() + ", from what was known " + changes.from() + " to what was known " + changes.to());
        if (changes.news().isEmpty()) {
            out.println("  Nothing was learnt or decided.");
        }
        changes.news()
                .forEach(news -> out.println("  [" + news.position() + "] " + news.learnt() + " " + news.kind() + ": "
                        + news.words() + ", by " + news.by()));
        changes(changes.changes());
    }

    void print(EnquiryView file) {
        out.println("Enquiry file of " + file.movement() + " · "
                + (file.reference() == null ? "no reference yet" : file.reference()) + " · "
                + file.status().replace('_', ' ') + " · as of " + file.asOf());
        for (var section : file.sections()) {
            out.println();
            out.println("  " + section.title());
            if (section.lines().isEmpty()) {
                out.println("    The record holds nothing on it.");
            }
            section.lines().forEach(line -> out.println("    " + cited(line)));
        }
    }

    void print(ReplayView replay) {
        out.println("Rule pack " + replay.rules() + ", SHA-256 " + replay.sha256());
        out.println("  " + replay.hits().size() + (replay.hits().size() == 1 ? " movement" : " movements")
                + " would be hit.");
        for (HitView hit : replay.hits()) {
            out.println("  " + hit.movement() + ", " + hit.status().replace('_', ' '));
            hit.refused().forEach(refused -> {
                out.println("    [" + refused.position() + "] " + refused.decision());
                refused.refusals().forEach(refusal -> out.println("      would be refused: " + refusal.words()));
            });
            changes(hit.changes());
        }
    }

    private void changes(List<ChangeView> changes) {
        changes.forEach(change ->
                out.println("    " + change.what() + ": " + shown(change.before()) + " → " + shown(change.after())));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    private static String cited(LineView line) {
        return line.positions().isEmpty()
                ? line.words()
                : line.words() + " "
                        + line.positions().stream()
                                .map(position -> "[" + position + "]")
                                .collect(Collectors.joining(" "));
    }
}
