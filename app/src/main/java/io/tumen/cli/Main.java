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
        versionProvider = Main.JarVersion.class,
        description = "Plans, runs and audits cross-border transit corridors.")
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    /// The version Maven wrote into the jar's manifest; from a folder of classes there is none.
    static final class JarVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"tumen " + (version == null ? "(not packaged)" : version)};
        }
    }
}
