package io.tumen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [SearchSpeed] for every contender and prints how they compare.
class SearchBench {
    @Test
    void comparesWithTextbookAndOpenTripPlanner() throws RunnerException {
        var options = new OptionsBuilder()
                .include(SearchSpeed.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        var measured = new EnumMap<Contender, RunResult>(Contender.class);
        new Runner(options).run().forEach(result -> measured.put(contender(result), result));
        print(measured);
        assertThat(measured.keySet()).containsExactly(Contender.values());
    }

    private static Contender contender(RunResult result) {
        return Contender.valueOf(result.getParams().getParam("contender"));
    }

    private static void print(Map<Contender, RunResult> measured) {
        double otp2 = perSecond(measured, Contender.OTP_ARRIVAL_TRANSFERS);
        double otp3 = Math.max(
                perSecond(measured, Contender.OTP_ARRIVAL_TRANSFERS_COST),
                perSecond(measured, Contender.OTP_ARRIVAL_TRANSFERS_COST_PRUNED));
        double textbook = perSecond(measured, Contender.TEXTBOOK_ARRIVAL_COST);
        System.out.println(
                "| who and over what | questions per second of the processor | of the clock | bytes allocated each"
                        + " | × OTP over 2 | × OTP over 3 | × textbook over 2 |");
        measured.forEach((contender, result) -> {
            double own = perSecond(measured, contender);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %.2f | %.2f | %.2f |%n",
                    contender.words(),
                    own,
                    result.getPrimaryResult().getScore(),
                    secondary(result, "gc.alloc.rate.norm"),
                    own / otp2,
                    own / otp3,
                    own / textbook);
        });
    }

    /// Questions in a second of the processor.
    private static double perSecond(Map<Contender, RunResult> measured, Contender of) {
        RunResult result = Objects.requireNonNull(measured.get(of));
        return 1e6 * secondary(result, "asked") / secondary(result, "cpuMicros");
    }

    private static double secondary(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name)).getScore();
    }
}
