package io.tumen.operations;

import io.tumen.corridor.Range;
import io.tumen.flows.FlowStudy;
import io.tumen.flows.PortShare;
import io.tumen.flows.Totals;
import io.tumen.operations.FlowsView.Figure;
import io.tumen.operations.FlowsView.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Holds cases against the first of them, figure by figure.
final class FlowComparing {
    private static final double MILLION = 1e6;
    private static final int KG = 1000;
    private static final double LEAST_TEU = 0.5;

    private final List<FlowStudyViews> studies;
    private final List<Figure> figures = new ArrayList<>();

    private FlowComparing(List<FlowStudyViews> studies) {
        this.studies = studies;
    }

    static FlowsView view(String title, Flows.Chosen chosen, List<FlowStudyViews> studies) {
        List<Study> views =
                studies.stream().map(study -> study.view(studies.getFirst())).toList();
        return new FlowsView(title, chosen.method().code(), chosen.says(), views, new FlowComparing(studies).figures());
    }

    private List<Figure> figures() {
        yearly("moved", "goods that move", "TEU a year", Totals::movedTeu, 1);
        loading();
        yearly("stranded", "goods that cannot move", "TEU a year", Totals::strandedTeu, 1);
        yearly("unknown", "on ways with an open legal point", "TEU a year", Totals::unknownTeu, 1);
        yearly("paid", "paid for it", "CNY million a year", Totals::cny, MILLION);
        yearly("generalised", "paid, and the goods' time", "CNY million a year", Totals::generalisedCny, MILLION);
        figure("paid_each", "paid, on average", "CNY per TEU", study -> each(study, Totals::cny));
        figure("days_each", "door to door, on average", "days", study -> each(study, Totals::teuHours) / 24);
        yearly("co2e", "emissions", "t CO2e a year", Totals::co2eTonnes, 1);
        figure("co2e_each", "emissions, on average", "kg CO2e per TEU", study -> each(study, Totals::co2eTonnes) * KG);
        figure("km_each", "length of the way, on average", "km", study -> each(study, Totals::teuKm));
        return List.copyOf(figures);
    }

    /// The ports of any case that load more than next to nothing.
    private void loading() {
        var names = new TreeMap<String, String>();
        for (FlowStudyViews study : studies) {
            study.runs()
                    .by(one -> FlowStudyViews.teuByPort(one, PortShare.Role.LOADING))
                    .forEach((port, teu) -> {
                        if (teu.high() * FlowStudyViews.DAYS_A_YEAR >= LEAST_TEU) {
                            names.putIfAbsent(port, study.portName(port));
                        }
                    });
        }
        names.forEach((port, name) -> figure(
                "port:" + port,
                port.isEmpty() ? "without a ship" : "by " + name,
                "TEU a year",
                study -> FlowStudyViews.teuByPort(study, PortShare.Role.LOADING).getOrDefault(port, 0.0)
                        * FlowStudyViews.DAYS_A_YEAR));
    }

    private static double each(FlowStudy study, ToDoubleFunction<Totals> value) {
        Totals totals = study.totals();
        return totals.movedTeu() == 0 ? Double.NaN : value.applyAsDouble(totals) / totals.movedTeu();
    }

    private void yearly(String id, String name, String unit, ToDoubleFunction<Totals> value, double per) {
        figure(id, name, unit, study -> value.applyAsDouble(study.totals()) * FlowStudyViews.DAYS_A_YEAR / per);
    }

    private void figure(String id, String name, String unit, ToDoubleFunction<FlowStudy> value) {
        FlowRuns first = studies.getFirst().runs();
        List<Range> values =
                studies.stream().map(study -> study.runs().of(value)).toList();
        List<Range> differences = studies.stream()
                .map(study -> study.runs().difference(first, value))
                .toList();
        figures.add(new Figure(id, name, unit, values, differences));
    }
}
