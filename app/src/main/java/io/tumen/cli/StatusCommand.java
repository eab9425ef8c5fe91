package io.tumen.cli;

import io.tumen.operations.Inquiries.Happened;
import io.tumen.operations.Inquiries.StatusView;
import io.tumen.operations.Office;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "What happened to anything that was ever sent: an idempotency key, a movement, a reference number, a"
                        + " position. Exit code 1 when nothing was acknowledged under that name.")
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "ID")
    private String id;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Office office = root.office(data.over(root.settings()))) {
            StatusView status = office.inquiries().statusOf(id);
            if (json) {
                Json.print(out, status);
            } else {
                print(out, status);
            }
            return status.found().isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }

    private static void print(PrintWriter out, StatusView status) {
        if (status.found().isEmpty()) {
            out.println(status.id() + ": " + status.answer());
        }
        for (Happened happened : status.found()) {
            out.println(status.id() + " (" + happened.as() + "), " + happened.at() + ": " + happened.what());
            happened.refusals().forEach(refusal -> out.println("  " + refusal.words()));
            if (happened.movement() != null) {
                out.println("  movement " + happened.movement());
            }
            out.println("  positions " + happened.positions() + ", leaves of the log " + happened.leaves());
        }
    }
}
