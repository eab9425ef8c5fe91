package io.tumen.cli;

import io.tumen.operations.Office;
import io.tumen.operations.SubscriptionViews.SubscriptionView;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "list", mixinStandardHelpOptions = true, description = "All subscriptions and how far each was told.")
final class NoticesListCommand implements Callable<Integer> {
    @ParentCommand
    private NoticesCommand notices;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Office office = notices.root().office(data.over(notices.root().settings()))) {
            List<SubscriptionView> all = office.subscriptions().list();
            if (json) {
                Json.print(out, all);
            } else if (all.isEmpty()) {
                out.println("  No subscriptions.");
            } else {
                NoticesCommand.print(all, out);
            }
        }
        return 0;
    }
}
