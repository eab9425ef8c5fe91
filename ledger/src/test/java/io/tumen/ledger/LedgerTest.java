package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.CUSTOMS;
import static io.tumen.ledger.World.HOLDER;
import static io.tumen.ledger.World.HUC;
import static io.tumen.ledger.World.NGB;
import static io.tumen.ledger.World.NINGBO_CUSTOMS;
import static io.tumen.ledger.World.OTHER_BOX;
import static io.tumen.ledger.World.PORT;
import static io.tumen.ledger.World.SEAL;
import static io.tumen.ledger.World.VVO;
import static io.tumen.ledger.World.hour;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Way;
import io.tumen.law.Standing;
import io.tumen.ledger.Command.Accept;
import io.tumen.ledger.Command.Cancel;
import io.tumen.ledger.Command.Clear;
import io.tumen.ledger.Command.Discharge;
import io.tumen.ledger.Command.Reconcile;
import io.tumen.ledger.Command.Release;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final Deadline IN_TEN_DAYS = new Deadline.At(hour(240));

    private final TestClock clock = new TestClock();
    private final Ledger ledger = Ledger.open(TestDatabase.dataSource(), World.law(), clock);

    @Test
    void carriesAMovementFromLodgingToDischarge() {
        MovementId id = lodged(World.declaration());
        assertThat(status(id)).isEqualTo(Status.LODGED);
        take(id, new Accept(IN_TEN_DAYS, null), CUSTOMS);
        assertThat(status(id)).isEqualTo(Status.SEALED);
        take(id, new Release(), CUSTOMS);
        assertThat(status(id)).isEqualTo(Status.RELEASED);
        List<Fact> journey = Journey.of(id, BOX).complete();
        List<Status> passed =
                journey.stream().map(fact -> statusAfter(id, fact)).toList();
        assertThat(passed)
                .containsExactly(
                        Status.EXITED,
                        Status.GATE_IN_ABROAD,
                        Status.LOADED,
                        Status.SAILED,
                        Status.DISCHARGED_FROM_SHIP,
                        Status.RE_ENTERED,
                        Status.RECONCILING,
                        Status.RECONCILING);
        take(id, new Reconcile(null), NINGBO_CUSTOMS);
        assertThat(status(id)).isEqualTo(Status.MATCHED);
        take(id, new Discharge(null), NINGBO_CUSTOMS);
        assertThat(status(id)).isEqualTo(Status.DISCHARGED);
        assertThat(ledger.movementFor(id).state().alerts()).isEmpty();
    }

    @Test
    void acceptsWithReferenceNumberAndTheGroundsOfTheLaw() {
        MovementId id = lodged(World.declaration());
        Decision.Accepted accepted = (Decision.Accepted) take(id, new Accept(IN_TEN_DAYS, null), CUSTOMS);
        assertThat(accepted.reference().value()).startsWith("26CN").hasSize(18);
        assertThat(accepted.standing()).isEqualTo(Standing.LAWFUL);
        assertThat(accepted.grounds()).contains("ACT-10, article 1");
        assertThat(accepted.lawSha256()).isEqualTo(World.law().hash());
        assertThat(ledger.findByReference(accepted.reference())).isEqualTo(ledger.movementFor(id));
    }

    @Test
    void refusesAnUnlawfulWayWithActAndArticleAndWhatWouldPass() {
        LocalDate dayBefore = LocalDate.of(2023, 5, 31);
        MovementId id = lodged(World.declaration(new Way(HUC, VVO, NGB), dayBefore, World.unit(BOX, SEAL)));
        Refusal refusal =
                refusals(id, new Accept(Deadline.UNKNOWN, null), CUSTOMS).getFirst();
        assertThat(refusal.rule()).isEqualTo("LAW");
        assertThat(refusal.legalText()).contains("ACT-10, article 1");
        assertThat(refusal.field()).isEqualTo("way");
        assertThat(refusal.seen()).contains("VVO").contains("2023-05-31");
        assertThat(refusal.passes()).contains("2023-06-01");
    }

    @Test
    void acceptsAWayTheLawIsSilentOnOnlyForAStatedReason() {
        Way unknown = new Way(HUC, VVO, new PlaceId("YPG"));
        MovementId id = lodged(World.declaration(unknown, LocalDate.of(2026, 3, 2), World.unit(BOX, SEAL)));
        assertThat(refusals(id, new Accept(Deadline.UNKNOWN, " "), CUSTOMS))
                .extracting(Refusal::rule, Refusal::legalText)
                .containsExactly(tuple("LAW-UNKNOWN", "Which entry ports does the act of 2014 name?"));
        var accepted = (Decision.Accepted) take(id, new Accept(Deadline.UNKNOWN, "asked Changchun by phone"), CUSTOMS);
        assertThat(accepted.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(accepted.reason()).isEqualTo("asked Changchun by phone");
    }

    @Test
    void namesEveryRuleThatSpeaksAgainstADecisionTheWeightiestFirst() {
        MovementId id =
                lodged(World.declaration(new Way(HUC, VVO, NGB), LocalDate.of(2023, 5, 31), World.unit(BOX, SEAL)));
        assertThat(refusals(id, new Accept(new Deadline.At(hour(-1)), null), PORT))
                .extracting(Refusal::rule)
                .containsExactly("RIGHT-TO-DECIDE", "LAW", "LAW", "LAW", "DEADLINE-PASSED");
    }

    @Test
    void releasesOnlyAcceptedAndSealedGoods() {
        MovementId id = lodged(World.declaration(
                new Way(HUC, VVO, NGB), LocalDate.of(2026, 3, 2), World.unit(BOX, SEAL), World.unsealed(OTHER_BOX)));
        assertThat(refusals(id, new Release(), CUSTOMS))
                .extracting(Refusal::rule)
                .containsExactly("NOT-ACCEPTED", "NO-SEAL");
        take(id, new Accept(Deadline.UNKNOWN, null), CUSTOMS);
        assertThat(status(id)).isEqualTo(Status.ACCEPTED);
        assertThat(refusals(id, new Release(), CUSTOMS).getFirst().seen()).isEqualTo("none on " + OTHER_BOX);
        record(Journey.of(id, OTHER_BOX).fact(new Observation.SealApplied(new StatedSeal("CN004712")), HUC, 0));
        take(id, new Release(), CUSTOMS);
        assertThat(refusals(id, new Release(), CUSTOMS))
                .extracting(Refusal::rule)
                .containsExactly("ALREADY-RELEASED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8542.31", "8542"})
    void releasesListedGoodsOnlyAfterCustomsClearedThemWithAReason(String hs) {
        MovementId id = lodged(World.declarationOf(HsCode.parse(hs)));
        take(id, new Accept(IN_TEN_DAYS, null), CUSTOMS);
        Refusal refusal = refusals(id, new Release(), CUSTOMS).getFirst();
        assertThat(refusal)
                .extracting(Refusal::rule, Refusal::field, Refusal::seen)
                .containsExactly("SCREENING", "hs", hs);
        assertThat(refusal.legalText()).contains("List of chips");
        assertThat(refusal.passes()).contains("CLEAR");

        assertThat(refusals(id, new Clear("looks fine"), new Party("night rule", Party.Capacity.RULE)))
                .extracting(Refusal::rule)
                .containsExactly("RIGHT-TO-CLEAR");
        assertThat(refusals(id, new Clear(" "), CUSTOMS))
                .extracting(Refusal::rule)
                .containsExactly("REASON-MISSING");
        var key = key();
        Ruling cleared = ledger.decide(key, id, new Clear("licence 7 seen"), CUSTOMS);
        assertThat(ledger.decide(key, id, new Clear("licence 7 seen"), CUSTOMS)).isEqualTo(cleared);
        assertThat(((Ruling.Taken) cleared).decision().decision())
                .isInstanceOfSatisfying(Decision.Cleared.class, decision -> {
                    assertThat(decision.grounds()).contains("List of chips");
                    assertThat(decision.reason()).isEqualTo("licence 7 seen");
                    assertThat(decision.lawSha256()).isEqualTo(World.law().hash());
                });
        take(id, new Release(), CUSTOMS);
    }

    @Test
    void holdsListedGoodsWhateverDayOfExitTheHolderStates() {
        Declaration some = World.declarationOf(HsCode.parse("8542.31"));
        LocalDate beforeTheList = LocalDate.of(2023, 12, 31);
        MovementId id = lodged(World.leavingOn(some, beforeTheList));
        take(id, new Accept(IN_TEN_DAYS, "the day was stated wrongly"), CUSTOMS);
        assertThat(refusals(id, new Release(), CUSTOMS))
                .extracting(Refusal::rule)
                .contains("SCREENING");
    }

    @Test
    void clearingDoesNotCoverAListThatCameLater() {
        MovementId id = lodged(World.declarationOf(HsCode.parse("8542.31")));
        take(id, new Accept(IN_TEN_DAYS, null), CUSTOMS);
        take(id, new Clear("licence 7 seen"), CUSTOMS);
        clock.set(Instant.parse("2026-06-02T00:00:00Z"));
        assertThat(refusals(id, new Release(), CUSTOMS).getFirst())
                .satisfies(refusal -> assertThat(refusal.legalText())
                        .contains("Later list of chips")
                        .doesNotContain("List of chips"));
        take(id, new Clear("licence 8 seen"), CUSTOMS);
        take(id, new Release(), CUSTOMS);
    }

    @Test
    void clearsOnlyWhatIsHeld() {
        MovementId id = lodged(World.declaration());
        take(id, new Accept(IN_TEN_DAYS, null), CUSTOMS);
        assertThat(refusals(id, new Clear("to be sure"), CUSTOMS))
                .extracting(Refusal::rule)
                .containsExactly("NOTHING-HELD");
    }

    @Test
    void releasesABrokenSealOnlyAfterItWasReplacedUnderSupervision() {
        MovementId id = lodged(World.declaration());
        take(id, new Accept(IN_TEN_DAYS, null), CUSTOMS);
        StatedSeal other = new StatedSeal("CN 004799");
        record(Journey.of(id, BOX).fact(new Observation.SealBroken(null), HUC, -2));
        record(Journey.of(id, BOX).fact(new Observation.SealApplied(other), HUC, -1));
        assertThat(refusals(id, new Release(), CUSTOMS))
                .extracting(Refusal::rule, Refusal::seen)
                .containsExactly(tuple("SEAL-BROKEN", "broken on " + BOX));
        record(Journey.of(id, BOX).fact(new Observation.SealReplaced(null, other, CUSTOMS), HUC, 0));
        take(id, new Release(), CUSTOMS);
    }

    @Test
    void reconcilesAndDischargesWithoutAReleaseOnlyForAStatedReason() {
        MovementId id = lodged(World.declaration());
        take(id, new Accept(IN_TEN_DAYS, null), CUSTOMS);
        Journey.of(id, BOX).complete().forEach(this::record);
        assertThat(refusals(id, new Reconcile(null), NINGBO_CUSTOMS))
                .extracting(Refusal::rule)
                .containsExactly("NOT-RELEASED");
        take(id, new Reconcile("left by the night train without release; fined"), NINGBO_CUSTOMS);
        assertThat(refusals(id, new Discharge(null), NINGBO_CUSTOMS))
                .extracting(Refusal::rule)
                .containsExactly("NOT-RELEASED");
        take(id, new Discharge("fined, paid"), NINGBO_CUSTOMS);
    }

    @Test
    void dischargesADiscrepancyOnlyForAStatedReason() {
        MovementId id = released();
        Journey journey = Journey.of(id, BOX);
        record(journey.exited(), journey.reEntered(), journey.sealSeen("RU 999"), journey.counted(1000, 25000));
        assertThat(refusals(id, new Discharge(null), NINGBO_CUSTOMS))
                .extracting(Refusal::rule)
                .containsExactly("NOT-RECONCILED", "DISCREPANCY");
        take(id, new Reconcile(null), NINGBO_CUSTOMS);
        assertThat(status(id)).isEqualTo(Status.DISCREPANCY);
        assertThat(refusals(id, new Discharge(""), NINGBO_CUSTOMS))
                .extracting(Refusal::rule)
                .containsExactly("DISCREPANCY");
        take(id, new Discharge("Vladivostok customs confirmed the new seal by letter 17"), NINGBO_CUSTOMS);
        assertThat(status(id)).isEqualTo(Status.DISCHARGED);
        assertThat(refusals(id, new Discharge("again"), NINGBO_CUSTOMS))
                .extracting(Refusal::rule)
                .containsExactly("ALREADY-ENDED");
    }

    @Test
    void reconcilesBeforeEverythingIsHomeOnlyForAStatedReason() {
        MovementId id = released();
        record(Journey.of(id, BOX).exited());
        assertThat(refusals(id, new Reconcile(null), NINGBO_CUSTOMS))
                .extracting(Refusal::rule)
                .containsExactly("NOT-HOME");
        take(id, new Reconcile("sunk off Jeju"), NINGBO_CUSTOMS);
        assertThat(status(id)).isEqualTo(Status.DISCREPANCY);
    }

    @Test
    void letsTheHolderCancelBeforeExitAndNobodyElse() {
        MovementId id = lodged(World.declaration());
        assertThat(refusals(id, new Cancel("sold at home"), PORT))
                .extracting(Refusal::rule)
                .containsExactly("RIGHT-TO-CANCEL");
        take(id, new Cancel("sold at home"), HOLDER);
        assertThat(status(id)).isEqualTo(Status.CANCELLED);
        MovementId gone = released();
        record(Journey.of(gone, BOX).exited());
        assertThat(refusals(gone, new Cancel("sold abroad"), HOLDER))
                .extracting(Refusal::rule)
                .containsExactly("ALREADY-EXITED");
    }

    @Test
    void refusesDeclarationsThatNameNoWayNoUnitOrOneUnitTwice() {
        Way half = new Way(HUC, null, NGB);
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(lodgingRefusals(World.declaration(half, day)))
                .extracting(Refusal::rule, Refusal::seen)
                .containsExactly(
                        tuple("WAY-INCOMPLETE", "exit HUC, transit not stated, entry NGB"), tuple("NO-UNIT", "none"));
        assertThat(lodgingRefusals(
                        World.declaration(new Way(HUC, VVO, NGB), day, World.unit(BOX, SEAL), World.unit(BOX, SEAL))))
                .extracting(Refusal::rule)
                .containsExactly("UNIT-TWICE");
    }

    @Test
    void keepsFactsAboutUnknownMovementsAndUnreadableContainersAsGiven() {
        Fact odd = new Fact(
                PORT,
                new Subject(" tum-99999999 ", new StatedContainer("csqu 305438-4 ?")),
                new Observation.Passed(Milestone.SAILED, null),
                null,
                hour(-10_000),
                "radio");
        record(odd);
        assertThat(ledger.listFactsWithoutMovement(1).getFirst().fact()).isEqualTo(odd);
    }

    @Test
    void findsTheMovementOfAFactThatNamesOnlyTheReferenceOrOnlyTheContainer() {
        String box = newBox();
        MovementId id = released(declarationOf(box));
        String reference = String.valueOf(ledger.movementFor(id).state().reference());
        record(new Journey(new Subject(reference.toLowerCase(Locale.ROOT), new StatedContainer(box))).exited());
        assertThat(status(id)).isEqualTo(Status.EXITED);
        record(new Journey(Subject.container(" " + box.toLowerCase(Locale.ROOT))).gateIn());
        assertThat(status(id)).isEqualTo(Status.GATE_IN_ABROAD);
    }

    @Test
    void leavesAContainerThatTravelsOnAfterDischargeToOthers() {
        String box = newBox();
        MovementId id = lodged(declarationOf(box));
        clock.set(hour(10));
        take(id, new Cancel("sold at home"), HOLDER);
        Fact later = new Journey(Subject.container(box)).sailed();
        record(later);
        assertThat(ledger.movementFor(id).movement().facts()).isEmpty();
        assertThat(ledger.listFactsWithoutMovement(1).getFirst().fact()).isEqualTo(later);
    }

    @Test
    void countsAFactThatNamesOnlyTheContainerForTheMovementThatDeclaredItLast() {
        String box = newBox();
        clock.set(hour(0));
        MovementId first = lodged(declarationOf(box));
        clock.set(hour(100));
        MovementId second = lodged(declarationOf(box));
        Journey journey = new Journey(Subject.container(box));
        record(journey.passed(Milestone.EXITED, HUC, 30, null), journey.passed(Milestone.EXITED, HUC, 130, null));
        assertThat(ledger.movementFor(first).movement().facts()).hasSize(1);
        assertThat(ledger.movementFor(second).movement().facts()).hasSize(1);
        assertThat(ledger.movementFor(first).movement().facts())
                .isNotEqualTo(ledger.movementFor(second).movement().facts());
    }

    @Test
    void showsWhatWasKnownAtAnEarlierTime() {
        MovementId id = released();
        clock.set(hour(50));
        record(Journey.of(id, BOX).exited());
        clock.set(hour(60));
        record(Journey.of(id, BOX).gateIn());
        assertThat(statusAsKnownAt(id, hour(55))).isEqualTo(Status.EXITED);
        assertThat(statusAsKnownAt(id, hour(40))).isEqualTo(Status.RELEASED);
        assertThat(ledger.findMovementAsKnownAt(id, hour(-1))).isNull();
        assertThat(status(id)).isEqualTo(Status.GATE_IN_ABROAD);
    }

    @Test
    void findsOverdueMovementsByTheClockAlone() {
        MovementId id = released();
        record(Journey.of(id, BOX).exited());
        var overdue = new MovementFilter(Set.of(), true, false, id.value());
        clock.set(hour(240));
        assertThat(ledger.listMovements(overdue, null, 10).movements()).isEmpty();
        clock.set(hour(240).plusSeconds(1));
        assertThat(ledger.listMovements(overdue, null, 10).movements()).hasSize(1);
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        String holder = "Holder " + KEYS.incrementAndGet() + " of the paging test";
        List<MovementId> lodged =
                Stream.generate(() -> lodged(declarationBy(holder))).limit(5).toList();
        var filter = new MovementFilter(Set.of(Status.LODGED), false, false, holder);
        MovementPage first = ledger.listMovements(filter, null, 3);
        assertThat(ids(first)).isEqualTo(lodged.reversed().subList(0, 3));
        MovementPage second = ledger.listMovements(filter, first.next(), 3);
        assertThat(ids(second)).isEqualTo(lodged.reversed().subList(3, 5));
        assertThat(second.next()).isNull();
    }

    @Test
    void saysThatAMovementIsNotThere() {
        MovementId nowhere = new MovementId("TUM-999999999");
        assertThat(ledger.findMovement(nowhere)).isNull();
        assertThatThrownBy(() -> ledger.movementFor(nowhere)).hasMessageContaining("TUM-999999999");
        assertThat(refusals(nowhere, new Release(), CUSTOMS))
                .extracting(Refusal::rule)
                .containsExactly("MOVEMENT-UNKNOWN");
    }

    @Test
    void readsEveryKindOfFactAndDeclarationBackAsItWasGiven() {
        Declaration declaration = World.declaration(
                new Way(HUC, VVO, NGB), LocalDate.of(2026, 3, 2), World.unit(BOX, SEAL), World.unsealed(OTHER_BOX));
        MovementId id = lodged(declaration);
        Journey journey = Journey.of(id, BOX);
        StatedSeal seal = new StatedSeal(" cn 1 ");
        List<Fact> facts = List.of(
                journey.passed(Milestone.EXITED, HUC, 1, "x"),
                journey.fact(new Observation.SealApplied(seal), HUC, 2),
                journey.fact(new Observation.SealSeen(seal), null, 3),
                journey.fact(new Observation.SealNotStated(), VVO, 4),
                journey.fact(new Observation.SealBroken(null), VVO, 5),
                journey.fact(new Observation.SealBroken(seal), VVO, 6),
                journey.fact(new Observation.SealReplaced(null, seal, null), VVO, 7),
                journey.fact(new Observation.SealReplaced(seal, seal, World.RUSSIAN_CUSTOMS), VVO, 8),
                journey.fact(new Observation.Counted(null, new BigDecimal("0.5")), NGB, 9),
                journey.fact(new Observation.Counted(7, null), NGB, 10));
        ledger.record(key(), facts);
        Movement read = ledger.movementFor(id).movement();
        assertThat(read.declaration()).isEqualTo(declaration);
        assertThat(read.facts()).extracting(RecordedFact::fact).isEqualTo(facts);
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("LedgerTest " + KEYS.incrementAndGet());
    }

    private static String newBox() {
        return ContainerNumber.of("TUMU", KEYS.incrementAndGet()).value();
    }

    private static Declaration declarationOf(String box) {
        return World.declaration(new Way(HUC, VVO, NGB), LocalDate.of(2026, 3, 2), World.unit(box, SEAL));
    }

    private static Declaration declarationBy(String holder) {
        Declaration some = World.declaration();
        return new Declaration(
                new Party(holder, Party.Capacity.HOLDER),
                some.origin(),
                some.destination(),
                some.subdivision(),
                some.trade(),
                some.hs(),
                some.teu(),
                some.tonnes(),
                null,
                some.way(),
                some.exitDay(),
                some.units(),
                "");
    }

    private static List<MovementId> ids(MovementPage page) {
        return page.movements().stream().map(view -> view.movement().id()).toList();
    }

    private MovementId lodged(Declaration declaration) {
        return ((Lodging.Lodged) ledger.lodge(key(), declaration)).movement();
    }

    private List<Refusal> lodgingRefusals(Declaration declaration) {
        return ((Lodging.Refused) ledger.lodge(key(), declaration)).refusals();
    }

    private MovementId released() {
        return released(World.declaration());
    }

    private MovementId released(Declaration declaration) {
        MovementId id = lodged(declaration);
        take(id, new Accept(IN_TEN_DAYS, null), CUSTOMS);
        take(id, new Release(), CUSTOMS);
        return id;
    }

    private Decision take(MovementId id, Command command, Party by) {
        return ((Ruling.Taken) ledger.decide(key(), id, command, by)).decision().decision();
    }

    private List<Refusal> refusals(MovementId id, Command command, Party by) {
        return ((Ruling.Refused) ledger.decide(key(), id, command, by)).refusals();
    }

    private void record(Fact... facts) {
        ledger.record(key(), List.of(facts));
    }

    private Status status(MovementId id) {
        return ledger.movementFor(id).state().status();
    }

    private Status statusAsKnownAt(MovementId id, Instant knownAt) {
        return requireNonNull(ledger.findMovementAsKnownAt(id, knownAt)).state().status();
    }

    private Status statusAfter(MovementId id, Fact fact) {
        clock.set(fact.happened());
        record(fact);
        return status(id);
    }
}
