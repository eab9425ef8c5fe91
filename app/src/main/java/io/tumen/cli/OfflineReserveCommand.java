package io.tumen.cli;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.Office;
import io.tumen.operations.OfflineViews.BlockAnswer;
import io.tumen.operations.OfflineViews.BlockForm;
import io.tumen.operations.OfflineViews.BlockView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "reserve",
        mixinStandardHelpOptions = true,
        description = "Gives out reference numbers in advance, and writes the file that tumen offline issue takes them"
                + " from. Exit code 1 when refused.")
final class OfflineReserveCommand implements Callable<Integer> {
    @ParentCommand
    private OfflineCommand offline;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--holder", required = true, paramLabel = "NAME", description = "Who may use them.")
    private String holder;

    @Option(names = "--count", required = true, paramLabel = "N", description = "How many, 1 to 1000.")
    private int count;

    @Option(
            names = "--days",
            defaultValue = "90",
            paramLabel = "N",
            description = "Good for; default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(names = "--country", defaultValue = "CN", description = "ISO 3166-1; default: ${DEFAULT-VALUE}.")
    private String country;

    @Option(
            names = "--issuer-key",
            required = true,
            paramLabel = "VKEY",
            description = "Public key of the holder, as tumen offline key prints it.")
    private String verifier;

    @Option(names = "--by", required = true, paramLabel = "PARTY", description = "Who gives them out.")
    private String by;

    @Option(names = "--capacity", defaultValue = "customs", description = "Default: ${DEFAULT-VALUE}.")
    private String capacity;

    @Option(names = "--person", description = "Who signs.")
    private @Nullable String person;

    @Option(names = "--key", required = true, paramLabel = "KEY", description = "Idempotency key.")
    private String key;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File of the numbers.")
    private Path out;

    @Override
    public Integer call() {
        PrintWriter say = spec.commandLine().getOut();
        var form = new BlockForm(holder, country, count, days, verifier, by, capacity, person);
        try (Office office = offline.root().office(data.over(offline.root().settings()))) {
            return switch (office.offline().reserve(key, form)) {
                case BlockAnswer.Reserved reserved -> {
                    write(reserved.block());
                    say.println(reserved.block().block() + ": " + count + " numbers for " + holder + " until "
                            + reserved.block().validUntil() + " are in " + out);
                    yield 0;
                }
                case BlockAnswer.Refused refused -> {
                    refused.refusals().forEach(refusal -> say.println("  refused: " + refusal.words()));
                    yield 1;
                }
            };
        }
    }

    private void write(BlockView block) {
        try {
            Files.writeString(out, JsonMapper.shared().writeValueAsString(block) + "\n");
        } catch (IOException e) {
            throw new InvalidValueException("file of numbers", out.toString(), "a file that can be written: " + e);
        }
    }
}
