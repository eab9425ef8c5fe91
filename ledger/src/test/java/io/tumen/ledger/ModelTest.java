package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.HUC;
import static io.tumen.ledger.World.LODGED;
import static io.tumen.ledger.World.NGB;
import static io.tumen.ledger.World.VVO;
import static io.tumen.ledger.World.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Way;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random sequences of decisions and facts, held step by step against a card kept by hand.
class ModelTest {
    private static final int STEPS = 28;
    private static final int SHORT = 800;
    private static final int LONG = Integer.getInteger("model.sequences", 100_000);
    static final Declaration UNSEALED =
            World.declaration(new Way(HUC, VVO, NGB), LocalDate.of(2026, 3, 2), World.unsealed(BOX));

    /// Pairs of a status and what was tried in it.
    private final Set<String> reached = new TreeSet<>();

    @Test
    void rulesAndStatesAgreeWithTheCardOverRandomSequences() {
        assertThat(differences(SHORT, null)).isEmpty();
        assertReached();
    }

    @Test
    @Tag("nightly")
    void rulesAndStatesAgreeWithTheCardOverVeryManySequences() {
        assertThat(differences(LONG, null)).isEmpty();
        assertReached();
    }

    /// The fault this test is for: whichever guard is dropped, it is found.
    @ParameterizedTest
    @MethodSource("guards")
    void catchesAGuardThatIsDropped(Rule dropped) {
        assertThat(differences(300, dropped)).isNotEmpty();
    }

    static Stream<Rule> guards() {
        return Stream.of(
                Rule.ALREADY_ENDED,
                Rule.RIGHT_TO_DECIDE,
                Rule.RIGHT_TO_CANCEL,
                Rule.ALREADY_ACCEPTED,
                Rule.DEADLINE_PASSED,
                Rule.NOT_ACCEPTED,
                Rule.ALREADY_RELEASED,
                Rule.NO_SEAL,
                Rule.SEAL_BROKEN,
                Rule.NOT_RELEASED,
                Rule.NOT_HOME,
                Rule.NOT_RECONCILED,
                Rule.DISCREPANCY,
                Rule.NOTHING_HELD,
                Rule.ALREADY_EXITED,
                Rule.CONTROL_NOT_SELECTED,
                Rule.ENQUIRY_OPEN,
                Rule.NO_ENQUIRY,
                Rule.ALREADY_RECOVERING,
                Rule.NOT_DISCHARGED,
                Rule.GUARANTEE_HELD,
                Rule.NO_GUARANTEE,
                Rule.GUARANTEE_EXCEEDED,
                Rule.REASON_MISSING);
    }

    private void assertReached() {
        Set<String> all = Arrays.stream(Status.values())
                .flatMap(status -> Arrays.stream(Move.values()).map(move -> status + " " + move))
                .collect(Collectors.toCollection(TreeSet::new));
        int possible = all.size();
        all.removeAll(reached);
        System.out.println("Pairs of status and move: " + possible + ", not reached: " + all.size() + " " + all);
        assertThat(all.size() * 20).isLessThanOrEqualTo(possible);
    }

    /// What the rules and the card do not agree on, the first of each sequence, written out.
    private List<String> differences(int sequences, @Nullable Rule dropped) {
        List<String> differences = new ArrayList<>();
        for (int seed = 0; seed < sequences && differences.isEmpty(); seed++) {
            Desk desk = new Desk();
            NaiveMovement card = new NaiveMovement(dropped);
            List<Move> sequence = sequence(seed);
            for (Move move : sequence) {
                reached.add(card.status() + " " + move);
                int step = card.steps();
                Set<String> refused = desk.move(move, step);
                Set<String> expected = ids(card.move(move));
                if (!refused.equals(expected) || desk.status(step) != card.status()) {
                    differences.add("seed " + seed + " step " + step + " of " + sequence + ": refused by " + refused
                            + " and " + desk.status(step) + ", by the card " + expected + " and " + card.status());
                    break;
                }
            }
        }
        return differences;
    }

    /// Half of the steps lead straight home.
    static List<Move> sequence(int seed) {
        SplittableRandom random = new SplittableRandom(20260301L + seed);
        int straightPercent = random.nextInt(95);
        List<Move> path = Move.PATHS.get(random.nextInt(Move.PATHS.size()));
        List<Move> moves = new ArrayList<>();
        int straight = 0;
        while (moves.size() < STEPS) {
            boolean goesOn = straight < path.size() && random.nextInt(100) < straightPercent;
            moves.add(goesOn ? path.get(straight++) : List.of(Move.values()).get(random.nextInt(Move.values().length)));
        }
        return moves;
    }

    static Certificate certificate(String id) {
        return new Certificate(id, "Bank", World.HOLDER.name(), Move.LIMIT, LocalDate.of(2026, 1, 1), null);
    }

    static Set<String> ids(Set<Rule> rules) {
        return rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> rules(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The rules and the state function as the ledger uses them, on a movement in memory.
    private static final class Desk {
        private static final MovementId ID = new MovementId("TUM-000001");

        private final DecisionRules rules = new DecisionRules(new LegalCheck(World.law()));
        private final StateFunction function = new StateFunction(World.PACKS);
        private final List<RecordedDecision> decisions = new ArrayList<>();
        private final List<RecordedFact> facts = new ArrayList<>();

        Desk() {
            take(new Decision.Lodged(), World.HOLDER, LODGED);
        }

        Set<String> move(Move move, int step) {
            if (move.command == null) {
                facts.add(new RecordedFact(step, hour(step), move.fact(ID, step)));
                return Set.of();
            }
            Instant now = hour(step);
            Case that = new Case(
                    movement(),
                    function.stateOf(movement(), now),
                    move.by,
                    now,
                    function.packFor(movement(), now),
                    account());
            List<Refusal> refusals = rules.against(move.command, that);
            if (refusals.isEmpty()) {
                take(rules.decisionFor(move.command, that), move.by, now);
            }
            return rules(refusals);
        }

        private Account account() {
            Pledge pledge = Pledge.of(movement());
            BigDecimal free = Move.LIMIT.amount().subtract(pledge.reserved()).subtract(pledge.claimed());
            return new Account(certificate("GB-model"), free, pledge.reserved(), pledge.claimed());
        }

        Status status(int step) {
            return function.stateOf(movement(), hour(step)).status();
        }

        private void take(Decision decision, Party by, Instant at) {
            decisions.add(new RecordedDecision(decisions.size(), at, by, decision));
        }

        private Movement movement() {
            return new Movement(ID, UNSEALED, "", decisions, facts);
        }
    }
}
