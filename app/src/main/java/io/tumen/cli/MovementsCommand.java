package io.tumen.cli;

import io.tumen.operations.Movements.MovementQuery;
import io.tumen.operations.Office;
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
        name = "movements",
        mixinStandardHelpOptions = true,
        description =
                "The movements of the record, or one of them: status, deadline, what differs. Works beside a running server.",
        subcommands = {
            MovementShowCommand.class,
            MovementEnquiryCommand.class,
            MovementReplayCommand.class,
            MovementVolumesCommand.class
        })
final class MovementsCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(arity = "0..1", paramLabel = "ID", description = "One movement, such as TUM-000042.")
    private @Nullable String id;

    @Option(names = "--status", paramLabel = "STATUS", description = "Only those, such as released or discrepancy.")
    private @Nullable String status;

    @Option(names = "--overdue", description = "Only those past their deadline.")
    private boolean overdue;

    @Option(names = "--alerts", description = "Only those somebody should look at.")
    private boolean alerts;

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "Part of an id, reference, holder or container number.")
    private @Nullable String text;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RootCommand root() {
        return root;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Office office = root.office(data.over(root.settings()))) {
            if (id == null) {
                list(office, out);
            } else {
                show(office, id, out);
            }
        }
        return 0;
    }

    private void list(Office office, PrintWriter out) {
        var movements = office.movements().list(new MovementQuery(status, overdue, alerts, text), limit, null);
        if (json) {
            Json.print(out, movements);
        } else {
            new MovementReport(out).print(movements);
        }
    }

    private void show(Office office, String wanted, PrintWriter out) {
        var movement = office.movements().movementFor(wanted);
        if (json) {
            Json.print(out, movement);
        } else {
            new MovementReport(out).print(movement);
        }
    }
}
