package io.tumen.cli;

import io.tumen.operations.ProfileForm;
import io.tumen.operations.ProfileView;
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
        name = "profile",
        mixinStandardHelpOptions = true,
        description = "The ways of goods ready on many days, one ready time after the other: when it pays to wait.")
final class ProfileCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ORIGIN", description = "Name, UN/LOCODE or id of a place.")
    private String origin;

    @Parameters(paramLabel = "DESTINATION", description = "Name, UN/LOCODE or id of a place.")
    private String destination;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "First ready time, origin's time: 2026-09-01 (08:00) or 2026-09-01T14:30.")
    private String from;

    @Option(names = "--days", paramLabel = "N", description = "Days of ready times, 366 at most; default: 7.")
    private @Nullable String days;

    @Option(
            names = "--step",
            paramLabel = "SPAN",
            description = "From one ready time to the next: 30m, 6h (default), 1d.")
    private @Nullable String step;

    @Mixin
    private final GoodsOptions goods = new GoodsOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final ScenarioOptions scenarios = new ScenarioOptions();

    @Option(names = "--json", description = "Print JSON with all ways instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        var form = new ProfileForm(origin, destination, from, days, step, goods.form(), limits.form());
        ProfileView profile = profile(form);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, profile);
        } else {
            new ProfileReport(out).print(profile);
        }
        return 0;
    }

    private ProfileView profile(ProfileForm form) {
        try (var bar = new ProgressLine(spec.commandLine().getErr())) {
            return root.desk(scenarios.all()).profiles().profile(form, bar.of("ready times"));
        }
    }
}
