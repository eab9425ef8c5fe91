package io.tumen.operations;

import static io.tumen.operations.Html.escaped;

import io.tumen.corridor.Range;
import io.tumen.operations.FlowsView.Bottleneck;
import io.tumen.operations.FlowsView.Choice;
import io.tumen.operations.FlowsView.Figure;
import io.tumen.operations.FlowsView.Origin;
import io.tumen.operations.FlowsView.PairUse;
import io.tumen.operations.FlowsView.Payer;
import io.tumen.operations.FlowsView.Reliance;
import io.tumen.operations.FlowsView.Reliant;
import io.tumen.operations.FlowsView.Share;
import io.tumen.operations.FlowsView.Study;
import io.tumen.operations.FlowsView.Unmoved;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Flows under several scenarios as one page that needs no server and runs no script: the comparison, charts, maps, who
/// loads where, what is full, what cannot move, and what was assumed.
public final class FlowPage {
    private static final String STYLE = "flow-page.css";

    private final FlowsView view;
    private final StringBuilder out = new StringBuilder();

    private FlowPage(FlowsView view) {
        this.view = view;
    }

    public static String of(FlowsView view) {
        return new FlowPage(view).page();
    }

    private String page() {
        cases();
        section("Side by side", this::figures);
        section("Where goods are loaded on a ship", () -> out.append(FlowBars.of(view)));
        section("Where they go", this::maps);
        section("Who loads where", this::hinterland);
        section("From where to where", this::pairs);
        bottlenecks();
        payers();
        view.studies().forEach(this::reliance);
        stranded();
        section("What is assumed", this::assumptions);
        return Html.page(view.title(), "Flows", view.title(), FlowPage.class, STYLE, out.toString());
    }

    private void section(String heading, Runnable content) {
        out.append("<section>\n<h2>").append(escaped(heading)).append("</h2>\n");
        content.run();
        out.append("</section>\n");
    }

    private void cases() {
        out.append("<p>Method: ")
                .append(escaped(view.method() + ", " + view.says()))
                .append(
                        ". Amounts are of a year at the pace of the day; a range is what comes out with all hours,"
                                + " prices and amounts of demand at their low and at their high values.</p>\n<ul class=\"cases\">\n");
        for (Study study : view.studies()) {
            out.append("<li><b>")
                    .append(escaped(study.name()))
                    .append("</b> ")
                    .append(study.text().isEmpty() ? "" : "<code>" + escaped(study.text()) + "</code> ")
                    .append("<span class=\"where\">on ")
                    .append(study.day())
                    .append(", demand of ")
                    .append(study.demandYear())
                    .append(String.format(
                            Locale.ROOT, ", relative gap %.0e", study.run().gapRelative()))
                    .append("</span>")
                    .append(study.notes().stream()
                            .map(note -> "<br><b>! " + escaped(note) + "</b>")
                            .collect(Collectors.joining()))
                    .append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private void figures() {
        var heads = new ArrayList<String>(List.of("", "unit"));
        view.studies().forEach(study -> heads.add(study.name()));
        var rows = new ArrayList<List<String>>();
        for (Figure figure : view.figures()) {
            var row = new ArrayList<String>(List.of(escaped(figure.name()), escaped(figure.unit())));
            for (int i = 0; i < figure.values().size(); i++) {
                row.add(value(figure.values().get(i))
                        + (i == 0 ? "" : difference(figure.differences().get(i))));
            }
            rows.add(row);
        }
        table(heads, rows, 2);
    }

    private static String value(Range range) {
        String likely = FlowNumbers.number(range.likely());
        return FlowNumbers.isOne(range)
                ? likely
                : likely + " <small>" + FlowNumbers.number(range.low()) + "–" + FlowNumbers.number(range.high())
                        + "</small>";
    }

    private static String difference(Range range) {
        return "<br><span class=\"change\">" + escaped(FlowNumbers.change(range)) + "</span>";
    }

    private void maps() {
        out.append("<div class=\"maps\">\n");
        for (Study study : view.studies()) {
            out.append("<figure>")
                    .append(FlowMap.of(study, view.studies()))
                    .append("<figcaption>")
                    .append(escaped(study.name()))
                    .append("</figcaption></figure>\n");
        }
        out.append(
                "</div>\n<p class=\"legend\"><span class=\"key rail\"></span> rail <span class=\"key road\"></span> road"
                        + " <span class=\"key water\"></span> ship · width: TEU a year · circles: where goods are loaded on a"
                        + " ship. Land: Natural Earth, which draws disputed borders in its own way.</p>\n");
    }

    private void hinterland() {
        var origins = new LinkedHashMap<String, String>();
        view.studies()
                .forEach(study ->
                        study.hinterland().forEach(origin -> origins.putIfAbsent(origin.place(), origin.name())));
        var heads = new ArrayList<String>(List.of("from"));
        view.studies().forEach(study -> heads.add(study.name()));
        var rows = new ArrayList<List<String>>();
        origins.forEach((place, name) -> {
            var row = new ArrayList<String>(List.of(escaped(name)));
            view.studies().forEach(study -> row.add(shares(study, place)));
            rows.add(row);
        });
        table(heads, rows, heads.size());
    }

    private static String shares(Study study, String place) {
        return study.hinterland().stream()
                .filter(origin -> origin.place().equals(place))
                .map(Origin::shares)
                .flatMap(List::stream)
                .filter(share -> share.share().high() > FlowNumbers.NOTHING)
                .map(FlowPage::share)
                .collect(Collectors.joining("<br>"));
    }

    private static String share(Share share) {
        return escaped(share.name()) + " " + FlowNumbers.percent(share.share());
    }

    private void pairs() {
        List<String> heads = List.of(
                "case",
                "from",
                "to",
                "HS",
                "trade",
                "TEU a year",
                "CNY per TEU",
                "with the goods' time",
                "days",
                "kg CO2e per TEU",
                "unknown law");
        var rows = new ArrayList<List<String>>();
        for (Study study : view.studies()) {
            for (PairUse pair : study.pairs()) {
                rows.add(List.of(
                        escaped(study.name()),
                        escaped(pair.origin()),
                        escaped(pair.destination()),
                        escaped(pair.hs()),
                        escaped(pair.trade()),
                        value(pair.teu()),
                        value(pair.cny()),
                        value(pair.generalisedCny()),
                        value(pair.hours().times(1.0 / 24)),
                        value(pair.co2eKg()),
                        pair.unknown() > 0 ? FlowNumbers.percent(pair.unknown()) : ""));
            }
        }
        table(heads, rows, 5);
    }

    private void bottlenecks() {
        var rows = new ArrayList<List<String>>();
        for (Study study : view.studies()) {
            for (Bottleneck full : study.bottlenecks()) {
                rows.add(List.of(
                        escaped(study.name()),
                        escaped(full.name()),
                        escaped(full.kind()),
                        FlowNumbers.number(full.teu()),
                        FlowNumbers.number(full.capacity()),
                        FlowNumbers.percent(full.use()),
                        full.priceCny() == 0 ? "" : FlowNumbers.number(full.priceCny())));
            }
        }
        if (!rows.isEmpty()) {
            List<String> heads = List.of(
                    "case", "what is full", "kind", "TEU a day", "of", "used", "one more a day saves, about CNY a day");
            section("What is full", () -> table(heads, rows, 3));
        }
    }

    private void payers() {
        var rows = new ArrayList<List<String>>();
        for (Study study : view.studies()) {
            for (Payer payer : study.payers()) {
                rows.add(List.of(
                        escaped(study.name()),
                        escaped(payer.who()),
                        FlowNumbers.number(payer.teu()),
                        FlowNumbers.number(payer.cny()),
                        FlowNumbers.number(payer.hoursEach()),
                        FlowNumbers.number(payer.lost()),
                        FlowNumbers.number(payer.won())));
            }
        }
        if (!rows.isEmpty()) {
            List<String> heads = List.of(
                    "case",
                    "from",
                    "TEU a year",
                    "pay more, CNY a year",
                    "hours later each",
                    "TEU that move no more",
                    "TEU that move now");
            section("Who pays what more than in the first case, with the goods' time", () -> table(heads, rows, 2));
        }
    }

    private void reliance(Study study) {
        Reliance reliance = study.reliance();
        if (reliance == null) {
            return;
        }
        section("Who relies on " + reliance.place() + ": " + study.name(), () -> {
            table(
                    List.of(
                            "province",
                            "TEU a year",
                            "through it",
                            "cannot move without",
                            "the rest pays more, CNY a year",
                            "hours more each"),
                    reliance.provinces().stream().map(FlowPage::reliant).toList(),
                    1);
            table(
                    List.of(
                            "from",
                            "to",
                            "HS",
                            "through it, CNY per TEU",
                            "past it",
                            "may become dearer by, until equal"),
                    reliance.choices().stream().map(FlowPage::choice).toList(),
                    3);
        });
    }

    private static List<String> reliant(Reliant one) {
        return List.of(
                escaped(one.province()),
                FlowNumbers.number(one.teu()),
                FlowNumbers.percent(one.share()),
                FlowNumbers.number(one.stranded()),
                FlowNumbers.number(one.extraCny()),
                FlowNumbers.number(one.extraHours()));
    }

    private static List<String> choice(Choice one) {
        return List.of(
                escaped(one.origin()),
                escaped(one.destination()),
                escaped(one.hs()),
                orNone(one.through()),
                orNone(one.past()),
                orNone(one.ahead()));
    }

    private static String orNone(@Nullable Double value) {
        return value == null ? "no way" : FlowNumbers.number(value);
    }

    private void stranded() {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Study study : view.studies()) {
            for (Unmoved goods : study.stranded()) {
                reasons.computeIfAbsent(goods.words(), fresh -> new ArrayList<>())
                        .add(study.name() + ": " + FlowNumbers.number(goods.teu()) + " TEU a year of HS " + goods.hs()
                                + ", " + goods.origin() + "–" + goods.destination());
            }
        }
        if (!reasons.isEmpty()) {
            section("What cannot move, and why", () -> reasons.forEach(this::reason));
        }
    }

    private void reason(String why, List<String> goods) {
        out.append("<p>").append(escaped(why)).append("</p>\n<ul>\n");
        goods.forEach(line -> out.append("<li>").append(escaped(line)).append("</li>\n"));
        out.append("</ul>\n");
    }

    private void assumptions() {
        out.append("<ul>\n");
        view.studies().stream()
                .flatMap(study -> study.assumptions().stream())
                .distinct()
                .forEach(line -> out.append("<li>").append(escaped(line)).append("</li>\n"));
        out.append("</ul>\n");
    }

    /// @param words how many of the first columns hold words, not numbers
    private void table(List<String> heads, List<List<String>> rows, int words) {
        out.append("<div class=\"scroll\"><table>\n<thead><tr>");
        heads.forEach(
                head -> out.append("<th scope=\"col\">").append(escaped(head)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append(i < words ? "<td>" : "<td class=\"number\">")
                        .append(row.get(i))
                        .append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }
}
