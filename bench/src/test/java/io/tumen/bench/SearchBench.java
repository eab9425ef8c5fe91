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
        System.out.printf(
                Locale.ROOT,
                "| %-33s | %10s | %12s | %8s | %8s | %8s |%n",
                "who and over what",
                "questions/s",
                "bytes each",
                "× OTP 2",
                "× OTP 3",
                "× textbook");
        measured.forEach((contender, result) -> {
            double own = result.getPrimaryResult().getScore();
            System.out.printf(
                    Locale.ROOT,
                    "| %-33s | %10.0f | %12.0f | %8.2f | %8.2f | %8.2f |%n",
                    contender.words(),
                    own,
                    bytes(result),
                    own / otp2,
                    own / otp3,
                    own / textbook);
        });
    }

    private static double perSecond(Map<Contender, RunResult> measured, Contender of) {
        return Objects.requireNonNull(measured.get(of)).getPrimaryResult().getScore();
    }

    private static double bytes(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
    }
}
