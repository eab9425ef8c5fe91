package io.tumen.cli;

import io.tumen.settings.Settings;
import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;

/// One command of the command line, run in this process on the bundled corridor.
public record CommandRun(int exitCode, String out, String err) {
    /// The installation, seen from the folder of the module that is tested.
    public static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    public static final Settings SETTINGS = Settings.of(Map.of(), HOME);

    public static CommandRun of(String... arguments) {
        return of(InstantSource.system(), arguments);
    }

    public static CommandRun of(InstantSource clock, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        PageServer noPages = (office, port) -> {
            throw new IllegalStateException("This command should serve no pages.");
        };
        CommandLine commandLine = CommandLineDoor.commandLine(SETTINGS, clock, noPages)
                .setOut(new PrintWriter(new BufferedWriter(out)))
                .setErr(new PrintWriter(new BufferedWriter(err)));
        int exitCode = CommandLineDoor.execute(commandLine, arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
