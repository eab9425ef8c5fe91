package io.tumen.cli;

import io.tumen.operations.JudgementView;
import io.tumen.operations.LawForm;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        description =
                "Whether goods may go that way on that day: lawful, unlawful or unknown, with act and article. Exit code 1 when unlawful.")
final class LawCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--province",
            required = true,
            paramLabel = "CODE",
            description = "Where the goods come from, ISO 3166-2: CN-22 is Jilin, CN-23 Heilongjiang.")
    private String province;

    @Option(names = "--exit", paramLabel = "PLACE", description = "Border post where they leave the country.")
    private @Nullable String exit;

    @Option(names = "--via", paramLabel = "PLACE", description = "Foreign port where they are loaded on a ship.")
    private @Nullable String via;

    @Option(names = "--entry", paramLabel = "PLACE", description = "Home port where they come back.")
    private @Nullable String entry;

    @Option(
            names = "--date",
            required = true,
            paramLabel = "DATE",
            description = "Day on which they leave the country.")
    private String date;

    @Option(names = "--trade", paramLabel = "TRADE", description = "domestic (default), export or import.")
    private @Nullable String trade;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        var form = new LawForm(province, exit, via, entry, date, trade);
        JudgementView judgement = root.desk().advice().judge(form);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, judgement);
        } else {
            JudgementReport.print(out, judgement);
        }
        return judgement.standing().equals("unlawful") ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
