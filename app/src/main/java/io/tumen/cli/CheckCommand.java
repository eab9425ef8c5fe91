package io.tumen.cli;

import io.tumen.corridor.InvalidValueException;
import io.tumen.feed.FeedResult;
import io.tumen.feed.Finding;
import io.tumen.feed.Severity;
import io.tumen.operations.Desk;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads a corridor package and prints all findings at once. Exit code 2 when it cannot be used.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PACKAGE", description = "Folder of the corridor package.")
    private Path folder;

    @Mixin
    private final ScenarioOptions scenarios = new ScenarioOptions();

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new InvalidValueException("corridor package", folder.toString(), "an existing folder");
        }
        FeedResult result = Desk.check(folder, scenarios.all());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, result.findings());
        } else {
            out.print(FindingsReport.text(result.findings()));
            out.println(summary(result));
        }
        return result instanceof FeedResult.Loaded ? ExitCode.OK : ExitCode.USAGE;
    }

    private String summary(FeedResult result) {
        String verdict = result instanceof FeedResult.Loaded ? " is usable: " : " cannot be used: ";
        String under =
                scenarios.all().isEmpty() ? "" : " under the scenario " + String.join(", then ", scenarios.all());
        return folder + under + verdict + count(result.findings(), Severity.ERROR) + " errors, "
                + count(result.findings(), Severity.WARNING) + " warnings.";
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
