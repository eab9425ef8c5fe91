package io.tumen.cli;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.MovementDetail;
import io.tumen.operations.Office;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "One movement as it stood at one time, by what was known at another; or what has changed since.")
final class MovementShowCommand implements Callable<Integer> {
    @ParentCommand
    private MovementsCommand movements;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "ID", description = "The movement, such as TUM-000042.")
    private String id;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description = "As it stood then, such as 2026-09-07T14:30:00+08:00; default: now.")
    private @Nullable String at;

    @Option(
            names = "--known",
            paramLabel = "MOMENT",
            description = "By what had been learnt and decided by then; default: all that is known.")
    private @Nullable String known;

    @Option(
            names = "--changes",
            description = "What was learnt and decided since --known, and what reads otherwise by it.")
    private boolean changes;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Office office = movements.root().office(data.over(movements.root().settings()))) {
            if (changes) {
                changes(office, out);
            } else {
                show(office, out);
            }
        }
        return 0;
    }

    private void changes(Office office, PrintWriter out) {
        if (known == null) {
            throw new InvalidValueException("--known", "", "the moment since which changes are asked for");
        }
        var view = office.lookback().changes(id, known, at);
        if (json) {
            Json.print(out, view);
        } else {
            new LookbackReport(out).print(view);
        }
    }

    private void show(Office office, PrintWriter out) {
        MovementDetail movement = office.lookback().movementAt(id, at, known);
        if (json) {
            Json.print(out, movement);
        } else {
            new MovementReport(out).print(movement);
        }
    }
}
