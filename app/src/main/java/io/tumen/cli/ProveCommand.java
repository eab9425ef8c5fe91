package io.tumen.cli;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description =
                "Writes one file that shows what is remembered of a movement; anyone checks it with tumen verify-proof.")
final class ProveCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "MOVEMENT", description = "Such as TUM-000042.")
    private String movement;

    @Option(names = "--out", paramLabel = "FILE", description = "Default: MOVEMENT.proof.json here; - prints it.")
    private @Nullable String file;

    @Override
    public Integer call() {
        try (Office office = root.office(data.over(root.settings()))) {
            String proof = office.auditing().prove(movement);
            String to = file == null ? movement + ".proof.json" : file;
            if (to.equals("-")) {
                spec.commandLine().getOut().print(proof);
            } else {
                write(Path.of(to), proof);
                spec.commandLine()
                        .getOut()
                        .println(to + " is written; check it with: tumen verify-proof " + to + " --key "
                                + office.auditing().key());
            }
        }
        return 0;
    }

    private static void write(Path to, String proof) {
        try {
            Files.writeString(to, proof);
        } catch (IOException e) {
            throw new InvalidValueException("file for the proof", to.toString(), "a file that can be written: " + e);
        }
    }
}
