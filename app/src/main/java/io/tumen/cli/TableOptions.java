package io.tumen.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// In which form an answer is printed that is one table.
final class TableOptions {
    @ArgGroup
    private @Nullable Machine machine;

    static final class Machine {
        @Option(names = "--json", required = true, description = "Print JSON instead of a table.")
        private boolean json;

        @Option(names = "--csv", required = true, description = "Print CSV instead of a table.")
        private boolean csv;
    }

    void print(PrintWriter out, Object view, Supplier<Csv> csv, Consumer<PrintWriter> table) {
        if (machine == null) {
            table.accept(out);
        } else if (machine.json) {
            Json.print(out, view);
        } else if (machine.csv) {
            out.print(csv.get().text());
        }
    }
}
