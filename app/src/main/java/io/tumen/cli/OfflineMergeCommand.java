package io.tumen.cli;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.Office;
import io.tumen.operations.OfflineViews.DocumentForm;
import io.tumen.operations.OfflineViews.MergeForm;
import io.tumen.operations.OfflineViews.MergedView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Brings in what was issued and noted offline. Brought in again it changes nothing and is answered as"
                        + " before. Exit code 1 when one was refused.")
final class OfflineMergeCommand implements Callable<Integer> {
    @ParentCommand
    private OfflineCommand offline;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Signed documents, or texts of QR codes.")
    private List<Path> files;

    @Option(names = "--by", required = true, paramLabel = "PARTY", description = "Who brings them in.")
    private String by;

    @Option(names = "--capacity", defaultValue = "customs", description = "Default: ${DEFAULT-VALUE}.")
    private String capacity;

    @Option(names = "--person", description = "Who signs.")
    private @Nullable String person;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<DocumentForm> documents =
                files.stream().map(file -> new DocumentForm(read(file))).toList();
        try (Office office = offline.root().office(data.over(offline.root().settings()))) {
            List<MergedView> answers = office.offline().merge(new MergeForm(by, capacity, person, documents));
            for (int i = 0; i < answers.size(); i++) {
                print(files.get(i), answers.get(i), out);
            }
            return answers.stream().anyMatch(answer -> answer.outcome().equals("refused")) ? 1 : 0;
        }
    }

    private static void print(Path file, MergedView answer, PrintWriter out) {
        String movement = answer.movement() == null ? "" : " " + answer.movement();
        String number = answer.reference() == null ? "" : " (" + answer.reference() + ")";
        out.println(file.getFileName() + number + ": " + answer.outcome().replace('_', ' ') + movement);
        String head = answer.outcome().equals("refused") ? "  refused: " : "  not accepted yet: ";
        answer.refusals().forEach(refusal -> out.println(head + refusal.words()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidValueException("document", file.toString(), "a readable text file in UTF-8");
        }
    }
}
