package io.tumen.cli;

import io.tumen.operations.Desk;
import io.tumen.operations.Office;
import io.tumen.settings.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root of the command line: what all commands share. Alone it prints the help.
@Command(
        name = "tumen",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        description = "Plans, runs and audits cross-border transit corridors.",
        subcommands = {
            PlanCommand.class,
            LatestCommand.class,
            ProfileCommand.class,
            ReachCommand.class,
            HinterlandCommand.class,
            LawCommand.class,
            CheckCommand.class,
            ScenariosCommand.class,
            ReplanCommand.class,
            FlowsCommand.class,
            PairCommand.class,
            DiffCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            MovementsCommand.class,
            GuaranteeCommand.class,
            LogCommand.class,
            ProveCommand.class,
            VerifyProofCommand.class,
            CheckFlowsCommand.class,
            StatusCommand.class,
            NoticesCommand.class,
            OfflineCommand.class,
            ServeCommand.class,
            DemoCommand.class
        })
final class RootCommand implements Runnable {
    private final Settings environment;
    private final InstantSource clock;
    private final PageServer pages;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--corridor",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            description = "The corridor package; default: the bundled one.")
    private @Nullable Path corridor;

    RootCommand(Settings environment, InstantSource clock, PageServer pages) {
        this.environment = environment;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    Settings settings() {
        return corridor == null ? environment : environment.withCorridor(corridor);
    }

    /// What needs neither Spring nor a database.
    Desk desk() {
        return desk(List.of());
    }

    /// The same with scenarios over the package, each by its id or its path.
    Desk desk(List<String> scenarios) {
        return Desk.open(settings().corridor(), scenarios);
    }

    /// The record as well, on the database of the settings.
    Office office(Settings settings) {
        return office(settings, clock);
    }

    Office office(Settings settings, InstantSource other) {
        return Office.open(
                settings.corridor(), settings.dataDir(), settings.databaseUrl(), settings.webhookTo(), other);
    }

    InstantSource clock() {
        return clock;
    }

    PageServer pages() {
        return pages;
    }
}
