package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.HUC;
import static io.tumen.ledger.World.NGB;
import static io.tumen.ledger.World.NINGBO_CUSTOMS;
import static io.tumen.ledger.World.OTHER_BOX;
import static io.tumen.ledger.World.PORT;
import static io.tumen.ledger.World.RUSSIAN_CUSTOMS;
import static io.tumen.ledger.World.SEAL;
import static io.tumen.ledger.World.VVO;
import static io.tumen.ledger.World.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Way;
import io.tumen.ledger.Observation.Counted;
import io.tumen.ledger.Observation.Passed;
import io.tumen.ledger.Observation.SealBroken;
import io.tumen.ledger.Observation.SealReplaced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The same facts in any order and any number give one state.
class ConvergenceTest {
    private static final MovementId ID = new MovementId("TUM-000001");
    private static final Journey JOURNEY = Journey.of(ID, BOX);
    private static final Journey OTHER = Journey.of(ID, OTHER_BOX);
    private static final Journey WHOLE = new Journey(Subject.wholeMovement(ID));

    /// Small flows whose every order is tried.
    private static final List<List<Fact>> FLOWS = List.of(
            List.of(
                    JOURNEY.exited(),
                    JOURNEY.gateIn(),
                    JOURNEY.loaded(),
                    JOURNEY.sailed(),
                    JOURNEY.discharged(),
                    JOURNEY.reEntered(),
                    JOURNEY.sealSeen(SEAL)),
            List.of(
                    JOURNEY.exited(),
                    JOURNEY.fact(new SealBroken(null), VVO, 49),
                    JOURNEY.fact(new SealReplaced(null, new StatedSeal("RU 999"), RUSSIAN_CUSTOMS), VVO, 50),
                    JOURNEY.reEntered(),
                    JOURNEY.sealSeen("RU 999"),
                    JOURNEY.counted(1000, 25000),
                    JOURNEY.counted(999, 25000)),
            List.of(
                    WHOLE.exited(),
                    JOURNEY.passed(Milestone.LOADED, VVO, 70, "RU 998"),
                    JOURNEY.passed(Milestone.LOADED, VVO, 70, SEAL),
                    OTHER.loaded(),
                    Journey.of(ID, "CSQU 305438").reEntered(),
                    JOURNEY.passed(Milestone.RE_ENTERED, HUC, 20, null)));

    /// Flows of eight facts.
    private static final List<List<Fact>> LONGER_FLOWS = List.of(
            JOURNEY.complete(),
            with(FLOWS.get(1), JOURNEY.by(NINGBO_CUSTOMS).counted(998, 25000)),
            with(with(FLOWS.get(2), WHOLE.sailed()), JOURNEY.fact(new SealBroken(null), VVO, 71)));

    @Test
    void everyOrderOfEveryFlowGivesOneState() {
        for (List<Fact> flow : FLOWS) {
            assertThat(statesOverAllOrders(flow, ConvergenceTest::state)).hasSize(1);
        }
    }

    @Test
    @Tag("nightly")
    void everyOrderOfEveryFlowOfEightFactsGivesOneState() {
        for (List<Fact> flow : LONGER_FLOWS) {
            assertThat(flow).hasSize(8);
            assertThat(statesOverAllOrders(flow, ConvergenceTest::state)).hasSize(1);
        }
    }

    /// The state depends on the order only through what one swap of neighbours can change: where no such swap from any
    /// of many orders changes it, no order does that these reach. All orders run by night.
    @Test
    void noSwapOfNeighboursInFlowsOfEightFactsChangesTheState() {
        SplittableRandom random = new SplittableRandom(8);
        for (List<Fact> flow : LONGER_FLOWS) {
            Set<String> states = new HashSet<>();
            for (int round = 0; round < 40; round++) {
                List<Fact> order = shuffled(flow, random);
                for (int i = 0; i + 1 < order.size(); i++) {
                    Collections.swap(order, i, i + 1);
                    states.add(state(order));
                    Collections.swap(order, i, i + 1);
                }
            }
            assertThat(states).hasSize(1);
        }
    }

    @Test
    void randomOrdersAndDuplicatesOfALongFlowGiveOneState() {
        SplittableRandom random = new SplittableRandom(20260301);
        List<Fact> flow = longFlow(random);
        Set<String> states = new HashSet<>();
        for (int round = 0; round < 300; round++) {
            states.add(state(shuffledWithDuplicates(flow, random)));
        }
        assertThat(states).hasSize(1);
    }

    @Test
    void differentFactsGiveDifferentStates() {
        Set<String> states = new HashSet<>();
        FLOWS.forEach(flow -> states.add(state(flow)));
        states.add(state(List.of(JOURNEY.exited())));
        states.add(state(List.of(JOURNEY.passed(Milestone.EXITED, HUC, 31, null))));
        assertThat(states).hasSize(FLOWS.size() + 2);
    }

    /// The fault this test is for: who takes the last message for the truth is caught.
    @Test
    void catchesAStateThatFollowsTheOrderOfArrival() {
        for (List<Fact> flow : FLOWS) {
            assertThat(statesOverAllOrders(flow, ConvergenceTest::lastToArriveWins))
                    .hasSizeGreaterThan(1);
        }
    }

    private static String state(List<Fact> arrived) {
        return new StateFunction(World.PACKS)
                .stateOf(new Movement(ID, declaration(), "", List.of(), recorded(arrived)), hour(500))
                .sha256();
    }

    private static String lastToArriveWins(List<Fact> arrived) {
        String milestone = "";
        String seal = "";
        String count = "";
        for (Fact fact : arrived) {
            switch (fact.what()) {
                case Passed passed -> milestone = passed.toString();
                case Counted counted -> count = counted.toString();
                default -> seal = fact.what().toString();
            }
        }
        return milestone + seal + count;
    }

    private static Set<String> statesOverAllOrders(List<Fact> flow, Function<List<Fact>, String> state) {
        Set<String> states = new HashSet<>();
        permute(new ArrayList<>(flow), 0, order -> states.add(state.apply(order)));
        return states;
    }

    private static void permute(List<Fact> facts, int from, Consumer<List<Fact>> visit) {
        if (from == facts.size()) {
            visit.accept(facts);
            return;
        }
        for (int i = from; i < facts.size(); i++) {
            Collections.swap(facts, from, i);
            permute(facts, from + 1, visit);
            Collections.swap(facts, from, i);
        }
    }

    private static List<Fact> longFlow(SplittableRandom random) {
        List<Fact> flow = new ArrayList<>();
        FLOWS.forEach(flow::addAll);
        IntStream.range(0, 40).forEach(i -> flow.add(anyFact(random)));
        return flow;
    }

    private static Fact anyFact(SplittableRandom random) {
        Journey journey = (random.nextBoolean() ? JOURNEY : OTHER).by(random.nextBoolean() ? PORT : NINGBO_CUSTOMS);
        Milestone milestone = List.of(Milestone.values()).get(random.nextInt(Milestone.values().length));
        return switch (random.nextInt(4)) {
            case 0 -> journey.passed(milestone, random.nextBoolean() ? VVO : NGB, random.nextInt(200), null);
            case 1 -> journey.passed(milestone, HUC, random.nextInt(200), "X" + random.nextInt(3));
            case 2 -> journey.counted(995 + random.nextInt(6), 25000);
            default -> journey.fact(new SealBroken(null), NGB, random.nextInt(200));
        };
    }

    private static List<Fact> shuffledWithDuplicates(List<Fact> flow, SplittableRandom random) {
        List<Fact> arrived = new ArrayList<>(flow);
        IntStream.range(0, flow.size()).forEach(i -> arrived.add(flow.get(random.nextInt(flow.size()))));
        return shuffled(arrived, random);
    }

    private static List<Fact> shuffled(List<Fact> flow, SplittableRandom random) {
        List<Fact> order = new ArrayList<>(flow);
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        return order;
    }

    private static List<Fact> with(List<Fact> flow, Fact another) {
        List<Fact> longer = new ArrayList<>(flow);
        longer.add(another);
        return longer;
    }

    private static Declaration declaration() {
        return World.declaration(
                new Way(HUC, VVO, NGB), LocalDate.of(2026, 3, 2), World.unit(BOX, SEAL), World.unsealed(OTHER_BOX));
    }

    private static List<RecordedFact> recorded(List<Fact> arrived) {
        return IntStream.range(0, arrived.size())
                .mapToObj(i -> new RecordedFact(i, hour(i), arrived.get(i)))
                .toList();
    }
}
