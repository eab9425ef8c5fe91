package io.tumen.cli;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.FlowCase;
import io.tumen.operations.FlowForm;
import io.tumen.operations.FlowGeoJson;
import io.tumen.operations.FlowPage;
import io.tumen.operations.FlowTable;
import io.tumen.operations.Flows;
import io.tumen.operations.FlowsView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "flows",
        mixinStandardHelpOptions = true,
        description = {
            "Who goes which way when all goods of the package's demand move: by port, at what cost, what is full, what cannot"
                    + " move and why. Under scenarios the same, side by side with the corridor as it is.",
            "Amounts are of a year at the pace of the day; ranges are of all hours, prices and amounts at their low and"
                    + " high values."
        })
final class FlowsCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--scenario",
            paramLabel = "ID|FILE",
            description =
                    "A scenario to hold against the corridor as it is: its id (see tumen scenarios), or its file or"
                            + " folder; several laid over each other joined by +; for another day than the others with it:"
                            + " agreement-ends@2027-01-11. May be repeated.")
    private final List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description = "The day whose law, services and closures hold: 2026-09-07. Default: today, UTC.")
    private @Nullable String day;

    @Option(
            names = "--demand-year",
            paramLabel = "YEAR",
            description = "Whose demand moves. Default: the latest of the package by then.")
    private @Nullable String demandYear;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "How goods choose: equilibrium (default), capacitated, logit, all-or-nothing.")
    private @Nullable String method;

    @Option(
            names = "--open-points",
            paramLabel = "count|refuse",
            description = "Whether ways that an open legal point leaves unknown are used. Default: count.")
    private @Nullable String openPoints;

    @Option(
            names = "--theta",
            paramLabel = "N",
            description =
                    "How much an hour matters in the logit, per hour. Default: 0.03, at which a way that costs a day"
                            + " more is taken half as often; an assumption.")
    private @Nullable String theta;

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description = "Also tell who relies on that place, and by how much it is ahead of what leads past it.")
    private @Nullable String place;

    @Option(names = "--title", paramLabel = "TEXT", description = "What the whole is called.")
    private String title = "";

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the comparison to a CSV table.")
    private @Nullable Path csv;

    @Option(names = "--geojson", paramLabel = "FILE", description = "Write ports, origins and links for a map.")
    private @Nullable Path geoJson;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a report with charts and maps.")
    private @Nullable Path html;

    @Option(
            names = "--certificates",
            paramLabel = "FOLDER",
            description = "Write each case at its likely values as a certificate that tumen check-flows checks.")
    private @Nullable Path certificates;

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        FlowsView view = view();
        write("--csv", csv, FlowTable.text(view));
        write("--geojson", geoJson, FlowGeoJson.text(view));
        write("--html", html, FlowPage.of(view));
        if (json) {
            Json.print(spec.commandLine().getOut(), view);
        } else {
            new FlowsReport(spec.commandLine().getOut()).print(view);
        }
        return 0;
    }

    private FlowsView view() {
        String asked = day == null
                ? LocalDate.ofInstant(root.clock().instant(), ZoneOffset.UTC).toString()
                : day;
        var form = new FlowForm(asked, demandYear, method, openPoints, theta, place);
        List<FlowCase> cases = scenarios.stream().map(FlowCase::parse).toList();
        var flows = new Flows(root::desk);
        try (var bar = new ProgressLine(spec.commandLine().getErr())) {
            FlowsView view = flows.compare(form, title, cases, bar::report);
            if (certificates != null) {
                flows.certify(form, cases, certificates);
            }
            return view;
        }
    }

    private static void write(String option, @Nullable Path file, String text) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new InvalidValueException(option, file.toString(), "a file that can be written to");
        }
    }
}
