package io.tumen.cli;

import io.tumen.operations.Office;
import io.tumen.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the web pages and the API until stopped.")
final class ServeCommand implements Callable<Integer> {
    /// What is overdue is found within a minute.
    static final Duration WATCH_EVERY = Duration.ofSeconds(20);

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = server.over(root.settings());
        try (var stop = new StopSignal();
                Office office = root.office(settings);
                PageServer.Running running = root.pages().start(office, settings.port())) {
            office.watch(WATCH_EVERY);
            office.deliver();
            running.announce(out);
            stop.await();
        }
        return 0;
    }
}
