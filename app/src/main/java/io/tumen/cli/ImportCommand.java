package io.tumen.cli;

import io.tumen.operations.Conversions;
import io.tumen.operations.ImportForm;
import io.tumen.operations.ImportReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Makes a corridor package of other people's data: a GTFS feed, a GMNS network or DCSA schedules. Exit code 1 when the package needs mending, 2 when nothing could be made.")
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORM", description = "gtfs, gmns or dcsa.")
    private String kind;

    @Parameters(index = "1", paramLabel = "SOURCE", description = "Folder or zip of the data; a JSON file for dcsa.")
    private Path source;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the package goes; a name in .zip makes a zip.")
    private Path into;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the corridor; default: that of the source.")
    private @Nullable String name;

    @Option(
            names = "--home",
            split = ",",
            paramLabel = "CC",
            description = "Country at home, ISO 3166-1, such as CN; several of one customs territory by commas.")
    private List<String> home = List.of();

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "For dcsa: the package whose copy gets the sailings.")
    private @Nullable Path pack;

    @Option(names = "--gauge", paramLabel = "MM", defaultValue = "1435", description = "Gauge of railways.")
    private int gauge;

    @Option(names = "--route", split = ",", paramLabel = "ID", description = "For gtfs: only these routes.")
    private List<String> routes = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "For gtfs: days from this one on.")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "DATE", description = "For gtfs: days up to this one.")
    private @Nullable String until;

    @Option(names = "--length-unit", paramLabel = "UNIT", description = "For gmns: km, mi, m or ft.")
    private @Nullable String lengthUnit;

    @Option(names = "--speed-unit", paramLabel = "UNIT", description = "For gmns: kph, mph or m/s.")
    private @Nullable String speedUnit;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "For gmns: time zone of the places, such as Asia/Shanghai.")
    private String zone;

    @Option(names = "--replace", description = "Write over a package that is there already.")
    private boolean replace;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ImportReport report = Conversions.bringIn(form(), step -> {
            if (!json) {
                err.println("tumen: " + step + " …");
                err.flush();
            }
        });
        if (json) {
            Json.print(spec.commandLine().getOut(), report);
        } else {
            ConversionReport.print(spec.commandLine().getOut(), report);
        }
        return report.into() == null ? ExitCode.USAGE : report.usable() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private ImportForm form() {
        return new ImportForm(
                kind, source, into, name, home, gauge, routes, from, until, lengthUnit, speedUnit, zone, pack, replace);
    }
}
