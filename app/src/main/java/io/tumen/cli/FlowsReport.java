package io.tumen.cli;

import io.tumen.corridor.Range;
import io.tumen.operations.FlowNumbers;
import io.tumen.operations.FlowsView;
import io.tumen.operations.FlowsView.Bottleneck;
import io.tumen.operations.FlowsView.Figure;
import io.tumen.operations.FlowsView.Origin;
import io.tumen.operations.FlowsView.Payer;
import io.tumen.operations.FlowsView.Reliance;
import io.tumen.operations.FlowsView.Share;
import io.tumen.operations.FlowsView.Study;
import io.tumen.operations.FlowsView.Unmoved;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Prints who goes which way, scenario beside scenario.
final class FlowsReport {
    private final PrintWriter out;

    FlowsReport(PrintWriter out) {
        this.out = out;
    }

    void print(FlowsView view) {
        Study first = view.studies().getFirst();
        out.printf("%s · %s: %s%n", view.title(), view.method(), view.says());
        for (Study study : view.studies()) {
            out.printf(
                    "  %s: on %s, demand of %d%s%n",
                    label(study),
                    study.day(),
                    study.demandYear(),
                    study.scenarios().isEmpty() ? "" : " (" + study.name() + ")");
        }
        out.println();
        figures(view);
        hinterland(view);
        bottlenecks(view);
        payers(view);
        reliance(view);
        stranded(view);
        view.studies()
                .forEach(study -> study.notes().forEach(note -> out.println("  ! " + label(study) + ": " + note)));
        out.println("  What is assumed:");
        first.assumptions().forEach(line -> out.println("  · " + line));
        out.printf(
                Locale.ROOT,
                "  Relative gap %.1e after %d iterations (%s).%n",
                first.run().gapRelative(),
                first.run().iterations(),
                first.run().stop());
    }

    private static String label(Study study) {
        return study.text().isEmpty() ? "as it is" : study.text();
    }

    private void figures(FlowsView view) {
        var heads = new ArrayList<String>(List.of("", ""));
        view.studies().forEach(study -> heads.add(label(study)));
        var table = new TextTable(heads.toArray(new String[0]));
        for (Figure figure : view.figures()) {
            var row = new ArrayList<String>(List.of(figure.name(), figure.unit()));
            for (int i = 0; i < figure.values().size(); i++) {
                row.add(i == 0 ? FlowNumbers.range(figure.values().get(i)) : change(figure, i));
            }
            table.row(row.toArray(new String[0]));
        }
        out.print(table.text());
        out.println(
                "  likely (low–high); under a scenario the likely value and by how much it differs, the range where only that does, = where nothing does;"
                        + " a year at the pace of the day");
        out.println();
    }

    /// The likely value and by how much it differs; the range where only that does.
    private static String change(Figure figure, int number) {
        Range difference = figure.differences().get(number);
        if (FlowNumbers.change(difference).equals("=")) {
            return "=";
        }
        Range value = figure.values().get(number);
        String change = FlowNumbers.change(Range.exactly(difference.likely()));
        return change.equals("=") ? FlowNumbers.range(value) : FlowNumbers.number(value.likely()) + " " + change;
    }

    private void hinterland(FlowsView view) {
        var told = new LinkedHashMap<String, List<String>>();
        for (Study study : view.studies()) {
            told.computeIfAbsent(hinterland(study), fresh -> new ArrayList<>()).add(label(study));
        }
        told.forEach((table, studies) -> {
            if (!table.isEmpty()) {
                out.println("Who loads where: " + String.join(", ", studies));
                out.print(table);
                out.println();
            }
        });
    }

    private static String hinterland(Study study) {
        var table = new TextTable("from", "TEU a year", "by");
        for (Origin origin : study.hinterland()) {
            double all = origin.shares().stream()
                    .mapToDouble(share -> share.teu().likely())
                    .sum();
            if (all > 0) {
                table.row(origin.name(), FlowNumbers.number(all), parts(origin.shares()));
            }
        }
        return table.isEmpty() ? "" : table.text();
    }

    private static String parts(List<Share> shares) {
        return shares.stream()
                .filter(share -> share.share().high() > 0)
                .map(share -> share.name() + " " + FlowNumbers.percent(share.share()))
                .collect(Collectors.joining(" · "));
    }

    private void bottlenecks(FlowsView view) {
        var table = new TextTable("", "what is full", "kind", "TEU a day", "of", "used", "one more saves, about CNY");
        for (Study study : view.studies()) {
            for (Bottleneck full : study.bottlenecks()) {
                table.row(
                        label(study),
                        full.name(),
                        full.kind(),
                        FlowNumbers.number(full.teu()),
                        FlowNumbers.number(full.capacity()),
                        FlowNumbers.percent(full.use()),
                        full.priceCny() == 0 ? "" : FlowNumbers.number(full.priceCny()));
            }
        }
        if (!table.isEmpty()) {
            out.print(table.text());
            out.println();
        }
    }

    private void payers(FlowsView view) {
        var table = new TextTable(
                "",
                "from",
                "TEU a year",
                "pay more, CNY a year",
                "hours later each",
                "TEU that move no more",
                "TEU that move now");
        for (Study study : view.studies()) {
            for (Payer payer : study.payers()) {
                if (Math.abs(payer.cny()) >= 1 || payer.lost() > 0 || payer.won() > 0) {
                    table.row(
                            label(study),
                            payer.who(),
                            FlowNumbers.number(payer.teu()),
                            FlowNumbers.number(payer.cny()),
                            FlowNumbers.number(payer.hoursEach()),
                            FlowNumbers.number(payer.lost()),
                            FlowNumbers.number(payer.won()));
                }
            }
        }
        if (!table.isEmpty()) {
            out.println("Who pays what more than in the first case, with the goods' time");
            out.print(table.text());
            out.println();
        }
    }

    private void reliance(FlowsView view) {
        for (Study study : view.studies()) {
            Reliance reliance = study.reliance();
            if (reliance != null) {
                reliance(reliance, label(study));
            }
        }
    }

    private void reliance(Reliance reliance, String label) {
        out.printf("Who relies on %s, %s%n", reliance.place(), label);
        var provinces = new TextTable(
                "province",
                "TEU a year",
                "through it",
                "cannot move without",
                "the rest pays more, CNY a year",
                "hours more each");
        reliance.provinces()
                .forEach(one -> provinces.row(
                        one.province(),
                        FlowNumbers.number(one.teu()),
                        FlowNumbers.percent(one.share()),
                        FlowNumbers.number(one.stranded()),
                        FlowNumbers.number(one.extraCny()),
                        FlowNumbers.number(one.extraHours())));
        out.print(provinces.text());
        var choices = new TextTable(
                "from", "to", "HS", "through it, CNY per TEU", "past it", "may become dearer by, until equal");
        reliance.choices()
                .forEach(one -> choices.row(
                        one.origin(),
                        one.destination(),
                        one.hs(),
                        orNone(one.through()),
                        orNone(one.past()),
                        orNone(one.ahead())));
        out.print(choices.text());
        out.println("  with the goods' time, at the likely values; negative: it must become cheaper by so much");
        out.println();
    }

    private static String orNone(@Nullable Double value) {
        return value == null ? "no way" : FlowNumbers.number(value);
    }

    /// Each reason once, with the goods it keeps, for all cases.
    private void stranded(FlowsView view) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Study study : view.studies()) {
            for (Unmoved goods : study.stranded()) {
                reasons.computeIfAbsent(goods.words(), fresh -> new ArrayList<>())
                        .add(label(study) + ": " + FlowNumbers.number(goods.teu()) + " TEU a year of HS " + goods.hs()
                                + " " + goods.origin() + "–" + goods.destination());
            }
        }
        if (!reasons.isEmpty()) {
            out.println("What cannot move, and why");
            reasons.forEach((why, goods) -> {
                out.println("  " + why);
                goods.forEach(line -> out.println("    " + line));
            });
            out.println();
        }
    }
}
