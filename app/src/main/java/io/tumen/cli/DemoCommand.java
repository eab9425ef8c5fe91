package io.tumen.cli;

import io.tumen.operations.Office;
import io.tumen.settings.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Tells the main job from end to end on the real corridor, prints its report, and serves the pages until stopped.")
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Option(names = "--exit", description = "End after the report.")
    private boolean exit;

    @Option(
            names = "--ready",
            paramLabel = "DAY",
            description = "Day on which the consignments are ready, long enough ago for their journeys to be over;"
                    + " default: a Monday eleven weeks ago.")
    private @Nullable String ready;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = server.over(root.settings());
        String day = StoryDay.of(ready, root.clock().instant());
        var clock = new StoryClock(root.clock());
        try (var stop = new StopSignal();
                Office office = root.office(settings, clock)) {
            new Story(office, clock, out, day).tell();
            out.flush();
            if (!exit) {
                serve(office, settings, stop, out);
            }
        }
        return 0;
    }

    private void serve(Office office, Settings settings, StopSignal stop, PrintWriter out) throws InterruptedException {
        try (PageServer.Running running = root.pages().start(office, settings.port())) {
            office.watch(ServeCommand.WATCH_EVERY);
            running.announce(out);
            stop.await();
        }
    }
}
