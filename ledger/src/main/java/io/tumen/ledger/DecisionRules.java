package io.tumen.ledger;

import static io.tumen.ledger.Refusing.all;
import static io.tumen.ledger.Refusing.when;

import io.tumen.law.Deed;
import io.tumen.law.Judgement;
import io.tumen.law.RulePack;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Which decisions may be taken. All rules that speak against a request are named, the most weighty first.
final class DecisionRules {
    private final LegalCheck law;
    private final BeforeExit beforeExit;

    DecisionRules(LegalCheck law) {
        this.law = law;
        this.beforeExit = new BeforeExit(law);
    }

    static Refusal unknownMovement(MovementId id) {
        return Rule.MOVEMENT_UNKNOWN.refuse("movement", id.value(), "the id of a lodged movement");
    }

    List<Refusal> againstLodging(Declaration declaration, RulePack pack) {
        Party holder = declaration.holder();
        return Rule.byPrecedence(
                Stream.concat(Rights.against(Deed.LODGE, pack, holder, holder), BeforeExit.declaration(declaration)));
    }

    List<Refusal> against(Command command, Case that) {
        if (!Governing.isWritten(that.pack())) {
            return Rights.against(command.deed(), that.pack(), that.by(), that.by())
                    .toList();
        }
        Party holder = that.movement().declaration().holder();
        return Rule.byPrecedence(all(
                Rights.against(command.deed(), that.pack(), that.by(), holder),
                ended(command, that),
                againstThis(command, that)));
    }

    /// What was asked for on a movement that is over; its guarantee can be freed and its file closed even so.
    private static Stream<Refusal> ended(Command command, Case that) {
        Status status = that.state().status();
        boolean afterwards = command instanceof Command.FreeGuarantee || command instanceof Command.Close;
        boolean over = status.isEnd() && !(afterwards && status != Status.CLOSED);
        return when(over, Rule.ALREADY_ENDED.refuse("status", that.status(), "an open one"));
    }

    private Stream<Refusal> againstThis(Command command, Case that) {
        return switch (command) {
            case Command.Amend(var declaration, String reason) -> beforeExit.amend(that, declaration, reason);
            case Command.Accept(Deadline deadline, var reason, var reference) ->
                beforeExit.accept(that, deadline, reason);
            case Command.SelectForControl(var kind, String reason) -> BeforeExit.selectForControl(that, reason);
            case Command.RecordControl result -> BeforeExit.recordControl(that);
            case Command.ReserveGuarantee(String certificate, var money) ->
                Guaranteeing.reserve(that, certificate, money);
            case Command.FreeGuarantee(String reason) -> Guaranteeing.free(that, reason);
            case Command.ClaimGuarantee(Money money, String reason) -> Guaranteeing.claim(that, money, reason);
            case Command.Seal(var seals) -> BeforeExit.seal(that, seals);
            case Command.Release() -> beforeExit.release(that);
            case Command.Reseal(var seals, String reason) -> BeforeExit.reseal(that, seals, reason);
            case Command.AcceptIncident(String reason) -> AfterExit.acceptIncident(that, reason);
            case Command.Reconcile(var reason) -> AfterExit.reconcile(that, reason);
            case Command.Discharge(var reason) -> AfterExit.discharge(that, reason);
            case Command.Clear(String reason) -> beforeExit.clear(that, reason);
            case Command.Cancel(String reason) -> BeforeExit.cancel(that, reason);
            case Command.OpenEnquiry(String reason) -> AfterExit.openEnquiry(that, reason);
            case Command.AnswerEnquiry(boolean resolved, String answer) -> AfterExit.answerEnquiry(that, answer);
            case Command.StartRecovery(String reason) -> AfterExit.startRecovery(that, reason);
            case Command.Close(String reason) -> AfterExit.close(that, reason);
        };
    }

    /// The decision to take when nothing speaks against it.
    Decision decisionFor(Command command, Case that) {
        return switch (command) {
            case Command.Amend(var declaration, String reason) -> new Decision.Amended(declaration, reason);
            case Command.Accept accept -> accepted(that, accept);
            case Command.SelectForControl(var kind, String reason) -> new Decision.ControlSelected(kind, reason);
            case Command.RecordControl(boolean satisfactory, String remarks) ->
                new Decision.ControlRecorded(satisfactory, remarks);
            case Command.ReserveGuarantee(String certificate, var money) ->
                new Decision.GuaranteeReserved(
                        certificate, Objects.requireNonNull(money == null ? Guaranteeing.required(that) : money));
            case Command.FreeGuarantee(String reason) -> freed(that.state().pledge(), reason);
            case Command.ClaimGuarantee(Money money, String reason) ->
                new Decision.GuaranteeClaimed(
                        Objects.requireNonNull(that.state().pledge().certificate()), money, reason);
            case Command.Seal(var seals) -> new Decision.Sealed(seals);
            case Command.Release() ->
                Rights.lacksSignature(that) ? new Decision.ReleaseSigned() : new Decision.Released();
            case Command.Reseal(var seals, String reason) -> new Decision.Resealed(seals, reason);
            case Command.AcceptIncident(String reason) -> new Decision.IncidentAccepted(reason);
            case Command.Reconcile(var reason) ->
                new Decision.Reconciled(that.state().reconciliation().outcome(), reason);
            case Command.Discharge(var reason) -> new Decision.Discharged(reason);
            case Command.Clear(String reason) ->
                new Decision.Cleared(
                        String.join("\n", beforeExit.holds(that)), law.law().hash(), reason);
            case Command.Cancel(String reason) -> new Decision.Cancelled(reason);
            case Command.OpenEnquiry(String reason) -> new Decision.EnquiryOpened(reason);
            case Command.AnswerEnquiry(boolean resolved, String answer) ->
                new Decision.EnquiryAnswered(resolved, answer);
            case Command.StartRecovery(String reason) -> new Decision.RecoveryStarted(reason);
            case Command.Close(String reason) -> new Decision.Closed(reason);
        };
    }

    private static Decision freed(Pledge pledge, String reason) {
        return new Decision.GuaranteeFreed(
                Objects.requireNonNull(pledge.certificate()),
                new Money(pledge.reserved(), Objects.requireNonNull(pledge.currency())),
                reason);
    }

    private Decision.Accepted accepted(Case that, Command.Accept accept) {
        Declaration declaration = that.movement().declaration();
        Judgement judgement = law.judge(declaration, that.now());
        int year = that.now().atOffset(ZoneOffset.UTC).getYear();
        ReferenceNumber given = accept.reference();
        return new Decision.Accepted(
                given == null
                        ? ReferenceNumber.of(
                                year,
                                declaration.country(),
                                that.movement().id().serial())
                        : given,
                accept.deadline(),
                judgement.standing(),
                LegalCheck.written(judgement),
                law.law().hash(),
                accept.reason());
    }
}
