package io.tumen.cli;

import io.tumen.operations.ScenarioView;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "scenarios",
        mixinStandardHelpOptions = true,
        description = "The scenarios of the package. tumen diff ID tells what one of them changes.")
final class ScenariosCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        List<ScenarioView> scenarios = root.desk().scenarios();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, scenarios);
        } else if (scenarios.isEmpty()) {
            out.println("This package has no scenarios.");
        } else {
            out.print(table(scenarios));
            scenarios.forEach(scenario -> out.print(FindingsReport.text(scenario.findings())));
            out.println("  tumen diff ID tells what one of them changes; --scenario ID asks under it.");
        }
        return 0;
    }

    private static String table(List<ScenarioView> scenarios) {
        var table = new TextTable("id", "name", "term", "rests on");
        for (ScenarioView scenario : scenarios) {
            table.row(
                    scenario.id(),
                    scenario.name(),
                    term(scenario),
                    (scenario.confidence() + " " + scenario.source()).strip());
        }
        return table.text();
    }

    private static String term(ScenarioView scenario) {
        return scenario.from() == null && scenario.until() == null
                ? ""
                : (scenario.from() == null ? "" : scenario.from()) + "–"
                        + (scenario.until() == null ? "" : scenario.until());
    }
}
