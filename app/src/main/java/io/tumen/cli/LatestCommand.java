package io.tumen.cli;

import io.tumen.operations.LatestForm;
import io.tumen.operations.LatestView;
import io.tumen.operations.LatestView.LatestWay;
import io.tumen.operations.QuestionView;
import java.io.PrintWriter;
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
        name = "latest",
        mixinStandardHelpOptions = true,
        description = "By when goods must be ready to be there by a deadline, and what each way then costs.")
final class LatestCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ORIGIN", description = "Name, UN/LOCODE or id of a place.")
    private String origin;

    @Parameters(paramLabel = "DESTINATION", description = "Name, UN/LOCODE or id of a place.")
    private String destination;

    @Option(
            names = "--deadline",
            required = true,
            paramLabel = "DATE",
            description = "By when the goods must be there, destination's time: 2026-10-15 (the end of that day) or"
                    + " 2026-10-15T12:00.")
    private String deadline;

    @Option(
            names = "--not-before",
            paramLabel = "DATE",
            description = "From when the goods can be ready, origin's time; default and at most: 60 days before the"
                    + " deadline.")
    private @Nullable String notBefore;

    @Mixin
    private final GoodsOptions goods = new GoodsOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final ScenarioOptions scenarios = new ScenarioOptions();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        var form = new LatestForm(origin, destination, deadline, notBefore, goods.form(), limits.form());
        LatestView latest =
                root.desk(scenarios.all()).deadlines().latest(form, root.clock().instant());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, latest);
        } else {
            print(out, latest);
        }
        return 0;
    }

    private static void print(PrintWriter out, LatestView latest) {
        QuestionView question = latest.question();
        out.print(ScenarioOptions.line(latest.scenarios()));
        out.printf(
                "%s → %s · %s · to be there by %s%n%n",
                latest.originName(),
                latest.destinationName(),
                ChoiceTable.question(question),
                Format.moment(latest.deadline()));
        ChoiceTable.rate(out, question);
        if (latest.ways().isEmpty()) {
            ChoiceTable.notes(out, latest.notes());
            ChoiceTable.nearMisses(out, latest.nearMisses());
            return;
        }
        table(out, latest, question);
        out.println("  likely (low–high) · at the likely times; for the chance to be in time: tumen plan"
                + " … --ready DATE --deadline DATE");
        out.println("  ? the law leaves open whether that way may be taken · no ready time before "
                + Format.moment(latest.earliest()) + " was looked at");
        ChoiceTable.notes(out, latest.notes());
    }

    private static void table(PrintWriter out, LatestView latest, QuestionView question) {
        var table = new TextTable(
                "ready by",
                "via",
                question.currency() + " per TEU",
                "arrives",
                "before the deadline",
                "kg CO2e/TEU",
                "changes");
        for (LatestWay way : latest.ways()) {
            table.row(
                    Format.moment(way.ready()),
                    ChoiceTable.port(way.way()),
                    Format.range(way.way().costPerTeu()),
                    Format.moment(way.way().arrival()),
                    Format.duration(way.hoursLeft()),
                    ChoiceTable.co2ePerTeu(way.way(), question),
                    Integer.toString(way.way().transfers()));
        }
        out.print(table.text());
    }
}
