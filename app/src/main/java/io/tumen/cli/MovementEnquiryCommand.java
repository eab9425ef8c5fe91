package io.tumen.cli;

import io.tumen.operations.Office;
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
        name = "enquiry",
        mixinStandardHelpOptions = true,
        description =
                "The evidence on a movement, gathered for an enquiry; each statement cites its positions in the record.")
final class MovementEnquiryCommand implements Callable<Integer> {
    @ParentCommand
    private MovementsCommand movements;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "ID", description = "The movement, such as TUM-000042.")
    private String id;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Office office = movements.root().office(data.over(movements.root().settings()))) {
            var file = office.lookback().enquiry(id);
            if (json) {
                Json.print(out, file);
            } else {
                new LookbackReport(out).print(file);
            }
        }
        return 0;
    }
}
