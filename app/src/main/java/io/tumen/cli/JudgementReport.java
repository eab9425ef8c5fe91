package io.tumen.cli;

import io.tumen.operations.JudgementView;
import io.tumen.operations.JudgementView.GroundView;
import io.tumen.operations.JudgementView.OpenPointView;
import java.io.PrintWriter;
import java.util.Locale;

/// A judgement in words, each ground with its act and article.
final class JudgementReport {
    private JudgementReport() {}

    static void print(PrintWriter out, JudgementView judgement) {
        out.println(judgement.standing().toUpperCase(Locale.ROOT) + ": " + judgement.words());
        judgement.grounds().forEach(ground -> out.println(text(ground)));
        judgement.openPoints().forEach(point -> out.println(text(point)));
    }

    private static String text(GroundView ground) {
        String remedy = ground.remedy() == null ? "" : "\n    would be right: " + ground.remedy();
        return "  " + ground.kind() + ": " + ground.sentence() + cited(ground) + remedy;
    }

    private static String cited(GroundView ground) {
        if (ground.act() == null) {
            return "";
        }
        String article = ground.article() == null ? "text not read" : "article " + ground.article();
        return "\n    " + ground.act() + " (" + ground.title() + "), " + article + ", since " + ground.effective()
                + ": " + ground.says() + "\n    source: " + ground.confidence() + " " + ground.source();
    }

    private static String text(OpenPointView point) {
        return (point.decides() ? "  open, decides: " : "  open: ") + point.question();
    }
}
