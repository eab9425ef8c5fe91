package io.tumen.cli;

import io.tumen.operations.DiffView;
import io.tumen.operations.DiffView.Group;
import io.tumen.operations.DiffView.Side;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/// Prints how two packages differ, a heading for each kind of thing.
final class DiffReport {
    private DiffReport() {}

    static void print(PrintWriter out, DiffView diff) {
        out.println("From " + name(diff.before()));
        out.println("to   " + name(diff.after()));
        if (diff.same()) {
            out.println("nothing differs.");
        }
        for (Group group : diff.groups()) {
            out.println();
            out.println(group.name());
            group.differences().forEach(difference -> out.println("  " + difference.words()));
        }
    }

    private static String name(Side side) {
        String scenarios = side.scenarios().stream()
                .map(scenario -> ", under " + scenario.id() + " (" + scenario.name() + ")")
                .collect(Collectors.joining());
        return side.corridor() + scenarios;
    }
}
