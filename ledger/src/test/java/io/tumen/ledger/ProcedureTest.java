package io.tumen.ledger;

import static io.tumen.ledger.Counter.ANNA;
import static io.tumen.ledger.Counter.BORIS;
import static io.tumen.ledger.World.CUSTOMS;
import static io.tumen.ledger.World.HOLDER;
import static io.tumen.ledger.World.HUC;
import static io.tumen.ledger.World.NINGBO_CUSTOMS;
import static io.tumen.ledger.World.PORT;
import static io.tumen.ledger.World.RUSSIAN_CUSTOMS;
import static io.tumen.ledger.World.VVO;
import static io.tumen.ledger.World.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.HsCode;
import io.tumen.law.Compared;
import io.tumen.ledger.Command.Accept;
import io.tumen.ledger.Command.AcceptIncident;
import io.tumen.ledger.Command.Amend;
import io.tumen.ledger.Command.AnswerEnquiry;
import io.tumen.ledger.Command.Close;
import io.tumen.ledger.Command.Discharge;
import io.tumen.ledger.Command.OpenEnquiry;
import io.tumen.ledger.Command.Reconcile;
import io.tumen.ledger.Command.RecordControl;
import io.tumen.ledger.Command.Release;
import io.tumen.ledger.Command.Reseal;
import io.tumen.ledger.Command.Seal;
import io.tumen.ledger.Command.SelectForControl;
import io.tumen.ledger.Command.StartRecovery;
import io.tumen.ledger.Observation.Incident;
import io.tumen.ledger.Observation.SealBroken;
import io.tumen.ledger.Observation.SealReplaced;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcedureTest {
    private final Counter office = new Counter(Packs.plain());
    private final Counter strict = new Counter(Packs.strict());

    @Test
    void recordsTheHashOfTheRulePackWithEveryDecision() {
        MovementId id = office.released();
        assertThat(office.ledger.movementFor(id).movement().decisions())
                .hasSize(3)
                .extracting(RecordedDecision::rulePackSha256)
                .containsOnly("plain");
        assertThat(office.state(id).rulePack()).isEqualTo("plain");
    }

    @Test
    void decidesNothingWhereNoRulePackIsInForce() {
        Counter nobody = new Counter();
        MovementId id = office.lodge();
        assertThat(nobody.refused(id, new Accept(Deadline.UNKNOWN, null), CUSTOMS))
                .containsExactly("NO-RULE-PACK");
    }

    @Test
    void namesWhoMayWhereSomebodyWithoutTheRightDecides() {
        Refusal refusal =
                office.refusals(office.accepted(), new Release(), PORT).getFirst();
        assertThat(refusal)
                .isEqualTo(new Refusal(
                        "RIGHT-TO-DECIDE", "the right to release", "by", "VMTP as TERMINAL", "CUSTOMS or RULE"));
    }

    @Test
    void releasesOnlyOnceTwoDifferentPersonsHaveSigned() {
        MovementId id = strict.lodge();
        strict.take(id, new Accept(Deadline.UNKNOWN, null), CUSTOMS);
        strict.take(id, new Command.ReserveGuarantee(strict.certificate("100000"), null), CUSTOMS);
        assertThat(strict.refused(id, new Release(), CUSTOMS)).containsExactly("PERSON-MISSING");
        assertThat(strict.take(id, new Release(), ANNA)).isEqualTo(new Decision.ReleaseSigned());
        assertThat(strict.status(id)).isEqualTo(Status.SEALED);
        Party sameAnna = new Party("Ningbo customs", Party.Capacity.CUSTOMS, " ANNA ");
        assertThat(strict.refused(id, new Release(), sameAnna)).containsExactly("SAME-PERSON");
        assertThat(strict.take(id, new Release(), BORIS)).isEqualTo(new Decision.Released());
        assertThat(strict.status(id)).isEqualTo(Status.RELEASED);
    }

    @Test
    void asksForTheSignaturesAgainAfterAnAmendment() {
        MovementId id = strict.lodge();
        strict.take(id, new Accept(Deadline.UNKNOWN, null), CUSTOMS);
        strict.take(id, new Command.ReserveGuarantee(strict.certificate("100000"), null), CUSTOMS);
        strict.take(id, new Release(), ANNA);
        strict.take(id, new Amend(strict.ledger.movementFor(id).movement().declaration(), "weighed again"), HOLDER);
        assertThat(strict.take(id, new Release(), BORIS)).isEqualTo(new Decision.ReleaseSigned());
    }

    @Test
    void waitsForTheResultOfAControlWhereTheRulePackAsksForIt() {
        MovementId id = strict.lodge();
        strict.take(id, new Accept(Deadline.UNKNOWN, null), CUSTOMS);
        assertThat(strict.refused(id, new RecordControl(true, ""), CUSTOMS)).containsExactly("CONTROL-NOT-SELECTED");
        strict.take(id, new SelectForControl(ControlKind.GOODS, "risk profile 7"), CUSTOMS);
        assertThat(strict.status(id)).isEqualTo(Status.UNDER_CONTROL);
        assertThat(strict.refused(id, new Release(), ANNA)).containsExactly("CONTROL-OPEN", "GUARANTEE-MISSING");
        strict.take(id, new RecordControl(false, "two packages too many"), CUSTOMS);
        assertThat(strict.refusals(id, new Release(), ANNA))
                .extracting(Refusal::rule, Refusal::seen)
                .contains(org.assertj.core.groups.Tuple.tuple("CONTROL-FAILED", "two packages too many"));
        strict.take(id, new SelectForControl(ControlKind.GOODS, "again"), CUSTOMS);
        strict.take(id, new RecordControl(true, ""), CUSTOMS);
        assertThat(strict.refused(id, new Release(), ANNA)).containsExactly("GUARANTEE-MISSING");
        assertThat(strict.state(id).asides()).contains(Aside.CONTROLLED);
    }

    @Test
    void doesNotWaitForAControlWhereNothingIsKnownOfIt() {
        MovementId id = office.accepted();
        office.take(id, new SelectForControl(ControlKind.DOCUMENTS, "sample"), CUSTOMS);
        office.take(id, new Release(), CUSTOMS);
    }

    @Test
    void amendsTheWholeDeclarationAndKeepsTheOneThatWasLodged() {
        MovementId id = office.accepted();
        Declaration lodged = office.ledger.movementFor(id).movement().declaration();
        Declaration other = World.declarationOf(HsCode.parse("1201.90")).withUnits(lodged.units());
        office.clock.set(hour(1));
        office.take(id, new Amend(other, "soya, not corn"), HOLDER);
        Movement movement = office.ledger.movementFor(id).movement();
        assertThat(movement.declaration()).isEqualTo(other);
        assertThat(movement.lodged()).isEqualTo(lodged);
        assertThat(office.state(id).asides()).containsExactly(Aside.AMENDED);
        MovementView before = office.ledger.findMovementAsKnownAt(id, hour(0));
        assertThat(java.util.Objects.requireNonNull(before).movement().declaration())
                .isEqualTo(lodged);
    }

    @Test
    void refusesAnAmendmentAfterReleaseOfAnotherHolderOrOntoAnUnlawfulWay() {
        MovementId id = office.accepted();
        Declaration lodged = office.ledger.movementFor(id).movement().declaration();
        Declaration early = World.leavingOn(lodged, java.time.LocalDate.of(2023, 5, 31));
        assertThat(office.refused(id, new Amend(early, "earlier"), HOLDER)).contains("LAW");
        assertThat(office.refused(id, new Amend(lodged, " "), HOLDER)).containsExactly("REASON-MISSING");
        office.take(id, new Release(), CUSTOMS);
        assertThat(office.refused(id, new Amend(lodged, "late"), HOLDER)).containsExactly("AMENDED-TOO-LATE");
        assertThat(office.refused(id, new Amend(lodged, "mine"), new Party("Thief", Party.Capacity.HOLDER)))
                .containsExactly("RIGHT-TO-DECIDE", "AMENDED-TOO-LATE");
    }

    @Test
    void sealsByDecisionOfCustoms() {
        String box = Counter.newBox();
        MovementId id = office.lodge(World.declaration(
                new io.tumen.corridor.Way(HUC, VVO, World.NGB),
                java.time.LocalDate.of(2026, 3, 2),
                World.unsealed(box)));
        office.take(id, new Accept(Deadline.UNKNOWN, null), CUSTOMS);
        UnitSeal seal = new UnitSeal(new ContainerNumber(box), new StatedSeal("CN 1"));
        UnitSeal strange = new UnitSeal(new ContainerNumber(World.BOX), new StatedSeal("CN 1"));
        assertThat(office.refused(id, new Seal(List.of(strange)), CUSTOMS)).containsExactly("UNIT-UNKNOWN");
        office.take(id, new Seal(List.of(seal)), CUSTOMS);
        assertThat(office.status(id)).isEqualTo(Status.SEALED);
        assertThat(office.state(id).custody().getFirst().sightings())
                .extracting(Sighting::evidence, Sighting::claimant)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SealEvidence.APPLIED, CUSTOMS));
        office.take(id, new Release(), CUSTOMS);
        assertThat(office.refused(id, new Seal(List.of(seal)), CUSTOMS)).containsExactly("ALREADY-RELEASED");
    }

    @Test
    void followsASealThatAnAuthorityReplacesByDecision() {
        MovementId id = office.released();
        Journey journey = office.journey(id);
        office.record(journey.exited(), journey.fact(new SealBroken(null), VVO, 49));
        office.clock.set(hour(50));
        ContainerNumber box = office.state(id).custody().getFirst().container();
        office.take(
                id,
                new Reseal(List.of(new UnitSeal(box, new StatedSeal("RU 999"))), "opened by mistake"),
                RUSSIAN_CUSTOMS);
        office.record(journey.reEntered(), journey.sealSeen("RU 999"), journey.counted(1000, 25000));
        office.clock.set(hour(160));
        assertThat(office.state(id).reconciliation().outcome()).isEqualTo(Outcome.MATCHED);
        assertThat(office.state(id).asides()).contains(Aside.RESEALED);
    }

    @Test
    void doesNotFollowASealReplacedUnderTheEyesOfNobodyWithAuthority() {
        MovementId id = office.released();
        Journey journey = office.journey(id);
        office.clock.set(hour(160));
        office.record(
                journey.exited(),
                journey.fact(new SealReplaced(null, new StatedSeal("RU 999"), PORT), VVO, 50),
                journey.reEntered(),
                journey.sealSeen("RU 999"),
                journey.counted(1000, 25000));
        MovementState state = office.state(id);
        assertThat(state.alerts())
                .extracting(Alert::kind)
                .contains(Alert.Kind.SUPERVISOR_WITHOUT_AUTHORITY, Alert.Kind.SEAL_DIFFERS);
        Comparison seal = state.reconciliation().units().getFirst().line(Compared.SEAL);
        assertThat(seal.verdict()).isEqualTo(Comparison.Verdict.DIFFERS);
        assertThat(seal.reason()).contains("RU 999 was seen", "by VMTP", "where CN004711 ought to be");
    }

    @Test
    void tellsOfAnIncidentUntilAnAuthorityTakesItToTheRecord() {
        MovementId id = office.released();
        assertThat(office.refused(id, new AcceptIncident("seen"), CUSTOMS)).containsExactly("NO-INCIDENT");
        office.clock.set(hour(60));
        office.record(office.journey(id).fact(new Incident("axle broken, changed trucks"), VVO, 45));
        assertThat(office.state(id).asides()).containsExactly(Aside.INCIDENT);
        assertThat(office.state(id).alerts()).extracting(Alert::kind).contains(Alert.Kind.INCIDENT);
        office.take(id, new AcceptIncident("police report 12 seen"), RUSSIAN_CUSTOMS);
        assertThat(office.state(id).asides()).containsExactly(Aside.INCIDENT_ACCEPTED);
        assertThat(office.state(id).alerts()).extracting(Alert::kind).doesNotContain(Alert.Kind.INCIDENT);
    }

    @Test
    void goesFromEnquiryThroughRecoveryToTheClosedFile() {
        MovementId id = office.released();
        String certificate = office.certificate("5000");
        office.take(
                id,
                new Command.ReserveGuarantee(certificate, new Money(new java.math.BigDecimal(3000), "CNY")),
                CUSTOMS);
        office.clock.set(hour(300));
        assertThat(office.refused(id, new AnswerEnquiry(true, "here"), HOLDER)).containsExactly("NO-ENQUIRY");
        office.take(id, new OpenEnquiry("no arrival"), CUSTOMS);
        assertThat(office.status(id)).isEqualTo(Status.ENQUIRY);
        assertThat(office.refused(id, new OpenEnquiry("again"), CUSTOMS)).containsExactly("ENQUIRY-OPEN");
        office.take(id, new AnswerEnquiry(false, "we do not know"), HOLDER);
        assertThat(office.status(id)).isEqualTo(Status.RELEASED);
        office.take(id, new StartRecovery("duty on 25 t of corn"), CUSTOMS);
        assertThat(office.status(id)).isEqualTo(Status.RECOVERY);
        assertThat(office.refused(id, new Close("done"), CUSTOMS)).containsExactly("GUARANTEE-HELD");
        office.take(id, new Command.ClaimGuarantee(new Money(new java.math.BigDecimal(2500), "CNY"), "duty"), CUSTOMS);
        office.take(id, new Command.FreeGuarantee("rest"), CUSTOMS);
        office.take(id, new Close("paid"), CUSTOMS);
        assertThat(office.status(id)).isEqualTo(Status.CLOSED);
        assertThat(office.refused(id, new Close("again"), CUSTOMS)).containsExactly("ALREADY-ENDED");
    }

    @Test
    void saysThatAnEnquiryWasResolvedAndGoesOnAsBefore() {
        MovementId id = office.released();
        office.take(id, new OpenEnquiry("no arrival"), CUSTOMS);
        office.record(office.journey(id).complete().toArray(Fact[]::new));
        office.clock.set(hour(200));
        office.take(id, new AnswerEnquiry(true, "arrived, the message was lost"), HOLDER);
        assertThat(office.status(id)).isEqualTo(Status.RECONCILING);
        assertThat(office.state(id).asides()).contains(Aside.ENQUIRY_RESOLVED);
        office.take(id, new Reconcile(null), NINGBO_CUSTOMS);
        office.take(id, new Discharge(null), NINGBO_CUSTOMS);
        assertThat(office.refused(id, new Close(""), CUSTOMS)).containsExactly("REASON-MISSING");
        office.take(id, new Close("complete"), CUSTOMS);
    }

    @Test
    void closesNothingThatIsUnderWay() {
        assertThat(office.refused(office.released(), new Close("tidy"), CUSTOMS))
                .containsExactly("NOT-DISCHARGED");
    }

    @Test
    void namesEveryRefusalOfADecisionByPrecedence() {
        MovementId id = strict.lodge(World.declaration());
        List<Rule> rules = strict.refused(id, new Release(), PORT).stream()
                .map(rule -> Rule.valueOf(rule.replace('-', '_')))
                .toList();
        assertThat(rules).isSorted().contains(Rule.RIGHT_TO_DECIDE, Rule.PERSON_MISSING, Rule.GUARANTEE_MISSING);
    }
}
