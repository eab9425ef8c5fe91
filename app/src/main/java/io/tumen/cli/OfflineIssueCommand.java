package io.tumen.cli;

import io.tumen.operations.OfflineIssuing;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        description = "Issues a declaration under the next number, signed, with a page to print and a QR code. The same"
                + " declaration again gives the same document. Needs no database.")
final class OfflineIssueCommand implements Callable<Integer> {
    @ParentCommand
    private OfflineCommand offline;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--numbers",
            required = true,
            paramLabel = "FILE",
            description = "As tumen offline reserve writes it.")
    private Path numbers;

    @Option(
            names = "--declaration",
            required = true,
            paramLabel = "FILE",
            description = "JSON, as POST /api/v1/movements takes it.")
    private Path declaration;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "Private key of the holder.")
    private Path key;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the documents.")
    private Path out;

    @Override
    public Integer call() {
        OfflineIssuing.Issued issued = OfflineIssuing.issue(
                offline.root().desk(),
                numbers,
                declaration,
                key,
                out,
                offline.root().clock().instant());
        spec.commandLine()
                .getOut()
                .println(issued.reference() + ": " + issued.document() + "; to print: " + issued.page()
                        + ", code alone: " + issued.code());
        return 0;
    }
}
