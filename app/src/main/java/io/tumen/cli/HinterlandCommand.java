package io.tumen.cli;

import io.tumen.operations.HinterlandView;
import io.tumen.operations.ReachForm;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "hinterland",
        mixinStandardHelpOptions = true,
        description =
                "Which first port wins the goods of each place for one destination, by cost, time and CO2e, and by"
                        + " what margin.")
final class HinterlandCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DESTINATION", description = "Name, UN/LOCODE or id of a place.")
    private String destination;

    @Option(
            names = "--ready",
            required = true,
            paramLabel = "DATE",
            description = "When the goods are ready, each origin's time: 2026-09-07 (08:00) or 2026-09-07T14:30.")
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
        HinterlandView hinterland = hinterland(new ReachForm(destination, ready, goods.form(), limits.form()));
        form.print(
                spec.commandLine().getOut(),
                hinterland,
                () -> HinterlandReport.csv(hinterland),
                out -> HinterlandReport.print(out, hinterland));
        return 0;
    }

    private HinterlandView hinterland(ReachForm asked) {
        try (var bar = new ProgressLine(spec.commandLine().getErr())) {
            return root.desk(scenarios.all()).hinterlands().hinterland(asked, bar.of("origins"));
        }
    }
}
