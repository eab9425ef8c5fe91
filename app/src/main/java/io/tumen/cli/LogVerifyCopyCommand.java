package io.tumen.cli;

import io.tumen.operations.Verification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify-copy",
        mixinStandardHelpOptions = true,
        description = "Makes the whole tree of a copied log anew. Needs no database.")
final class LogVerifyCopyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "A copy as tumen log export makes it.")
    private Path folder;

    @Option(names = "--key", paramLabel = "VKEY", description = "Public key of the log.")
    private @Nullable String key;

    @Override
    public Integer call() {
        return LogReports.print(spec, Verification.copy(folder, key), "The copy fits.");
    }
}
