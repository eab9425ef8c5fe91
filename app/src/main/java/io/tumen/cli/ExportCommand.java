package io.tumen.cli;

import io.tumen.operations.Conversions;
import io.tumen.operations.ExportReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes a corridor package as a GTFS feed, a GMNS network, a GeoJSON file, or as a package again, byte for byte, to another folder or a zip.")
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORM", description = "gtfs, gmns, geojson or package.")
    private String form;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PACKAGE",
            description = "The corridor package; default: the one of --corridor.")
    private @Nullable Path folder;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "TARGET",
            description = "Folder, or a zip by its name; for geojson a file.")
    private Path into;

    @Option(names = "--replace", description = "Write over what is there already.")
    private boolean replace;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Path from = folder == null ? root.settings().corridor() : folder;
        ExportReport report = Conversions.bringOut(form, from, into, replace);
        if (json) {
            Json.print(spec.commandLine().getOut(), report);
        } else {
            ConversionReport.print(spec.commandLine().getOut(), report);
        }
        return ExitCode.OK;
    }
}
