package io.tumen.cli;

import io.tumen.operations.Verification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "cosign",
        mixinStandardHelpOptions = true,
        description =
                "As a witness: checks that a copied log only grew since it was last seen, and prints its checkpoint"
                        + " with a cosignature. Needs no database.")
final class LogCosignCommand implements Callable<Integer> {
    @ParentCommand
    private LogCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "A copy as tumen log export makes it.")
    private Path folder;

    @Option(names = "--key", paramLabel = "VKEY", required = true, description = "Public key of the log.")
    private String key;

    @Option(
            names = "--witness-key",
            paramLabel = "FILE",
            required = true,
            description =
                    "Private key of the witness; drawn when the file is not there. What was seen is kept beside it.")
    private Path witnessKey;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "witness",
            description = "Name of the witness, for a new key; default: ${DEFAULT-VALUE}.")
    private String name;

    @Override
    public Integer call() {
        String signed = Verification.cosigned(
                folder, key, witnessKey, name, parent.root().clock().instant());
        spec.commandLine().getOut().print(signed);
        return 0;
    }
}
