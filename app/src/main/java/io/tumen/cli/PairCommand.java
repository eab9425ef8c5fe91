package io.tumen.cli;

import io.tumen.operations.PairView;
import io.tumen.operations.PairView.LeftRow;
import io.tumen.operations.PairView.PairRow;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "pair",
        mixinStandardHelpOptions = true,
        description = {
            "Pairs goods that want boxes with boxes that would go south empty, so that most is saved; and says who finds"
                    + " none and why.",
            "LOTS is a CSV table with lot_id, what (goods or empties), kind (20 or 40), place, to, from, until, boxes, and"
                    + " if wanted empty_cny (what one of the boxes costs to go empty)."
        })
final class PairCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOTS", description = "The table of goods and empty boxes.")
    private Path lots;

    @Option(
            names = "--moves",
            paramLabel = "FILE",
            description =
                    "A CSV table with from, to, kind, cny_box: what bringing one empty box costs. Without a row, a"
                            + " box carries goods only where it stands.")
    private @Nullable Path moves;

    @Mixin
    private final ScenarioOptions scenarios = new ScenarioOptions();

    @Mixin
    private final TableOptions form = new TableOptions();

    @Override
    public Integer call() {
        PairView view = root.desk(scenarios.all()).pairings().pair(lots, moves);
        form.print(spec.commandLine().getOut(), view, () -> csv(view), out -> print(out, view));
        return 0;
    }

    private static void print(PrintWriter out, PairView view) {
        out.print(ScenarioOptions.line(view.scenarios()));
        if (view.pairs().isEmpty()) {
            out.println("  No goods ride in a box that would go empty; below is why.");
        } else {
            printPairs(out, view);
        }
        printLeft(out, "Goods without a box", view.leftGoods());
        printLeft(out, "Boxes that stay empty", view.leftEmpties());
        out.println();
        view.notes().forEach(note -> out.println("  " + note));
    }

    private static void printPairs(PrintWriter out, PairView view) {
        var table = new TextTable(
                "goods", "boxes of", "kind", "stuffed at", "brought from", "to", "boxes", "CNY saved a box");
        for (PairRow pair : view.pairs()) {
            table.row(
                    pair.goods(),
                    pair.empties(),
                    Integer.toString(pair.kind()),
                    pair.place(),
                    pair.place().equals(pair.boxPlace()) ? "" : pair.boxPlace(),
                    pair.to(),
                    Integer.toString(pair.boxes()),
                    Format.range(pair.savedBox()));
        }
        out.print(table.text());
        out.println("  Together " + view.boxes() + (view.boxes() == 1 ? " box saves" : " boxes save") + " CNY "
                + Format.range(view.saved()) + ".");
    }

    private static void printLeft(PrintWriter out, String heading, List<LeftRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.println();
        out.println(heading);
        var table = new TextTable("lot", "kind", "at", "to", "boxes", "why");
        rows.forEach(row -> table.row(
                row.lot(),
                Integer.toString(row.kind()),
                row.place(),
                row.to(),
                Integer.toString(row.boxes()),
                row.words()));
        out.print(table.text());
    }

    private static Csv csv(PairView view) {
        var csv = new Csv("goods", "empties", "kind", "place", "box_place", "to", "boxes", "saved_box_cny", "why");
        view.pairs()
                .forEach(pair -> csv.row(
                        pair.goods(),
                        pair.empties(),
                        pair.kind(),
                        pair.place(),
                        pair.boxPlace(),
                        pair.to(),
                        pair.boxes(),
                        pair.savedBox().likely(),
                        ""));
        view.leftGoods()
                .forEach(left -> csv.row(
                        left.lot(), "", left.kind(), left.place(), "", left.to(), left.boxes(), "", left.words()));
        view.leftEmpties()
                .forEach(left -> csv.row(
                        "", left.lot(), left.kind(), "", left.place(), left.to(), left.boxes(), "", left.words()));
        return csv;
    }
}
