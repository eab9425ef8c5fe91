package io.tumen.cli;

import io.tumen.operations.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "verify-proof",
        mixinStandardHelpOptions = true,
        description =
                "Checks a proof with no network and no database, by the rules of the corridor package. Exit code 0 when it holds, 1 when it does not, 2"
                        + " when the file is no proof.")
final class VerifyProofCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "As tumen prove writes it.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "Public key of the log, as its keeper gave it to you; default: the one in the file.")
    private @Nullable String key;

    @Option(names = "--witness", paramLabel = "VKEY", description = "Public key of a witness you trust; repeatable.")
    private List<String> witnesses = new ArrayList<>();

    @Option(
            names = "--quorum",
            paramLabel = "N",
            description = "How many of the witnesses must have co-signed; default: all that are named.")
    private @Nullable Integer quorum;

    @Override
    public Integer call() {
        int needed = quorum == null ? witnesses.size() : quorum;
        return LogReports.print(
                spec, Verification.proof(root.desk(), file, key, witnesses, needed), "The proof holds.");
    }
}
