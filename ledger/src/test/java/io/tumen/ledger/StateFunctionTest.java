package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.CUSTOMS;
import static io.tumen.ledger.World.HUC;
import static io.tumen.ledger.World.NGB;
import static io.tumen.ledger.World.NINGBO_CUSTOMS;
import static io.tumen.ledger.World.OTHER_BOX;
import static io.tumen.ledger.World.RUSSIAN_CUSTOMS;
import static io.tumen.ledger.World.SEAL;
import static io.tumen.ledger.World.VVO;
import static io.tumen.ledger.World.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Way;
import io.tumen.law.Compared;
import io.tumen.law.Standing;
import io.tumen.ledger.Comparison.Verdict;
import io.tumen.ledger.Observation.SealApplied;
import io.tumen.ledger.Observation.SealBroken;
import io.tumen.ledger.Observation.SealReplaced;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateFunctionTest {
    private static final MovementId ID = new MovementId("TUM-000001");
    private static final Journey JOURNEY = Journey.of(ID, BOX);
    private static final Journey OTHER = Journey.of(ID, OTHER_BOX);
    private static final Journey WHOLE = new Journey(Subject.wholeMovement(ID));

    @Test
    void reconcilesAJourneyOnWhichNothingChanged() {
        MovementState state = stateOf(JOURNEY.complete());
        assertThat(table(state)).isEqualTo("""
                CONTAINER  CSQU3054383 | CSQU3054383 | EQUAL
                SEAL       CN004711 | CN 004711 | EQUAL
                PACKAGES   1000 | 1000 | EQUAL
                KILOGRAMS  25000 | 25000 | EQUAL
                TIME       by 2026-03-11T02:00:00Z | 2026-03-07T08:00:00Z | EQUAL
                """);
        assertThat(state.reconciliation().outcome()).isEqualTo(Outcome.MATCHED);
        assertThat(state.alerts()).isEmpty();
    }

    @Test
    void showsEachDifferenceWithItsConsequence() {
        MovementState state =
                stateOf(JOURNEY.exited(), JOURNEY.reEntered(), JOURNEY.sealSeen("RU 999"), JOURNEY.counted(998, 24950));
        assertThat(table(state)).isEqualTo("""
                CONTAINER  CSQU3054383 | CSQU3054383 | EQUAL
                SEAL       CN004711 | RU 999 | DIFFERS
                PACKAGES   1000 | 998 | DIFFERS
                KILOGRAMS  25000 | 24950 | DIFFERS
                TIME       by 2026-03-11T02:00:00Z | 2026-03-07T08:00:00Z | EQUAL
                """);
        assertThat(line(state, Compared.SEAL).consequence())
                .contains("imported")
                .contains("19 CFR 123.21");
        assertThat(line(state, Compared.PACKAGES).consequence()).contains("479/2013");
        assertThat(state.reconciliation().outcome()).isEqualTo(Outcome.DISCREPANCY);
        assertThat(alerts(state)).containsExactly(Alert.Kind.SEAL_DIFFERS);
    }

    @Test
    void holdsWhatNobodyStatedApartFromWhatDiffers() {
        MovementState state = stateOf(WHOLE.exited(), WHOLE.reEntered());
        assertThat(table(state)).isEqualTo("""
                CONTAINER  CSQU3054383 | not stated | NOT_STATED
                SEAL       CN004711 | not stated | NOT_STATED
                PACKAGES   1000 | not stated | NOT_STATED
                KILOGRAMS  25000 | not stated | NOT_STATED
                TIME       by 2026-03-11T02:00:00Z | 2026-03-07T08:00:00Z | EQUAL
                """);
        assertThat(state.status()).isEqualTo(Status.RE_ENTERED);
        assertThat(state.reconciliation().outcome()).isEqualTo(Outcome.DISCREPANCY);
    }

    @Test
    void matchesWithoutAWeighingButNotWithoutASeal() {
        List<Fact> unweighed = List.of(
                JOURNEY.reEntered(),
                JOURNEY.sealSeen(SEAL),
                JOURNEY.fact(new Observation.Counted(1000, null), NGB, 152));
        assertThat(stateOf(unweighed).reconciliation().outcome()).isEqualTo(Outcome.MATCHED);
        assertThat(stateOf(JOURNEY.reEntered(), JOURNEY.counted(1000, 25000))
                        .reconciliation()
                        .outcome())
                .isEqualTo(Outcome.DISCREPANCY);
    }

    @Test
    void followsASealReplacedUnderSupervision() {
        MovementState state = stateOf(
                JOURNEY.exited(),
                JOURNEY.fact(replaced(SEAL, "RU 999", RUSSIAN_CUSTOMS), VVO, 50),
                JOURNEY.passed(Milestone.LOADED, VVO, 70, "ru999"),
                JOURNEY.sealSeen("RU999"));
        assertThat(line(state, Compared.SEAL).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(line(state, Compared.SEAL).atExit()).isEqualTo("CN004711, replaced under supervision by RU 999");
        assertThat(state.alerts()).isEmpty();
    }

    @Test
    void doesNotFollowASealReplacedWithNobodyWatching() {
        MovementState state = stateOf(
                JOURNEY.exited(), JOURNEY.fact(replaced(SEAL, "RU 999", null), VVO, 50), JOURNEY.sealSeen("RU 999"));
        assertThat(line(state, Compared.SEAL).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(alerts(state))
                .containsExactly(Alert.Kind.SEAL_DIFFERS, Alert.Kind.SEAL_REPLACED_WITHOUT_SUPERVISION);
    }

    @Test
    void holdsABrokenSealAgainstTheMovementUntilItIsReplacedUnderSupervision() {
        Fact broken = JOURNEY.fact(new SealBroken(null), VVO, 49);
        assertThat(line(stateOf(broken, JOURNEY.sealSeen(SEAL)), Compared.SEAL).verdict())
                .isEqualTo(Verdict.DIFFERS);
        Fact replaced = JOURNEY.fact(replaced(null, "RU 999", RUSSIAN_CUSTOMS), VVO, 50);
        MovementState healed = stateOf(broken, replaced, JOURNEY.sealSeen("RU 999"));
        assertThat(line(healed, Compared.SEAL).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(alerts(healed)).containsExactly(Alert.Kind.SEAL_BROKEN);
    }

    @Test
    void takesTheSealAppliedAtExitForTheOneThatLeft() {
        Observation applied = new SealApplied(new StatedSeal("CN 1"));
        for (Fact sealed :
                List.of(JOURNEY.fact(applied, HUC, 1), JOURNEY.by(CUSTOMS).fact(applied, HUC, 29))) {
            MovementState state = stateOf(sealed, JOURNEY.exited(), JOURNEY.sealSeen("CN1"));
            assertThat(line(state, Compared.SEAL).atExit()).isEqualTo("CN 1");
            assertThat(line(state, Compared.SEAL).verdict()).isEqualTo(Verdict.EQUAL);
            assertThat(state.alerts()).isEmpty();
        }
    }

    /// What customs released was under its seal; who opens the box at the post afterwards could seal it again.
    @Test
    void keepsTheReleasedSealWhenSomebodyElseAppliesOneAtExit() {
        MovementState state = stateOf(
                JOURNEY.fact(new SealApplied(new StatedSeal("CN 1")), HUC, 29),
                JOURNEY.exited(),
                JOURNEY.sealSeen("CN1"));
        assertThat(line(state, Compared.SEAL).atExit()).isEqualTo("CN004711");
        assertThat(line(state, Compared.SEAL).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(alerts(state)).containsExactly(Alert.Kind.SEAL_DIFFERS, Alert.Kind.SEAL_APPLIED_WITHOUT_RIGHT);
    }

    @Test
    void doesNotTakeAPlaceForAnExitBecauseSomebodyClaimsTheGoodsLeftThere() {
        PlaceId pusan = new PlaceId("PUS");
        Fact resealed = JOURNEY.by(CUSTOMS).fact(new SealApplied(new StatedSeal("CN 1")), pusan, 60);
        MovementState claimed = stateOf(JOURNEY.passed(Milestone.EXITED, pusan, 59, null), resealed);
        assertThat(line(claimed, Compared.SEAL).atExit()).isEqualTo("CN004711");
        MovementState byCustoms = stateOf(JOURNEY.by(CUSTOMS).passed(Milestone.EXITED, pusan, 59, null), resealed);
        assertThat(line(byCustoms, Compared.SEAL).atExit()).isEqualTo("CN 1");
    }

    @Test
    void doesNotHealABrokenSealByASealThatAnyoneApplied() {
        Fact broken = JOURNEY.fact(new SealBroken(null), HUC, 0);
        Observation applied = new SealApplied(new StatedSeal("CN 1"));
        assertThat(line(stateOf(broken, JOURNEY.fact(applied, HUC, 1)), Compared.SEAL)
                        .verdict())
                .isEqualTo(Verdict.DIFFERS);
        assertThat(line(stateOf(broken, JOURNEY.by(CUSTOMS).fact(applied, HUC, 1)), Compared.SEAL)
                        .verdict())
                .isEqualTo(Verdict.NOT_STATED);
    }

    @Test
    void letsNobodyOverruleWhatCustomsSaysAtReEntry() {
        Journey customs = JOURNEY.by(NINGBO_CUSTOMS);
        MovementState state = stateOf(
                customs.passed(Milestone.RE_ENTERED, NGB, 239, null),
                customs.fact(new Observation.SealSeen(new StatedSeal("RU 999")), NGB, 149),
                customs.fact(new Observation.Counted(998, new BigDecimal(24950)), NGB, 149),
                JOURNEY.reEntered(),
                JOURNEY.sealSeen(SEAL),
                JOURNEY.counted(1000, 25000));
        assertThat(table(state)).isEqualTo("""
                CONTAINER  CSQU3054383 | CSQU3054383 | EQUAL
                SEAL       CN004711 | RU 999 | DIFFERS
                PACKAGES   1000 | 998 | DIFFERS
                KILOGRAMS  25000 | 24950 | DIFFERS
                TIME       by 2026-03-11T02:00:00Z | 2026-03-11T01:00:00Z | EQUAL
                """);
    }

    @Test
    void findsADifferenceWhereEqualsContradictEachOtherAndTakesTheirLatestReturn() {
        Fact otherSeal = JOURNEY.fact(new Observation.SealSeen(new StatedSeal("RU 999")), NGB, 149);
        Fact otherCount = JOURNEY.fact(new Observation.Counted(998, new BigDecimal(24950)), NGB, 149);
        MovementState state = stateOf(
                JOURNEY.reEntered(),
                JOURNEY.passed(Milestone.RE_ENTERED, NGB, 241, null),
                otherSeal,
                JOURNEY.sealSeen(SEAL),
                otherCount,
                JOURNEY.counted(1000, 25000));
        assertThat(table(state)).isEqualTo("""
                CONTAINER  CSQU3054383 | CSQU3054383 | EQUAL
                SEAL       CN004711 | RU 999 and CN 004711 | DIFFERS
                PACKAGES   1000 | 998 and 1000 | DIFFERS
                KILOGRAMS  25000 | 24950 and 25000 | DIFFERS
                TIME       by 2026-03-11T02:00:00Z | 2026-03-11T03:00:00Z | DIFFERS
                """);
    }

    @Test
    void takesOnlyACountByCustomsAtExitForWhatLeft() {
        Observation fewer = new Observation.Counted(998, null);
        assertThat(line(stateOf(JOURNEY.fact(fewer, HUC, 29)), Compared.PACKAGES)
                        .atExit())
                .isEqualTo("1000");
        assertThat(line(stateOf(JOURNEY.by(CUSTOMS).fact(fewer, HUC, 29)), Compared.PACKAGES)
                        .atExit())
                .isEqualTo("998");
    }

    @Test
    void showsASightingWithoutAPlaceAsOnNoStatedSide() {
        MovementState state =
                stateOf(JOURNEY.reEntered(), JOURNEY.by(CUSTOMS).fact(new Observation.Counted(998, null), null, 152));
        assertThat(state.custody().getFirst().sightings())
                .extracting(Sighting::side)
                .containsExactly(Side.AT_RE_ENTRY, Side.NOT_STATED);
        assertThat(line(state, Compared.PACKAGES).verdict()).isEqualTo(Verdict.NOT_STATED);
    }

    @Test
    void namesTheContainerThatCameHomeInsteadOfTheDeclaredOne() {
        MovementState state = stateOf(JOURNEY.exited(), OTHER.reEntered());
        assertThat(line(state, Compared.CONTAINER).atReEntry()).isEqualTo(OTHER_BOX);
        assertThat(line(state, Compared.CONTAINER).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(alerts(state)).contains(Alert.Kind.UNDECLARED_CONTAINER);
        assertThat(state.status()).isEqualTo(Status.EXITED);
    }

    @Test
    void keepsAMistypedContainerNumberAndRaisesAnAlert() {
        MovementState state = stateOf(Journey.of(ID, "CSQU3O54383").exited());
        assertThat(state.alerts())
                .filteredOn(alert -> alert.kind() == Alert.Kind.UNREADABLE_CONTAINER)
                .extracting(Alert::words)
                .containsExactly(
                        "CSQU3O54383 at HUC, 2026-03-02T08:00:00Z, by VMTP: not a container number by ISO 6346.");
    }

    @Test
    void isAsFarAsItsLastUnit() {
        Movement two = movement(
                World.declaration(
                        new Way(HUC, VVO, NGB),
                        LocalDate.of(2026, 3, 2),
                        World.unit(BOX, SEAL),
                        World.unit(OTHER_BOX, "CN 004712")),
                List.of(WHOLE.exited(), JOURNEY.gateIn(), JOURNEY.loaded(), OTHER.gateIn()));
        MovementState state = new StateFunction(World.PACKS).stateOf(two, hour(100));
        assertThat(state.status()).isEqualTo(Status.GATE_IN_ABROAD);
        assertThat(state.custody())
                .extracting(UnitCustody::furthest)
                .containsExactly(Milestone.LOADED, Milestone.GATE_IN_ABROAD);
    }

    @Test
    void writesEverySightingWithItsSealOrThatNoneWasStated() {
        UnitCustody custody = stateOf(
                        JOURNEY.gateIn(), JOURNEY.passed(Milestone.LOADED, VVO, 70, SEAL), JOURNEY.exited())
                .custody()
                .getFirst();
        assertThat(custody.sightings())
                .extracting(sighting -> sighting.place() + " " + sighting.evidence() + " " + sighting.seal())
                .containsExactly("HUC NOT_STATED null", "VVO NOT_STATED null", "VVO SEEN CN 004711");
    }

    @Test
    void isOverdueOnlyAfterTheDeadlineAndOnlyWhileSomethingIsMissing() {
        Movement gone = movement(World.declaration(), List.of(JOURNEY.exited()));
        StateFunction function = new StateFunction(World.PACKS);
        assertThat(function.stateOf(gone, hour(240)).overdue()).isFalse();
        assertThat(function.stateOf(gone, hour(241)).overdue()).isTrue();
        Movement home = movement(World.declaration(), List.of(JOURNEY.exited(), JOURNEY.reEntered()));
        assertThat(function.stateOf(home, hour(241)).overdue()).isFalse();
    }

    @Test
    void saysThatGoodsCameHomeAfterTheDeadline() {
        MovementState state = stateOf(JOURNEY.passed(Milestone.RE_ENTERED, NGB, 241, null));
        assertThat(line(state, Compared.TIME).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(line(state, Compared.TIME).consequence()).contains("article 5(4)(c)");
    }

    @Test
    void knowsNoTimeLimitWhereNoneWasSet() {
        Movement movement = new Movement(
                ID, World.declaration(), "", List.of(accepted(Deadline.UNKNOWN)), recorded(JOURNEY.complete()));
        MovementState state = new StateFunction(World.PACKS).stateOf(movement, hour(10_000));
        assertThat(line(state, Compared.TIME).atExit()).isEqualTo("limit unknown");
        assertThat(state.overdue()).isFalse();
        assertThat(state.reconciliation().outcome()).isEqualTo(Outcome.MATCHED);
    }

    @Test
    void raisesAnAlertForEveryContradiction() {
        PlaceId pusan = new PlaceId("PUS");
        assertThat(alerts(stateOf(JOURNEY.passed(Milestone.EXITED, HUC, 1, null))))
                .containsExactly(Alert.Kind.MOVED_BEFORE_RELEASE);
        assertThat(alerts(stateOf(JOURNEY.passed(Milestone.LOADED, pusan, 70, null))))
                .containsExactly(Alert.Kind.OTHER_PLACE_THAN_DECLARED);
        assertThat(alerts(stateOf(JOURNEY.passed(Milestone.SAILED, VVO, 60, null), JOURNEY.loaded())))
                .containsExactly(Alert.Kind.OUT_OF_ORDER);
        assertThat(alerts(stateOf(JOURNEY.loaded(), JOURNEY.passed(Milestone.LOADED, VVO, 83, null))))
                .containsExactly(Alert.Kind.CLAIMS_DIFFER_IN_TIME);
        assertThat(alerts(stateOf(JOURNEY.counted(1000, 25000), JOURNEY.counted(999, 25000))))
                .containsExactly(Alert.Kind.QUANTITY_CLAIMS_DIFFER);
        assertThat(alerts(stateOf(JOURNEY.passed(Milestone.RE_ENTERED, NGB, 300, null))))
                .containsExactly(Alert.Kind.IN_THE_FUTURE);
    }

    @Test
    void saysWhenLaterEvidenceOverturnsAReconciliation() {
        List<RecordedDecision> decisions = new ArrayList<>(decisions());
        decisions.add(decided(3, hour(160), new Decision.Reconciled(Outcome.MATCHED, null)));
        List<Fact> facts = new ArrayList<>(JOURNEY.complete());
        facts.add(JOURNEY.fact(new SealBroken(null), VVO, 60));
        Movement movement = new Movement(ID, World.declaration(), "", decisions, recorded(facts));
        MovementState state = new StateFunction(World.PACKS).stateOf(movement, hour(200));
        assertThat(state.status()).isEqualTo(Status.DISCREPANCY);
        assertThat(alerts(state)).contains(Alert.Kind.RECONCILED_ON_OTHER_EVIDENCE);
    }

    private static Observation replaced(@Nullable String old, String seal, @Nullable Party supervisor) {
        return new SealReplaced(old == null ? null : new StatedSeal(old), new StatedSeal(seal), supervisor);
    }

    private static MovementState stateOf(Fact... facts) {
        return stateOf(List.of(facts));
    }

    private static MovementState stateOf(List<Fact> facts) {
        return new StateFunction(World.PACKS).stateOf(movement(World.declaration(), facts), hour(239));
    }

    /// Accepted on hour 1 with ten days to come home, released on hour 2.
    private static Movement movement(Declaration declaration, List<Fact> facts) {
        return new Movement(ID, declaration, "", decisions(), recorded(facts));
    }

    private static List<RecordedDecision> decisions() {
        return List.of(accepted(new Deadline.At(hour(240))), decided(2, hour(2), new Decision.Released()));
    }

    private static RecordedDecision accepted(Deadline deadline) {
        var decision =
                new Decision.Accepted(ReferenceNumber.of(2026, "CN", 1), deadline, Standing.LAWFUL, "", "", null);
        return decided(1, hour(1), decision);
    }

    private static RecordedDecision decided(long position, Instant decided, Decision decision) {
        return new RecordedDecision(position, decided, CUSTOMS, decision);
    }

    private static List<RecordedFact> recorded(List<Fact> facts) {
        return facts.stream()
                .map(fact -> new RecordedFact(1, fact.happened(), fact))
                .toList();
    }

    private static Comparison line(MovementState state, Compared field) {
        return state.reconciliation().units().getFirst().line(field);
    }

    private static List<Alert.Kind> alerts(MovementState state) {
        return state.alerts().stream().map(Alert::kind).toList();
    }

    private static String table(MovementState state) {
        return state.reconciliation().units().getFirst().lines().stream()
                .map(line -> String.format(
                        Locale.ROOT,
                        "%-10s %s | %s | %s%n",
                        line.field(),
                        line.atExit(),
                        line.atReEntry(),
                        line.verdict()))
                .collect(Collectors.joining());
    }
}
