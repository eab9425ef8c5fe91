package io.tumen.cli;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.Desk;
import io.tumen.operations.ReplanTable;
import io.tumen.operations.ReplanView;
import io.tumen.operations.Replanning;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        name = "replan",
        mixinStandardHelpOptions = true,
        description = {
            "Plans bookings under the slots that they share, then again under a scenario: who can keep its way keeps it,"
                    + " the others get the best lawful way that is left, what it costs and how late it is.",
            "BOOKINGS is a CSV table with booking_id, origin, destination, teu, hs, ready, and if wanted via (the first"
                    + " port it is booked through), deadline, tonnes, value, trade."
        })
final class ReplanCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 20;

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BOOKINGS", description = "The table of bookings.")
    private Path bookings;

    @Mixin
    private final ScenarioOptions scenarios = new ScenarioOptions();

    @Option(
            names = "--known",
            paramLabel = "DATE",
            description = "When the change became known, UTC: goods that had set off by then go on from where"
                    + " they are. Default: before all.")
    private @Nullable String known;

    @Option(names = "--out", paramLabel = "FILE", description = "Write every changed booking to a CSV table.")
    private @Nullable Path table;

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        if (scenarios.all().isEmpty()) {
            throw new InvalidValueException("--scenario", "", "a scenario to plan again under; see tumen scenarios");
        }
        Desk before = root.desk();
        Desk after = root.desk(scenarios.all());
        ReplanView view;
        try (var bar = new ProgressLine(spec.commandLine().getErr())) {
            view = new Replanning(before, after).replan(bookings, known, bar::report);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (table != null) {
            write(table, view);
        }
        if (json) {
            Json.print(out, view);
        } else {
            new ReplanReport(out).print(view, table == null ? MOST_SHOWN : 0);
        }
        return 0;
    }

    private static void write(Path file, ReplanView view) {
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            ReplanTable.write(writer, view);
        } catch (IOException e) {
            throw new InvalidValueException("--out", file.toString(), "a file that can be written to");
        }
    }
}
