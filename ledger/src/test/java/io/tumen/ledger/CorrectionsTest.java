package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.HUC;
import static io.tumen.ledger.World.NGB;
import static io.tumen.ledger.World.NINGBO_CUSTOMS;
import static io.tumen.ledger.World.VVO;
import static io.tumen.ledger.World.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.ledger.Observation.Counted;
import io.tumen.ledger.Observation.Withdrawn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final MovementId ID = new MovementId("TUM-000001");
    private static final Journey JOURNEY = Journey.of(ID, BOX);
    private static final Fact WRONG = JOURNEY.passed(Milestone.SAILED, VVO, 74, null);
    private static final Fact RIGHT =
            JOURNEY.passed(Milestone.LOADED, VVO, 73, null).correcting(WRONG.id());
    private static final Fact TAKEN_BACK =
            JOURNEY.fact(new Withdrawn(), null, 80).correcting(RIGHT.id());

    @Test
    void putsItsClaimantsCorrectionInThePlaceOfAFact() {
        assertThat(new Corrections(List.of(WRONG, RIGHT)).standing()).containsExactly(RIGHT);
        assertThat(stateOf(WRONG, RIGHT).status()).isEqualTo(Status.LOADED);
    }

    @Test
    void dropsAFactThatItsClaimantTakesBack() {
        Fact back = JOURNEY.fact(new Withdrawn(), null, 80).correcting(WRONG.id());
        assertThat(stateOf(JOURNEY.gateIn(), WRONG, back).status()).isEqualTo(Status.GATE_IN_ABROAD);
    }

    @Test
    void dropsEveryCopyOfTheCorrectedFact() {
        assertThat(stateOf(WRONG, WRONG, RIGHT, WRONG).status()).isEqualTo(Status.LOADED);
    }

    @Test
    void countsTheFactAgainWhenItsCorrectionIsTakenBack() {
        assertThat(new Corrections(List.of(TAKEN_BACK, RIGHT, WRONG)).standing())
                .containsExactly(WRONG);
    }

    @Test
    void keepsBothWhereSomebodyElseCorrectsAndRaisesAnAlert() {
        Fact count = JOURNEY.counted(1000, 25000);
        Fact other = JOURNEY.by(NINGBO_CUSTOMS)
                .fact(new Counted(998, new BigDecimal(25000)), NGB, 152)
                .correcting(count.id());
        MovementState state = stateOf(JOURNEY.reEntered(), count, other);
        assertThat(kinds(state)).contains(Alert.Kind.CORRECTION_WITHOUT_EFFECT, Alert.Kind.QUANTITY_CLAIMS_DIFFER);
    }

    @Test
    void keepsACorrectionOfSomethingUnknownAsAClaimOfItsOwn() {
        MovementState state = stateOf(RIGHT);
        assertThat(state.status()).isEqualTo(Status.LOADED);
        assertThat(kinds(state)).contains(Alert.Kind.CORRECTION_WITHOUT_EFFECT);
    }

    @Test
    void givesOneStateInEveryOrderAndNumber() {
        List<Fact> flow = List.of(
                JOURNEY.exited(),
                WRONG,
                RIGHT,
                TAKEN_BACK,
                JOURNEY.by(NINGBO_CUSTOMS).fact(new Withdrawn(), null, 90).correcting(WRONG.id()),
                JOURNEY.gateIn().at("Quay 7"));
        Set<String> hashes = new HashSet<>();
        permute(new ArrayList<>(flow), 0, hashes);
        List<Fact> twice = new ArrayList<>(flow);
        twice.addAll(flow);
        hashes.add(stateOf(twice.toArray(Fact[]::new)).sha256());
        assertThat(hashes).hasSize(1);
    }

    /// The fault that the test above is for: whoever lets the last word count follows the order of arrival.
    @Test
    void noticesACorrectionThatCountsByItsArrival() {
        Set<Fact> last = new HashSet<>();
        for (List<Fact> order : List.of(List.of(WRONG, RIGHT), List.of(RIGHT, WRONG))) {
            last.add(order.getLast());
        }
        assertThat(last).hasSizeGreaterThan(1);
    }

    @Test
    void takesWhatWasCorrectedLaterOutOfAnEarlierMomentToo() {
        Fact late = JOURNEY.passed(Milestone.EXITED, HUC, 60, null)
                .correcting(JOURNEY.exited().id());
        Movement movement = movement(JOURNEY.exited(), late);
        assertThat(movement.until(hour(40)).facts()).isEmpty();
        assertThat(movement.until(hour(60)).facts()).hasSize(1);
    }

    private static void permute(List<Fact> facts, int from, Set<String> hashes) {
        if (from == facts.size()) {
            hashes.add(stateOf(facts.toArray(Fact[]::new)).sha256());
            return;
        }
        for (int i = from; i < facts.size(); i++) {
            Collections.swap(facts, from, i);
            permute(facts, from + 1, hashes);
            Collections.swap(facts, from, i);
        }
    }

    private static List<Alert.Kind> kinds(MovementState state) {
        return state.alerts().stream().map(Alert::kind).toList();
    }

    private static MovementState stateOf(Fact... facts) {
        return new StateFunction(World.PACKS).stateOf(movement(facts), hour(200));
    }

    private static Movement movement(Fact... facts) {
        return new Movement(
                ID,
                World.declaration(),
                "",
                List.of(),
                IntStream.range(0, facts.length)
                        .mapToObj(i -> new RecordedFact(i, hour(i), facts[i]))
                        .toList());
    }
}
