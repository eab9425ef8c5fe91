package io.tumen.cli;

import io.tumen.operations.Desk;
import io.tumen.operations.DiffView;
import io.tumen.operations.Differences;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "How one package differs from another, in words. Each side is a package (folder or zip), a scenario of the"
                    + " package (its id or its file), or both: PACKAGE+SCENARIO. With one side only, the package as it"
                    + " is is held against it.",
            "Exit code 0 when nothing differs, 1 when something does, 2 when a side cannot be read."
        })
final class DiffCommand implements Callable<Integer> {
    private static final int SAME = 0;
    private static final int DIFFERENT = 1;

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "kraskino-closed, corridors/mine, corridors/mine+kraskino-closed")
    private String first;

    @Parameters(index = "1", paramLabel = "B", arity = "0..1", description = "The other side.")
    private @Nullable String second;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Desk before = second == null ? root.desk() : open(first);
        Desk after = open(second == null ? first : second);
        DiffView diff = Differences.between(before.pack(), after.pack());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, diff);
        } else {
            DiffReport.print(out, diff);
        }
        return diff.same() ? SAME : DIFFERENT;
    }

    private Desk open(String side) {
        if (isPackage(side)) {
            return Desk.open(Path.of(side));
        }
        List<String> parts = new ArrayList<>(Arrays.asList(side.split("\\+", -1)));
        boolean named = parts.getFirst().isEmpty() || isPackage(parts.getFirst());
        Path folder = named && !parts.getFirst().isEmpty()
                ? Path.of(parts.getFirst())
                : root.settings().corridor();
        return Desk.open(folder, named ? parts.subList(1, parts.size()) : parts);
    }

    /// A folder or a zip that is no scenario.
    private static boolean isPackage(String side) {
        Path path = Path.of(side);
        return Files.isDirectory(path) && !Files.exists(path.resolve("scenario.yaml"))
                || Files.isRegularFile(path) && side.endsWith(".zip");
    }
}
