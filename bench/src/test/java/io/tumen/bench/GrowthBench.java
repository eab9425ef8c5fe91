package io.tumen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Corridor;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// How the cost of a question grows from 30 to 3 000 stops, with 917 departures a year at each. The first question
/// about a destination, which learns what lies ahead of it, is told apart.
class GrowthBench {
    private static final long SEED = 20260101;
    private static final int QUESTIONS = 500;

    @Test
    void growsWithTheStops() {
        for (int stops : List.of(30, 100, 300, 1000, 3000)) {
            Corridor corridor = GeneratedCorridor.draw(SEED, stops);
            for (Contender contender : List.of(Contender.TUMEN_ARRIVAL_COST, Contender.TUMEN_ALL_FOUR)) {
                List<Question> questions = Question.draw(SEED, corridor, QUESTIONS);
                Router router = contender.over(corridor);
                long start = Spread.cpuNanos();
                questions.forEach(router::ask);
                double firstMillis = (Spread.cpuNanos() - start) / 1e6 / QUESTIONS;
                Spread spread = Spread.of(questions, router::ask);
                spread.print(stops + " stops, " + contender.words());
                System.out.printf(Locale.ROOT, "  asked for the first time %.3f ms each%n", firstMillis);
                assertThat(spread.perSecond()).isPositive();
            }
        }
    }
}
