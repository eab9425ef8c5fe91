package io.tumen.cli;

import io.tumen.operations.Office;
import io.tumen.operations.OfflineIssuing;
import io.tumen.operations.OfflineViews.BlockView;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "offline",
        mixinStandardHelpOptions = true,
        description =
                "What goes on while the record cannot be reached: numbers given out before, signed documents issued"
                        + " meanwhile, brought in afterwards.",
        subcommands = {OfflineReserveCommand.class, OfflineIssueCommand.class, OfflineMergeCommand.class})
final class OfflineCommand implements Runnable {
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
            description = "Prints the public key of whoever issues; draws the private one when the file is not there."
                    + " Needs no database.")
    int key(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--name", required = true, description = "Without blanks, such as jilin-grain.")
                    String name) {
        spec.commandLine().getOut().println(OfflineIssuing.key(file, name));
        return 0;
    }

    @Command(name = "blocks", mixinStandardHelpOptions = true, description = "All numbers given out in advance.")
    int blocks(@Mixin DataOptions data) {
        try (Office office = root.office(data.over(root.settings()))) {
            List<BlockView> blocks = office.offline().listBlocks();
            var table = new TextTable("block", "holder", "numbers", "first", "until", "given out by");
            for (BlockView block : blocks) {
                table.row(
                        block.block(),
                        block.holder(),
                        Integer.toString(block.numbers().size()),
                        block.numbers().getFirst(),
                        block.validUntil().toString(),
                        block.reservedBy());
            }
            spec.commandLine().getOut().print(table.isEmpty() ? "  No blocks.\n" : table.text());
        }
        return 0;
    }

    @Command(
            name = "note",
            mixinStandardHelpOptions = true,
            description = "Signs facts that were noted, and prints the document. Needs no database.")
    int note(
            @Option(names = "--facts", required = true, paramLabel = "FILE", description = "A JSON list of facts.")
                    Path facts,
            @Option(names = "--key", required = true, paramLabel = "FILE", description = "Private key.") Path key) {
        spec.commandLine()
                .getOut()
                .print(OfflineIssuing.note(facts, key, root.clock().instant()));
        return 0;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks a document with no network and no database. Exit code 1 when it does not hold.")
    int verify(
            @Parameters(paramLabel = "FILE-OR-TEXT", description = "A file, or the text of the QR code (TUMEN1:…).")
                    String document,
            @Option(names = "--key", required = true, paramLabel = "VKEY", description = "Public key of the issuer.")
                    String key) {
        return LogReports.print(spec, OfflineIssuing.verify(document, key), "The document holds.");
    }
}
