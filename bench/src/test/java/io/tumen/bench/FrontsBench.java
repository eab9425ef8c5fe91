package io.tumen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Corridor;
import java.lang.management.ManagementFactory;
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

    /// Asks both in turn, so that what else the machine does slows both alike.
    private void assertAgree(Contender one, Contender other) {
        var first = new Timed(one, one.over(corridor));
        var second = new Timed(other, other.over(corridor));
        long points = 0;
        for (Question question : Question.draw(SEED, corridor, QUESTIONS)) {
            List<Point> front = first.find(question);
            assertThat(front)
                    .as("%s against %s, seed %d, %d stops: %s", one, other, SEED, STOPS, question)
                    .isEqualTo(second.find(question));
            points += front.size();
        }
        System.out.printf(
                Locale.ROOT,
                "%d questions, 0 differences, %.2f points each: %s, %s, processor time 1 : %.1f%n",
                QUESTIONS,
                (double) points / QUESTIONS,
                first,
                second,
                (double) second.nanos / first.nanos);
        assertThat(points).isPositive();
    }

    /// A router with the processor time that it took.
    private static final class Timed {
        private final Contender contender;
        private final Router router;
        private long nanos;

        Timed(Contender contender, Router router) {
            this.contender = contender;
            this.router = router;
        }

        List<Point> find(Question question) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            List<Point> front = router.find(question);
            nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            return front;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.0f/s", contender.words(), 1e9 * QUESTIONS / nanos);
        }
    }
}
