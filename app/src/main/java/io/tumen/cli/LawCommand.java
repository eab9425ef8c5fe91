package io.tumen.cli;

import io.tumen.operations.LawAnswer;
import io.tumen.operations.LawForm;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        description =
                "Whether goods may go that way on that day: lawful, unlawful or unknown, with act and article. Exit code 1 when unlawful.",
        subcommands = {LawActsCommand.class, LawAnswerCommand.class})
final class LawCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    // Neither is "required" to picocli, because then the subcommands would ask for them too.
    @Option(
            names = "--province",
            paramLabel = "PROVINCE",
            description = "Where the goods come from: ISO 3166-2 code or name, such as CN-22 or Jilin.")
    private @Nullable String province;

    @Option(names = "--exit", paramLabel = "PLACE", description = "Border post where they leave the country.")
    private @Nullable String exit;

    @Option(names = "--via", paramLabel = "PLACE", description = "Foreign port where they are loaded on a ship.")
    private @Nullable String via;

    @Option(names = "--entry", paramLabel = "PLACE", description = "Home port where they come back.")
    private @Nullable String entry;

    @Option(names = "--date", paramLabel = "DATE", description = "Day on which they leave the country.")
    private @Nullable String date;

    @Option(names = "--trade", paramLabel = "TRADE", description = "domestic (default), export or import.")
    private @Nullable String trade;

    @Option(
            names = "--hs",
            paramLabel = "CODE",
            description = "HS code of the goods; without it no condition on the goods is judged.")
    private @Nullable String hs;

    @Option(names = "--teu", paramLabel = "N", description = "Twenty-foot units; default: 1.")
    private @Nullable String teu;

    @Option(names = "--value", paramLabel = "CNY", description = "Value of all goods.")
    private @Nullable String value;

    @Mixin
    private final ScenarioOptions scenarios = new ScenarioOptions();

    @ArgGroup
    private @Nullable Packing packing;

    @Option(names = "--open", description = "Tell also what is open on every way through abroad.")
    private boolean open;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    static final class Packing {
        @Option(names = "--containerised", required = true, description = "The goods are in containers (default).")
        private boolean containerised;

        @Option(names = "--bulk", required = true, description = "They are not.")
        private boolean bulk;
    }

    RootCommand root() {
        return root;
    }

    @Override
    public Integer call() {
        LawAnswer answer = root.desk(scenarios.all()).advice().judge(form());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, answer);
        } else {
            new JudgementReport(out).print(answer, open);
        }
        return answer.standing().equals("unlawful") ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private LawForm form() {
        return new LawForm(
                required("--province=PROVINCE", province),
                exit,
                via,
                entry,
                required("--date=DATE", date),
                trade,
                hs,
                teu,
                value,
                packing == null ? null : Boolean.toString(packing.containerised && !packing.bulk));
    }

    private String required(String option, @Nullable String given) {
        if (given == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '" + option + "'");
        }
        return given;
    }
}
