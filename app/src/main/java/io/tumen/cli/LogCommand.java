package io.tumen.cli;

import io.tumen.operations.Office;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description =
                "The tamper-evident log of the record: its key, its signed head, a copy for others, and whether all"
                        + " of it still fits.",
        subcommands = {LogVerifyCopyCommand.class, LogConsistencyCommand.class, LogCosignCommand.class})
final class LogCommand implements Runnable {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    RootCommand root() {
        return root;
    }

    @Command(
            name = "key",
            mixinStandardHelpOptions = true,
            description = "Prints the public key by which anyone checks what the log signed.")
    int key(@Mixin DataOptions data) {
        return with(data, office -> out(office.auditing().key()));
    }

    @Command(
            name = "checkpoint",
            mixinStandardHelpOptions = true,
            description = "Prints the signed head of the log; keep it elsewhere.")
    int checkpoint(@Mixin DataOptions data) {
        return with(data, office -> {
            spec.commandLine().getOut().print(office.auditing().checkpoint());
        });
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Copies the log into a folder, as C2SP tlog-tiles lays it out; a copy that is there is brought up"
                            + " to date.")
    int export(@Mixin DataOptions data, @Parameters(paramLabel = "FOLDER") Path folder) {
        return with(data, office -> out(office.auditing().export(folder)));
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Reads all tables and the log again and names the first row that does not fit. Exit code 1 when"
                            + " one does not.")
    int check(
            @Mixin DataOptions data,
            @Option(names = "--against", paramLabel = "FILE", description = "A checkpoint that was kept elsewhere.")
                    @Nullable
                    Path against) {
        try (Office office = root.office(data.over(root.settings()))) {
            return LogReports.print(spec, office.auditing().check(against), "The log and the tables fit.");
        }
    }

    @Command(
            name = "add-cosignature",
            mixinStandardHelpOptions = true,
            description = "Keeps a checkpoint that a witness has co-signed, so that proofs carry the cosignature.")
    int addCosignature(
            @Mixin DataOptions data,
            @Parameters(paramLabel = "CHECKPOINT", description = "The file the witness signed.") Path note,
            @Option(
                            names = "--witness",
                            paramLabel = "VKEY",
                            required = true,
                            description = "Public key of the witness.")
                    String witness) {
        return with(data, office -> {
            office.auditing().addCosignature(note, witness);
            out("The cosignature is kept.");
        });
    }

    private int with(DataOptions data, Consumer<Office> work) {
        try (Office office = root.office(data.over(root.settings()))) {
            work.accept(office);
        }
        return 0;
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }
}
