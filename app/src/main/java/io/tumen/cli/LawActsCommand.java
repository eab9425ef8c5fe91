package io.tumen.cli;

import io.tumen.operations.ActsView;
import io.tumen.operations.LegalAdvice;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "acts",
        mixinStandardHelpOptions = true,
        description = "All acts by province, with what each opens; with --on, what is in force and open on that day.")
final class LawActsCommand implements Callable<Integer> {
    @ParentCommand
    private LawCommand law;

    @Spec
    private CommandSpec spec;

    @Option(names = "--on", paramLabel = "DATE", description = "Only the acts in force on that day, and what is open.")
    private @Nullable String on;

    @Mixin
    private final ScenarioOptions scenarios = new ScenarioOptions();

    @Option(names = "--json", description = "Print JSON: all acts, whatever the day.")
    private boolean json;

    @Override
    public Integer call() {
        LegalAdvice advice = law.root().desk(scenarios.all()).advice();
        ActsView acts = advice.acts();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, acts);
        } else {
            new ActsReport(out).print(acts, on == null ? null : LegalAdvice.day(on));
        }
        return 0;
    }
}
