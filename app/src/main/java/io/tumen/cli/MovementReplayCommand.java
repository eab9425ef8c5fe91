package io.tumen.cli;

import io.tumen.operations.Office;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Runs all movements under a draft of the rules and lists whom it would hit. Nothing is written.")
final class MovementReplayCommand implements Callable<Integer> {
    @ParentCommand
    private MovementsCommand movements;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "FILE",
            description = "The draft, in the form of the files under procedures/.")
    private Path rules;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Office office = movements.root().office(data.over(movements.root().settings()))) {
            var replay = office.lookback().replay(rules);
            if (json) {
                Json.print(out, replay);
            } else {
                new LookbackReport(out).print(replay);
            }
        }
        return 0;
    }
}
