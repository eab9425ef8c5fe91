package io.tumen.operations;

import io.tumen.operations.FlowsView.Port;
import io.tumen.operations.FlowsView.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the goods of each case part among the loading ports, as bars in SVG: one bar a case, as long as what moves.
final class FlowBars {
    private static final double WIDTH = 960;
    private static final double LABEL = 300;
    private static final double ROW = 30;
    private static final double THICK = 20;
    private static final double LEGEND = 24;
    /// As many as the style sheet has colours for; the rest is drawn in the last one.
    private static final int COLOURS = 9;
    /// Ports in a line of the legend.
    private static final int A_LINE = 5;

    private final List<Study> studies;
    private final List<String> ports = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    private FlowBars(List<Study> studies) {
        this.studies = studies;
        for (Study study : studies) {
            for (Port port : study.ports()) {
                if (port.teu().likely() > 0 && !ports.contains(port.name())) {
                    ports.add(port.name());
                }
            }
        }
    }

    static String of(FlowsView view) {
        return new FlowBars(view.studies()).svg();
    }

    private String svg() {
        double height = ROW * studies.size() + LEGEND * (1 + lineOf(ports.size()));
        svg.append(String.format(
                Locale.ROOT,
                "<svg class=\"bars\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"TEU a year by loading port\">%n",
                WIDTH,
                height));
        double most = studies.stream().mapToDouble(FlowBars::moved).max().orElse(1);
        for (int row = 0; row < studies.size(); row++) {
            bar(studies.get(row), row * ROW, most == 0 ? 0 : (WIDTH - LABEL) / most);
        }
        for (int i = 0; i < ports.size(); i++) {
            legend(i, ROW * studies.size() + LEGEND * lineOf(i) + LEGEND / 2);
        }
        return svg.append("</svg>\n").toString();
    }

    private static double moved(Study study) {
        return study.ports().stream().mapToDouble(port -> port.teu().likely()).sum();
    }

    private void bar(Study study, double top, double scale) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"0\" y=\"%.1f\">%s</text>%n", top + THICK - 5, Html.escaped(study.name())));
        double left = LABEL;
        for (String name : ports) {
            double teu = study.ports().stream()
                    .filter(port -> port.name().equals(name))
                    .mapToDouble(port -> port.teu().likely())
                    .sum();
            if (teu > 0) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"p%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.0f\"><title>%s</title></rect>%n",
                        colour(name),
                        left,
                        top,
                        teu * scale,
                        THICK,
                        Html.escaped(name + ": " + Html.whole(teu) + " TEU a year")));
                left += teu * scale;
            }
        }
    }

    private void legend(int number, double middle) {
        double left = LABEL + (WIDTH - LABEL) / A_LINE * (number % A_LINE);
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"p%d\" x=\"%.1f\" y=\"%.1f\" width=\"12\" height=\"12\"/>%n",
                colour(ports.get(number)),
                left,
                middle - 6));
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                left + 17,
                middle + 5,
                Html.escaped(ports.get(number))));
    }

    private static int lineOf(int number) {
        return number / A_LINE;
    }

    private int colour(String port) {
        return Math.min(ports.indexOf(port), COLOURS - 1);
    }
}
