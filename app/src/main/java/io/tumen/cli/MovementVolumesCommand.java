package io.tumen.cli;

import io.tumen.operations.LookbackViews.VolumeView;
import io.tumen.operations.Office;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "volumes",
        mixinStandardHelpOptions = true,
        description = "This year's volume of each group of goods beside the average of the years before, where the rule"
                + " pack watches it.")
final class MovementVolumesCommand implements Callable<Integer> {
    @ParentCommand
    private MovementsCommand movements;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Office office = movements.root().office(data.over(movements.root().settings()))) {
            List<VolumeView> volumes = office.lookback().volumes();
            if (json) {
                Json.print(out, volumes);
            } else if (volumes.isEmpty()) {
                out.println("  The rule pack in force watches no volumes, or nothing goes this year.");
            } else {
                print(volumes, out);
            }
        }
        return 0;
    }

    private static void print(List<VolumeView> volumes, PrintWriter out) {
        var table = new TextTable("province", "HS", "year", "t so far", "t on average before", "");
        for (VolumeView volume : volumes) {
            table.row(
                    volume.province(),
                    volume.group(),
                    Integer.toString(volume.year()),
                    volume.tonnes(),
                    volume.averageTonnes() == null ? "unknown" : volume.averageTonnes(),
                    words(volume.exceeds()));
        }
        out.print(table.text());
    }

    private static String words(@Nullable Boolean exceeds) {
        if (exceeds == null) {
            return "unknown: the record does not reach back so far";
        }
        return exceeds ? "MORE than the average" : "within the average";
    }
}
