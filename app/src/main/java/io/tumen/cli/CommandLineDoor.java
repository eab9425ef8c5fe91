package io.tumen.cli;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.BrokenPackageException;
import io.tumen.operations.BrokenTableException;
import io.tumen.operations.LogUnavailableException;
import io.tumen.operations.NoSuchMovementException;
import io.tumen.operations.NoSuchSubscriptionException;
import io.tumen.operations.RecordUnavailableException;
import io.tumen.settings.Settings;
import java.io.PrintWriter;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/// The command line. What the user got wrong is one message on standard error and exit code 2; a stack trace means a
/// bug.
public final class CommandLineDoor {
    private CommandLineDoor() {}

    /// @return the exit code: 0 done, 1 refused or failed, 2 bad input
    public static int run(Settings environment, InstantSource clock, PageServer pages, String... arguments) {
        return execute(commandLine(environment, clock, pages), arguments);
    }

    /// Runs the command and hands over all it printed; the process ends right after, and a writer does not empty
    /// itself.
    static int execute(CommandLine commandLine, String... arguments) {
        int exitCode = commandLine.execute(arguments);
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        return exitCode;
    }

    static CommandLine commandLine(Settings environment, InstantSource clock, PageServer pages) {
        return new CommandLine(new RootCommand(environment, clock, pages))
                .setParameterExceptionHandler(CommandLineDoor::explainUsage)
                .setExecutionExceptionHandler((fault, command, parsed) -> explain(fault, command));
    }

    private static int explainUsage(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("tumen: " + fault.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int explain(Exception fault, CommandLine command) throws Exception {
        return switch (fault) {
            case InvalidValueException invalid -> sayBad(command, "tumen: " + invalid.getMessage());
            case BrokenPackageException broken ->
                sayBad(command, FindingsReport.text(broken.findings()) + "tumen: " + broken.getMessage());
            case BrokenTableException broken ->
                sayBad(command, FindingsReport.text(broken.findings()) + "tumen: " + broken.getMessage());
            case NoSuchMovementException none -> sayBad(command, "tumen: " + none.getMessage());
            case NoSuchSubscriptionException none -> sayBad(command, "tumen: " + none.getMessage());
            case RecordUnavailableException unavailable -> {
                command.getErr().println("tumen: " + unavailable.getMessage());
                yield ExitCode.SOFTWARE;
            }
            case LogUnavailableException unavailable -> {
                command.getErr().println("tumen: " + unavailable.getMessage());
                yield ExitCode.SOFTWARE;
            }
            default -> throw fault;
        };
    }

    private static int sayBad(CommandLine command, String message) {
        command.getErr().println(message);
        return ExitCode.USAGE;
    }
}
