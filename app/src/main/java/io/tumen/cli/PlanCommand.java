package io.tumen.cli;

import io.tumen.operations.ComparisonView;
import io.tumen.operations.PlanForm;
import io.tumen.operations.PlanView;
import io.tumen.operations.Planning;
import java.io.PrintWriter;
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
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Every way for a consignment: cost, time, CO2e, legal standing, break-even, and what is closed and why.")
final class PlanCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ORIGIN",
            description = "Name, UN/LOCODE or id of a place, in English, Chinese or Russian.")
    private String origin;

    @Parameters(paramLabel = "DESTINATION", description = "Name, UN/LOCODE or id of a place.")
    private String destination;

    @Mixin
    private final GoodsOptions goods = new GoodsOptions();

    @Option(
            names = "--ready",
            required = true,
            paramLabel = "DATE",
            description = "When the goods are ready, origin's time: 2026-09-07 (08:00) or 2026-09-07T14:30.")
    private String ready;

    @Option(
            names = "--deadline",
            paramLabel = "DATE",
            description = "By when the goods must be there, destination's time: 2026-09-30 (the end of that day) or"
                    + " 2026-09-30T14:30; adds the chance to be in time.")
    private @Nullable String deadline;

    @Option(
            names = "--latest",
            paramLabel = "DATE",
            description =
                    "No way that is likely to arrive later, destination's time; a deadline leaves such ways in and"
                            + " tells the chance.")
    private @Nullable String latest;

    @Option(
            names = "--against",
            paramLabel = "PORT|wN",
            description = "Hold one way against that of a port, or against a way by its number: what decides it.")
    private @Nullable String against;

    @Option(
            names = "--via",
            paramLabel = "PORT|wN",
            description = "The way that --against holds; default: the cheapest through abroad.")
    private @Nullable String via;

    @Option(
            names = "--bookings",
            paramLabel = "FILE",
            description = "A table of bookings as for tumen replan: the slots and days that they take are not there.")
    private @Nullable Path bookings;

    @Option(
            names = "--near-misses",
            paramLabel = "K",
            description =
                    "Tell the K nearest ways that cannot be had, the earliest arrival first; default: why each port"
                            + " cannot be had.")
    private @Nullable String nearMisses;

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final ScenarioOptions scenarios = new ScenarioOptions();

    @Option(names = "--legs", description = "Open each way to its legs and price lines.")
    private boolean legs;

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        var form = new PlanForm(origin, destination, ready, deadline, goods.form(), limits.form(), latest);
        PrintWriter out = spec.commandLine().getOut();
        if (against != null || via != null) {
            ComparisonView comparison = planning().compare(form, via, against);
            if (json) {
                Json.print(out, comparison);
            } else {
                new ComparisonReport(out).print(comparison);
            }
            return 0;
        }
        PlanView plan = planning().plan(form, nearMisses);
        if (json) {
            Json.print(out, plan);
        } else {
            new PlanReport(out).print(plan, legs);
        }
        return 0;
    }

    private Planning planning() {
        Planning planning = root.desk(scenarios.all()).planning();
        return bookings == null ? planning : planning.beside(bookings);
    }
}
