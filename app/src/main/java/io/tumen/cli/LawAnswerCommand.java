package io.tumen.cli;

import io.tumen.operations.AnswerForm;
import io.tumen.operations.LegalAnswers;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description =
                "Answers an open point of the law, for an office that may. Written into the package; older answers are kept.")
final class LawAnswerCommand implements Callable<Integer> {
    @ParentCommand
    private LawCommand law;

    @Spec
    private CommandSpec spec;

    @Option(names = "--point", required = true, paramLabel = "ID", description = "The open point.")
    private String point;

    @Option(
            names = "--value",
            required = true,
            paramLabel = "VALUE",
            description =
                    "confirmed or denied (a doubt), binding or waived (an unclear condition), a day, or a few words.")
    private String value;

    @Option(names = "--by", required = true, paramLabel = "PERSON", description = "Who answers.")
    private String by;

    @Option(names = "--office", required = true, paramLabel = "OFFICE", description = "For which office.")
    private String office;

    @Option(names = "--on", paramLabel = "DATE", description = "Day of the answer; default: today, in UTC.")
    private @Nullable String on;

    @Option(names = "--source", required = true, paramLabel = "ID", description = "Its row in sources.csv.")
    private String source;

    @Option(names = "--confidence", required = true, paramLabel = "A|B|C|K|X", description = "How sure it is.")
    private String confidence;

    @Option(names = "--says", required = true, paramLabel = "TEXT", description = "What was answered, a sentence.")
    private String says;

    @Option(names = "--replace", description = "Answer again what was answered before.")
    private boolean replace;

    @Override
    public Integer call() {
        var form = new AnswerForm(point, value, by, office, on, source, confidence, says, replace);
        String written = LegalAnswers.write(
                law.root().settings().corridor(), form, law.root().clock());
        spec.commandLine().getOut().println(written);
        return 0;
    }
}
