package io.tumen.cli;

import io.tumen.operations.QuestionView;
import io.tumen.operations.ReachForm;
import io.tumen.operations.ReachView;
import io.tumen.operations.ReachView.PlaceReached;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "reach",
        mixinStandardHelpOptions = true,
        description = "Where goods of one place can get to: the earliest and the cheapest way to each place.")
final class ReachCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ORIGIN", description = "Name, UN/LOCODE or id of a place.")
    private String origin;

    @Option(
            names = "--ready",
            required = true,
            paramLabel = "DATE",
            description = "When the goods are ready, origin's time: 2026-09-07 (08:00) or 2026-09-07T14:30.")
    private String ready;

    @Mixin
    private final GoodsOptions goods = new GoodsOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final ScenarioOptions scenarios = new ScenarioOptions();

    @Mixin
    private final TableOptions form = new TableOptions();

    @Override
    public Integer call() {
        ReachView reach =
                root.desk(scenarios.all()).reaches().reach(new ReachForm(origin, ready, goods.form(), limits.form()));
        form.print(spec.commandLine().getOut(), reach, () -> csv(reach), out -> print(out, reach));
        return 0;
    }

    private static void print(PrintWriter out, ReachView reach) {
        QuestionView question = reach.question();
        out.print(ScenarioOptions.line(reach.scenarios()));
        out.printf(
                "From %s · %s · ready %s%n%n",
                reach.originName(), ChoiceTable.question(question), Format.moment(reach.ready()));
        ChoiceTable.rate(out, question);
        String money = question.currency() + " per TEU";
        var table = new TextTable("to", "earliest", "via", money, "cheapest", "via", money, "ways");
        for (PlaceReached place : reach.places()) {
            table.row(
                    place.placeName(),
                    Format.moment(place.earliest().arrival()),
                    ChoiceTable.port(place.earliest()),
                    Format.range(place.earliest().costPerTeu()),
                    Format.moment(place.cheapest().arrival()),
                    ChoiceTable.port(place.cheapest()),
                    Format.range(place.cheapest().costPerTeu()),
                    Integer.toString(place.ways()));
        }
        out.print(table.text());
        out.println("  likely (low–high) · ? the law leaves open whether that way may be taken");
        if (!reach.unreached().isEmpty()) {
            out.println("  Not reached: " + String.join(", ", reach.unreached()) + " (why: tumen plan "
                    + reach.originName() + " PLACE)");
        }
        ChoiceTable.notes(out, reach.notes());
    }

    private static Csv csv(ReachView reach) {
        var csv = new Csv(
                "place",
                "name",
                "longitude",
                "latitude",
                "best",
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
        for (PlaceReached place : reach.places()) {
            csv.row(
                    place.place(),
                    place.placeName(),
                    place.longitude(),
                    place.latitude(),
                    "earliest",
                    Csv.cells(place.earliest(), reach.question().currency()));
            csv.row(
                    place.place(),
                    place.placeName(),
                    place.longitude(),
                    place.latitude(),
                    "cheapest",
                    Csv.cells(place.cheapest(), reach.question().currency()));
        }
        return csv;
    }
}
