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
        name = "verify-consistency",
        mixinStandardHelpOptions = true,
        description = "Shows whether a log only grew between two of its checkpoints. Needs no database.")
final class LogConsistencyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLDER", description = "Checkpoint file.")
    private Path older;

    @Parameters(index = "1", paramLabel = "NEWER", description = "Checkpoint file.")
    private Path newer;

    @Option(
            names = "--copy",
            paramLabel = "FOLDER",
            required = true,
            description = "A copy of the log at the newer checkpoint.")
    private Path folder;

    @Option(names = "--key", paramLabel = "VKEY", description = "Public key of the log.")
    private @Nullable String key;

    @Override
    public Integer call() {
        return LogReports.print(spec, Verification.consistency(older, newer, folder, key), "Consistent.");
    }
}
