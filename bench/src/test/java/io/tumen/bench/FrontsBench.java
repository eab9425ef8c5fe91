package io.tumen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Corridor;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Holds our fronts against those of the other routers, question by question, on the criteria that both have.
class FrontsBench {
    private static final long SEED = Long.getLong("tumen.seed", 20260101);
    private static final int QUESTIONS = Integer.getInteger("tumen.questions", 10_000);
    private static final int STOPS = Integer.getInteger("tumen.stops", 300);

    private final Corridor corridor = GeneratedCorridor.draw(SEED, STOPS);

    @Test
    void textbookAgreesOnArrivalAndCost() {
        assertAgree(Contender.TUMEN_ARRIVAL_COST, Contender.TEXTBOOK_ARRIVAL_COST);
    }

    @Test
    void textbookAgreesOnAllFour() {
        assertAgree(Contender.TUMEN_ALL_FOUR, Contender.TEXTBOOK_ALL_FOUR);
    }

    @Test
    void openTripPlannerAgreesOnArrivalAndTransfers() {
        assertAgree(Contender.TUMEN_ARRIVAL_TRANSFERS, Contender.OTP_ARRIVAL_TRANSFERS);
    }

    @Test
    void openTripPlannerAgreesOnArrivalTransfersAndCost() {
        assertAgree(Contender.TUMEN_ARRIVAL_TRANSFERS_COST, Contender.OTP_ARRIVAL_TRANSFERS_COST);
    }

    /// That the two truths agree with each other shows that it is the same network.
    @Test
    void textbookAgreesWithOpenTripPlanner() {
        assertAgree(Contender.OTP_ARRIVAL_TRANSFERS_COST_PRUNED, Contender.TEXTBOOK_ARRIVAL_TRANSFERS_COST);
    }

    private void assertAgree(Contender one, Contender other) {
        Router first = one.over(corridor);
        Router second = other.over(corridor);
        long points = 0;
        int empty = 0;
        for (Question question : Question.draw(SEED, corridor, QUESTIONS)) {
            List<Point> front = first.find(question);
            assertThat(front)
                    .as("%s against %s, seed %d, %d stops: %s", one, other, SEED, STOPS, question)
                    .isEqualTo(second.find(question));
            points += front.size();
            empty += front.isEmpty() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%s = %s: %d questions, %.2f points each, %d without a way%n",
                one.words(),
                other.words(),
                QUESTIONS,
                (double) points / QUESTIONS,
                empty);
        assertThat(points).isPositive();
    }
}
