package io.tumen.cli;

import io.tumen.operations.Office;
import io.tumen.operations.SubscriptionViews.SubscribedView;
import io.tumen.operations.SubscriptionViews.SubscriptionView;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "notices",
        mixinStandardHelpOptions = true,
        description = "Who is told what is new by signed webhooks (Standard Webhooks), and how far each has been told."
                + " Notices are sent while tumen serve runs.",
        subcommands = {
            NoticesSubscribeCommand.class,
            NoticesListCommand.class,
            NoticesShowCommand.class,
            NoticesVerifyCommand.class
        })
final class NoticesCommand implements Runnable {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    RootCommand root() {
        return root;
    }

    @Command(name = "pause", mixinStandardHelpOptions = true, description = "Sends nothing until it is resumed.")
    int pause(@Mixin DataOptions data, @Parameters(paramLabel = "SUB") String id) {
        return shown(data, office -> office.subscriptions().pause(id));
    }

    @Command(
            name = "resume",
            mixinStandardHelpOptions = true,
            description = "Goes on from where it stood, at once; nothing is skipped.")
    int resume(@Mixin DataOptions data, @Parameters(paramLabel = "SUB") String id) {
        return shown(data, office -> office.subscriptions().resume(id));
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Sends everything again from a position on, in order and under the same ids.")
    int replay(
            @Mixin DataOptions data,
            @Parameters(paramLabel = "SUB") String id,
            @Option(names = "--from", required = true, paramLabel = "POSITION", description = "First one to be sent.")
                    String from) {
        return shown(data, office -> office.subscriptions().replay(id, from));
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Draws a new secret and tells it once; the one before signs beside it for a while.")
    int rotate(
            @Mixin DataOptions data,
            @Parameters(paramLabel = "SUB") String id,
            @Option(
                            names = "--overlap",
                            paramLabel = "HOURS",
                            defaultValue = "24",
                            description = "How long both sign; default: ${DEFAULT-VALUE}.")
                    String hours) {
        try (Office office = root.office(data.over(root.settings()))) {
            print(office.subscriptions().rotate(id, hours), out());
        }
        return 0;
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Forgets the subscription, its secret and its deliveries.")
    int remove(@Mixin DataOptions data, @Parameters(paramLabel = "SUB") String id) {
        try (Office office = root.office(data.over(root.settings()))) {
            office.subscriptions().remove(id);
            out().println(id + " is removed.");
        }
        return 0;
    }

    static void print(SubscribedView made, PrintWriter out) {
        print(List.of(made.subscription()), out);
        out.println(
                made.secret() == null
                        ? "The secret was told when this was first asked for; tumen notices rotate draws another."
                        : "Secret, told this once: " + made.secret());
    }

    static void print(List<SubscriptionView> subscriptions, PrintWriter out) {
        var table = new TextTable("subscription", "state", "delivered", "behind", "wants", "url");
        for (SubscriptionView one : subscriptions) {
            table.row(
                    one.id(),
                    one.state(),
                    Long.toString(one.delivered()),
                    Long.toString(one.behind()),
                    wants(one.kinds(), one.movement()),
                    one.url());
        }
        out.print(table.text());
        for (SubscriptionView one : subscriptions) {
            if (one.why() != null) {
                String next = one.next() == null ? "" : "; tried again at " + one.next();
                out.println("  " + one.id() + ": " + one.why() + next);
            }
        }
    }

    private static String wants(List<String> kinds, @Nullable String movement) {
        return (kinds.isEmpty() ? "all" : String.join(",", kinds)) + (movement == null ? "" : " of " + movement);
    }

    private int shown(DataOptions data, Function<Office, SubscriptionView> work) {
        try (Office office = root.office(data.over(root.settings()))) {
            print(List.of(work.apply(office)), out());
        }
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
