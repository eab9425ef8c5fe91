package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.HUC;
import static io.tumen.ledger.World.NGB;
import static io.tumen.ledger.World.SEAL;
import static io.tumen.ledger.World.VVO;
import static io.tumen.ledger.World.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.ledger.Decision.Cancelled;
import io.tumen.ledger.Decision.Closed;
import io.tumen.ledger.Decision.ControlRecorded;
import io.tumen.ledger.Decision.ControlSelected;
import io.tumen.ledger.Decision.Discharged;
import io.tumen.ledger.Decision.EnquiryAnswered;
import io.tumen.ledger.Decision.EnquiryOpened;
import io.tumen.ledger.Decision.GuaranteeClaimed;
import io.tumen.ledger.Decision.GuaranteeFreed;
import io.tumen.ledger.Decision.GuaranteeReserved;
import io.tumen.ledger.Decision.Reconciled;
import io.tumen.ledger.Decision.RecoveryStarted;
import io.tumen.ledger.Decision.Released;
import io.tumen.ledger.Observation.Incident;
import io.tumen.ledger.Observation.SealApplied;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// Which status follows from which decisions and facts, with no database.
class StatusTest {
    private static final Journey JOURNEY = Journey.of(OnPaper.ID, BOX);
    private static final Money THOUSAND = new Money(BigDecimal.valueOf(1000), "CNY");
    private static final Decision RESERVED = new GuaranteeReserved("GB-1", THOUSAND);

    @Test
    void followsTheDecisionsUntilTheGoodsLeave() {
        OnPaper paper = OnPaper.unsealed();
        assertThat(paper.status()).isEqualTo(Status.LODGED);
        assertThat(paper.decided(OnPaper.ACCEPTED).status()).isEqualTo(Status.ACCEPTED);
        assertThat(paper.decided(RESERVED).status()).isEqualTo(Status.GUARANTEE_RESERVED);
        assertThat(paper.decided(new ControlSelected(ControlKind.GOODS, "risk")).status())
                .isEqualTo(Status.UNDER_CONTROL);
        assertThat(paper.decided(new ControlRecorded(true, "")).status()).isEqualTo(Status.GUARANTEE_RESERVED);
        paper.said(JOURNEY.by(World.CUSTOMS).fact(new SealApplied(new StatedSeal(SEAL)), HUC, 4));
        assertThat(paper.status()).isEqualTo(Status.SEALED);
        assertThat(paper.decided(new Released()).status()).isEqualTo(Status.RELEASED);
        paper.said(JOURNEY.passed(Milestone.DEPARTED, HUC, 10, null));
        assertThat(paper.status()).isEqualTo(Status.RELEASED);
    }

    @Test
    void followsTheFactsOnTheWay() {
        OnPaper paper = OnPaper.sealed().decided(OnPaper.ACCEPTED).decided(new Released());
        assertThat(paper.said(JOURNEY.exited()).status()).isEqualTo(Status.EXITED);
        assertThat(paper.said(JOURNEY.gateIn()).status()).isEqualTo(Status.GATE_IN_ABROAD);
        assertThat(paper.said(JOURNEY.loaded()).status()).isEqualTo(Status.LOADED);
        assertThat(paper.said(JOURNEY.sailed()).status()).isEqualTo(Status.SAILED);
        assertThat(paper.said(JOURNEY.passed(Milestone.TRANSHIPPED, VVO, 100, null))
                        .status())
                .isEqualTo(Status.TRANSHIPPED);
        assertThat(paper.said(JOURNEY.discharged()).status()).isEqualTo(Status.DISCHARGED_FROM_SHIP);
        assertThat(paper.said(JOURNEY.reEntered()).status()).isEqualTo(Status.RE_ENTERED);
        assertThat(paper.said(JOURNEY.fact(new Incident("stopped"), NGB, 151)).status())
                .isEqualTo(Status.RE_ENTERED);
        assertThat(paper.said(JOURNEY.counted(1000, 25000)).status()).isEqualTo(Status.RECONCILING);
    }

    @Test
    void endsWithItsLastDecision() {
        OnPaper paper = OnPaper.sealed().decided(OnPaper.ACCEPTED).decided(RESERVED);
        assertThat(paper.decided(new EnquiryOpened("where is it?")).status()).isEqualTo(Status.ENQUIRY);
        assertThat(paper.decided(new EnquiryAnswered(true, "here")).status()).isEqualTo(Status.SEALED);
        assertThat(paper.state(200).asides()).contains(Aside.ENQUIRY_RESOLVED);
        assertThat(paper.decided(new RecoveryStarted("duty")).status()).isEqualTo(Status.RECOVERY);
        assertThat(paper.decided(new Reconciled(Outcome.DISCREPANCY, "lost")).status())
                .isEqualTo(Status.RECOVERY);
        assertThat(paper.decided(new Discharged("paid")).status()).isEqualTo(Status.GUARANTEE_FREED);
        assertThat(paper.decided(new Closed("done")).status()).isEqualTo(Status.CLOSED);
        assertThat(OnPaper.sealed().decided(new Discharged("paid")).status()).isEqualTo(Status.DISCHARGED);
        assertThat(OnPaper.sealed()
                        .decided(RESERVED)
                        .decided(new Cancelled("sold"))
                        .status())
                .isEqualTo(Status.CANCELLED);
    }

    @Test
    void tellsAnEnquiryThatWasNotResolvedApart() {
        OnPaper paper = OnPaper.sealed().decided(OnPaper.ACCEPTED).decided(new EnquiryOpened("where is it?"));
        assertThat(paper.decided(new EnquiryAnswered(false, "nobody knows"))
                        .state(200)
                        .asides())
                .doesNotContain(Aside.ENQUIRY_RESOLVED);
    }

    @Test
    void readsAnOutcomeAsTheEvidenceHasItNow() {
        OnPaper home = OnPaper.sealed().decided(OnPaper.ACCEPTED).decided(new Released());
        home.said(JOURNEY.complete().toArray(Fact[]::new)).decidedAt(160, new Reconciled(Outcome.MATCHED, null));
        assertThat(home.status()).isEqualTo(Status.MATCHED);
        home.said(JOURNEY.counted(1, 1));
        assertThat(home.status()).isEqualTo(Status.DISCREPANCY);
        assertThat(home.state(200).alerts()).extracting(Alert::kind).contains(Alert.Kind.RECONCILED_ON_OTHER_EVIDENCE);
    }

    @Test
    void isOverdueFromJustAfterTheDeadlineUntilItIsHomeOrEnded() {
        OnPaper paper = OnPaper.sealed().decided(OnPaper.ACCEPTED).decided(new Released());
        assertThat(paper.state(240).overdue()).isFalse();
        assertThat(paper.state(241).overdue()).isTrue();
        assertThat(paper.state(241).asides()).contains(Aside.OVERDUE);
        assertThat(paper.state(241).alerts()).extracting(Alert::kind).contains(Alert.Kind.OVERDUE);
        assertThat(paper.said(JOURNEY.reEntered()).state(241).overdue()).isFalse();
        OnPaper ended = OnPaper.sealed().decided(OnPaper.ACCEPTED).decided(new Discharged("paid"));
        assertThat(ended.state(241).overdue()).isFalse();
        assertThat(OnPaper.sealed().state(241).overdue()).isFalse();
    }

    @Test
    void turnsAtFactsDeadlinesAndWarningsAndNowhereElse() {
        OnPaper paper = OnPaper.sealed().decided(OnPaper.ACCEPTED).said(JOURNEY.exited());
        StateFunction function = new StateFunction(World.PACKS);
        assertThat(function.turningPoints(paper.movement(), paper.state(200)))
                .containsOnly(hour(30), hour(240).plusNanos(1000));
        OnPaper lodged = OnPaper.sealed();
        assertThat(function.turningPoints(lodged.movement(), lodged.state(200)))
                .containsExactly(
                        Packs.FIRST_DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
    }

    @Test
    void holdsAnIncidentOpenUntilCustomsTakesItToTheRecord() {
        OnPaper paper = OnPaper.sealed().decided(OnPaper.ACCEPTED).said(JOURNEY.fact(new Incident("stopped"), VVO, 60));
        assertThat(paper.state(200).asides()).contains(Aside.INCIDENT);
        assertThat(paper.decidedAt(60, new Decision.IncidentAccepted("seen"))
                        .state(200)
                        .asides())
                .contains(Aside.INCIDENT_ACCEPTED)
                .doesNotContain(Aside.INCIDENT);
        assertThat(paper.said(JOURNEY.fact(new Incident("again"), VVO, 61))
                        .state(200)
                        .asides())
                .contains(Aside.INCIDENT);
    }

    @Test
    void marksWhatWasDecidedBesideTheStatus() {
        OnPaper paper = OnPaper.sealed().decided(OnPaper.ACCEPTED).decided(RESERVED);
        assertThat(paper.state(200).asides()).isEmpty();
        paper.decided(new Decision.Amended(World.declaration(), "weighed"))
                .decided(new ControlRecorded(true, ""))
                .decided(new Decision.Resealed(java.util.List.of(), "torn"))
                .decided(new GuaranteeClaimed("GB-1", THOUSAND, "duty"));
        assertThat(paper.state(200).asides())
                .containsExactlyInAnyOrder(Aside.AMENDED, Aside.CONTROLLED, Aside.RESEALED, Aside.GUARANTEE_CLAIMED);
    }

    @Test
    void countsWhatIsReservedFreedAndClaimed() {
        OnPaper paper = OnPaper.sealed().decided(RESERVED).decided(RESERVED);
        assertThat(Pledge.of(paper.movement()))
                .isEqualTo(new Pledge("GB-1", "CNY", BigDecimal.valueOf(2000), BigDecimal.ZERO));
        paper.decided(new GuaranteeClaimed("GB-1", new Money(BigDecimal.valueOf(300), "CNY"), "duty"));
        paper.decided(new GuaranteeFreed("GB-1", THOUSAND, "less"));
        Pledge pledge = Pledge.of(paper.movement());
        assertThat(pledge).isEqualTo(new Pledge("GB-1", "CNY", BigDecimal.valueOf(700), BigDecimal.valueOf(300)));
        assertThat(pledge.isHeld()).isTrue();
        assertThat(Pledge.of(paper.decided(new Discharged("home")).movement()))
                .isEqualTo(new Pledge("GB-1", "CNY", BigDecimal.ZERO, BigDecimal.valueOf(300)));
        assertThat(Pledge.of(OnPaper.sealed()
                                .decided(RESERVED)
                                .decided(new Cancelled("sold"))
                                .movement())
                        .isHeld())
                .isFalse();
        assertThat(Pledge.of(OnPaper.sealed().movement()).certificate()).isNull();
    }
}
