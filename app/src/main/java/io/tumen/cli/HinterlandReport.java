package io.tumen.cli;

import io.tumen.operations.HinterlandView;
import io.tumen.operations.HinterlandView.OriginView;
import io.tumen.operations.HinterlandView.PortView;
import io.tumen.operations.HinterlandView.Win;
import io.tumen.operations.QuestionView;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// Prints which first port wins which origin.
final class HinterlandReport {
    private HinterlandReport() {}

    static void print(PrintWriter out, HinterlandView view) {
        QuestionView question = view.question();
        out.print(ScenarioOptions.line(view.scenarios()));
        out.printf("To %s · %s · ready %s%n%n", view.destinationName(), ChoiceTable.question(question), view.ready());
        ChoiceTable.rate(out, question);
        var table = new TextTable(
                "from",
                "cheapest via",
                question.currency() + " per TEU",
                "ahead by",
                "fastest via",
                "door to door",
                "ahead by",
                "cleanest via",
                "kg CO2e/TEU",
                "ahead by");
        for (OriginView origin : view.origins()) {
            if (!origin.ports().isEmpty()) {
                String[] cost = cells(origin.byCost(), Format::whole);
                String[] time = cells(origin.byTime(), Format::duration);
                String[] clean = cells(origin.byCo2e(), Format::whole);
                table.row(
                        origin.placeName(),
                        cost[0],
                        cost[1],
                        cost[2],
                        time[0],
                        time[1],
                        time[2],
                        clean[0],
                        clean[1],
                        clean[2]);
            }
        }
        if (table.isEmpty()) {
            out.println("  No goods get there now; below is why.");
        } else {
            out.print(table.text());
            out.println("  at the likely values · ahead of the best way through the next best port · ? the law leaves"
                    + " open whether that way may be taken");
        }
        costs(out, view);
        unreached(view).forEach((why, origins) -> out.println("  " + String.join(", ", origins) + ": " + why));
        ChoiceTable.notes(out, view.notes());
    }

    /// What the cheapest way of each origin through each port costs.
    private static void costs(PrintWriter out, HinterlandView view) {
        List<String> ports = view.origins().stream()
                .flatMap(origin -> origin.ports().stream())
                .map(HinterlandReport::name)
                .distinct()
                .toList();
        if (ports.size() < 2) {
            return;
        }
        var heads = new ArrayList<>(ports);
        heads.addFirst(view.question().currency() + " per TEU via");
        var table = new TextTable(heads.toArray(new String[0]));
        for (OriginView origin : view.origins()) {
            if (!origin.ports().isEmpty()) {
                table.row(row(origin, ports));
            }
        }
        out.println();
        out.print(table.text());
        out.println();
    }

    private static String[] row(OriginView origin, List<String> ports) {
        var row = new ArrayList<String>();
        row.add(origin.placeName());
        for (String name : ports) {
            row.add(origin.ports().stream()
                    .filter(port -> name(port).equals(name))
                    .map(port -> Format.whole(port.cheapest().costPerTeu().likely())
                            + ChoiceTable.mark(port.cheapest().standing()))
                    .findFirst()
                    .orElse(""));
        }
        return row.toArray(new String[0]);
    }

    private static String name(PortView port) {
        return port.portName() + (port.byShip() ? "" : " overland");
    }

    /// Names of origins without a way, by the reason.
    private static Map<String, List<String>> unreached(HinterlandView view) {
        var names = new LinkedHashMap<String, List<String>>();
        for (OriginView origin : view.origins()) {
            String why = origin.why();
            if (why != null) {
                names.computeIfAbsent(why, fresh -> new ArrayList<>()).add(origin.placeName());
            }
        }
        return names;
    }

    private static String[] cells(@Nullable Win win, DoubleFunction<String> format) {
        if (win == null) {
            return new String[] {"", "", ""};
        }
        Double margin = win.margin();
        return new String[] {
            win.portName() + ChoiceTable.mark(win.standing()),
            format.apply(win.amount()),
            margin == null ? "the only one" : format.apply(margin) + " (" + win.nextPortName() + ")"
        };
    }

    /// A row for each origin and port, of its cheapest way.
    static Csv csv(HinterlandView view) {
        var csv = new Csv(
                "origin",
                "name",
                "longitude",
                "latitude",
                "wins",
                "port",
                "standing",
                "arrival",
                "hours",
                "currency",
                "per_teu_low",
                "per_teu_likely",
                "per_teu_high",
                "kg_co2e",
                "transfers");
        for (OriginView origin : view.origins()) {
            for (PortView port : origin.ports()) {
                csv.row(
                        origin.place(),
                        origin.placeName(),
                        origin.longitude(),
                        origin.latitude(),
                        wins(origin, port),
                        Csv.cells(port.cheapest(), view.question().currency()));
            }
        }
        return csv;
    }

    /// `cost time co2e`, what of it the port wins
    private static String wins(OriginView origin, PortView port) {
        return ((isOf(origin.byCost(), port) ? "cost " : "")
                        + (isOf(origin.byTime(), port) ? "time " : "")
                        + (isOf(origin.byCo2e(), port) ? "co2e" : ""))
                .strip();
    }

    private static boolean isOf(@Nullable Win win, PortView port) {
        return win != null && win.portName().equals(name(port));
    }
}
