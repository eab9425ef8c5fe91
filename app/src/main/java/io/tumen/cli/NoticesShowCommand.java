package io.tumen.cli;

import io.tumen.operations.Office;
import io.tumen.operations.SubscriptionViews.DeliveryView;
import io.tumen.operations.SubscriptionViews.SubscriptionDetail;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "One subscription with its last deliveries and what the receiver answered.")
final class NoticesShowCommand implements Callable<Integer> {
    @ParentCommand
    private NoticesCommand notices;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "SUB", description = "Such as SUB-1.")
    private String id;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Office office = notices.root().office(data.over(notices.root().settings()))) {
            SubscriptionDetail detail = office.subscriptions().detailOf(id);
            if (json) {
                Json.print(out, detail);
            } else {
                print(detail, out);
            }
        }
        return 0;
    }

    private static void print(SubscriptionDetail detail, PrintWriter out) {
        NoticesCommand.print(List.of(detail.subscription()), out);
        out.println();
        var table = new TextTable("position", "attempts", "last sent", "delivered", "last answer");
        for (DeliveryView one : detail.deliveries()) {
            table.row(
                    Long.toString(one.position()),
                    Integer.toString(one.attempts()),
                    one.sent().toString(),
                    one.delivered() ? "yes" : "no",
                    one.answer());
        }
        out.print(table.isEmpty() ? "  Nothing was sent yet.\n" : table.text());
    }
}
