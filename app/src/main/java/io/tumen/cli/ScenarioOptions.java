package io.tumen.cli;

import io.tumen.operations.UnderScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// The option of every command that asks "what if".
final class ScenarioOptions {
    @Option(
            names = "--scenario",
            paramLabel = "ID|FILE",
            description =
                    "A scenario over the package: its id (see tumen scenarios), or its file or folder. May be repeated.")
    private final List<String> scenarios = new ArrayList<>();

    List<String> all() {
        return List.copyOf(scenarios);
    }

    /// The first line of an answer under scenarios, empty for an answer without.
    static String line(List<UnderScenario> scenarios) {
        return scenarios.isEmpty()
                ? ""
                : "Under the scenario "
                        + scenarios.stream()
                                .map(scenario -> scenario.id() + " (" + scenario.name() + ")")
                                .collect(Collectors.joining(", then "))
                        + System.lineSeparator();
    }
}
