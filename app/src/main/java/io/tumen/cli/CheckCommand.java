package io.tumen.cli;

import io.tumen.corridor.InvalidValueException;
import io.tumen.feed.FeedResult;
import io.tumen.operations.Desk;
import io.tumen.operations.PackageReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Parameters(paramLabel = "PACKAGE", description = "Folder or zip of the corridor package.")
    private Path folder;

    @Mixin
    private final ScenarioOptions scenarios = new ScenarioOptions();

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the findings, with the rules they break, as a page that needs no server.")
    private @Nullable Path html;

    @Override
    public Integer call() {
        if (!Files.exists(folder)) {
            throw new InvalidValueException("corridor package", folder.toString(), "an existing folder or zip");
        }
        FeedResult result = Desk.check(folder, scenarios.all());
        PackageReport report = PackageReport.of(name(), result);
        if (html != null) {
            write(html, FindingsPage.of(report, Desk.listRules()));
        }
        print(report);
        return report.usable() ? ExitCode.OK : ExitCode.USAGE;
    }

    private void print(PackageReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, report.findings());
        } else {
            out.print(FindingsReport.text(report.findings()));
            out.println(report.words());
        }
    }

    private String name() {
        List<String> laid = scenarios.all();
        return folder + (laid.isEmpty() ? "" : " under the scenario " + String.join(", then ", laid));
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new InvalidValueException("file for the page", file.toString(), "a file that can be written: " + e);
        }
    }
}
