package io.tumen.cli;

import io.tumen.operations.Office;
import io.tumen.operations.SubscriptionViews.SubscriptionForm;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
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
        name = "subscribe",
        mixinStandardHelpOptions = true,
        description = "Has notices posted to an address. Prints the secret by which the receiver checks them, once.")
final class NoticesSubscribeCommand implements Callable<Integer> {
    @ParentCommand
    private NoticesCommand notices;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "URL", description = "https; what else is allowed says TUMEN_WEBHOOK_TO.")
    private String url;

    @Option(
            names = "--kinds",
            paramLabel = "KINDS",
            description = "With commas, such as decision,fact.exited; default: all.")
    private @Nullable String kinds;

    @Option(names = "--movement", paramLabel = "ID", description = "Only what names this movement; default: all.")
    private @Nullable String movement;

    @Option(
            names = "--after",
            paramLabel = "POSITION",
            description = "Last position not wanted, 0 for all there ever was; default: what is new from now on. For an"
                    + " address that is subscribed already: tumen notices replay.")
    private @Nullable String after;

    @Option(names = "--key", paramLabel = "KEY", description = "Idempotency key; default: made from what is asked.")
    private @Nullable String key;

    @Override
    public Integer call() {
        String asked = url + " " + kinds + " " + movement;
        String own = "subscribe " + UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8));
        try (Office office = notices.root().office(data.over(notices.root().settings()))) {
            NoticesCommand.print(
                    office.subscriptions()
                            .subscribe(key == null ? own : key, new SubscriptionForm(url, kinds, movement, after)),
                    spec.commandLine().getOut());
        }
        return 0;
    }
}
