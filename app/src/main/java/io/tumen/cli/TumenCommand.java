package io.tumen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The root of the command line. Without a subcommand it prints the help.
@Command(
        name = "tumen",
        mixinStandardHelpOptions = true,
        versionProvider = TumenCommand.JarVersion.class,
        description = "Plans, runs and audits cross-border transit corridors.")
public final class TumenCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// @return the exit code
    public static int run(String[] arguments) {
        return new CommandLine(new TumenCommand()).execute(arguments);
    }

    /// The version Maven wrote into the jar's manifest; from a folder of classes there is none.
    static final class JarVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = TumenCommand.class.getPackage().getImplementationVersion();
            return new String[] {"tumen " + (version == null ? "(not packaged)" : version)};
        }
    }
}
