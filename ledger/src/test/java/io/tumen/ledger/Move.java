package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.CUSTOMS;
import static io.tumen.ledger.World.HOLDER;
import static io.tumen.ledger.World.HUC;
import static io.tumen.ledger.World.NGB;
import static io.tumen.ledger.World.PORT;
import static io.tumen.ledger.World.RUSSIAN_CUSTOMS;
import static io.tumen.ledger.World.SEAL;
import static io.tumen.ledger.World.VVO;
import static io.tumen.ledger.World.hour;

import io.tumen.ledger.Observation.SealApplied;
import io.tumen.ledger.Observation.SealBroken;
import io.tumen.ledger.Observation.SealReplaced;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What can be done to a movement of one box, one step of a random sequence. Each step happens an hour after the one
/// before.
@SuppressWarnings("ImmutableEnumChecker") // Commands and parties are records of what does not change.
enum Move {
    ACCEPT(new Command.Accept(Deadline.UNKNOWN, null), CUSTOMS),
    ACCEPT_WITHOUT_RIGHT(new Command.Accept(Deadline.UNKNOWN, null), PORT),
    ACCEPT_TOO_LATE(new Command.Accept(new Deadline.At(hour(-1)), null), CUSTOMS),
    RELEASE(new Command.Release(), CUSTOMS),
    RELEASE_WITHOUT_RIGHT(new Command.Release(), HOLDER),
    RECONCILE(new Command.Reconcile(null), CUSTOMS),
    RECONCILE_ANYWAY(new Command.Reconcile("lost on the way"), CUSTOMS),
    DISCHARGE(new Command.Discharge(null), CUSTOMS),
    DISCHARGE_ANYWAY(new Command.Discharge("duty was paid"), CUSTOMS),
    CLEAR(new Command.Clear("looked into it"), CUSTOMS),
    CANCEL(new Command.Cancel("not sold"), HOLDER),
    CANCEL_SILENTLY(new Command.Cancel(" "), CUSTOMS),
    CANCEL_WITHOUT_RIGHT(new Command.Cancel("not paid"), PORT),
    SELECT_FOR_CONTROL(new Command.SelectForControl(ControlKind.GOODS, "risk"), CUSTOMS),
    RECORD_CONTROL(new Command.RecordControl(true, ""), CUSTOMS),
    RESERVE(new Command.ReserveGuarantee("GB-model", yuan(4)), CUSTOMS),
    FREE(new Command.FreeGuarantee("not needed"), CUSTOMS),
    CLAIM(new Command.ClaimGuarantee(yuan(1), "duty"), CUSTOMS),
    OPEN_ENQUIRY(new Command.OpenEnquiry("where is it?"), CUSTOMS),
    ANSWER_ENQUIRY(new Command.AnswerEnquiry(true, "here"), HOLDER),
    START_RECOVERY(new Command.StartRecovery("duty is owed"), CUSTOMS),
    CLOSE(new Command.Close("nothing is left to do"), CUSTOMS),
    DEPART(Milestone.DEPARTED),
    EXIT(Milestone.EXITED),
    GATE_IN(Milestone.GATE_IN_ABROAD),
    LOAD(Milestone.LOADED),
    SAIL(Milestone.SAILED),
    TRANSHIP(Milestone.TRANSHIPPED),
    LAND(Milestone.DISCHARGED_FROM_SHIP),
    RE_ENTER(Milestone.RE_ENTERED),
    SEAL_AT_EXIT,
    SEE_THE_SEAL,
    SEE_ANOTHER_SEAL,
    BREAK_THE_SEAL,
    REPLACE_THE_SEAL,
    COUNT_ALL,
    COUNT_ONE_LESS;

    /// What brings a movement home and ends it: quickly, with all that can be on the way, and when it is lost.
    static final List<List<Move>> PATHS = List.of(
            List.of(
                    ACCEPT,
                    SEAL_AT_EXIT,
                    RELEASE,
                    DEPART,
                    EXIT,
                    GATE_IN,
                    LOAD,
                    SAIL,
                    LAND,
                    RE_ENTER,
                    SEE_THE_SEAL,
                    COUNT_ALL,
                    RECONCILE,
                    DISCHARGE),
            List.of(
                    ACCEPT,
                    RESERVE,
                    SELECT_FOR_CONTROL,
                    RECORD_CONTROL,
                    SEAL_AT_EXIT,
                    RELEASE,
                    EXIT,
                    SAIL,
                    TRANSHIP,
                    RE_ENTER,
                    SEE_THE_SEAL,
                    COUNT_ALL,
                    RECONCILE,
                    DISCHARGE,
                    CLOSE),
            List.of(ACCEPT, RESERVE, OPEN_ENQUIRY, ANSWER_ENQUIRY, START_RECOVERY, CLAIM, FREE, CLOSE),
            List.of(ACCEPT, RESERVE, SEAL_AT_EXIT, RELEASE, RE_ENTER, RECONCILE_ANYWAY, DISCHARGE_ANYWAY));

    /// Of which [#RESERVE] takes 4.
    static final Money LIMIT = yuan(10);

    final @Nullable Command command;
    final Party by;
    final @Nullable Milestone milestone;

    Move(Command command, Party by) {
        this.command = command;
        this.by = by;
        this.milestone = null;
    }

    Move(Milestone milestone) {
        this.command = null;
        this.by = PORT;
        this.milestone = milestone;
    }

    Move() {
        this.command = null;
        this.by = PORT;
        this.milestone = null;
    }

    /// @param certificate on which a guarantee is reserved
    @Nullable
    Command commandOn(String certificate) {
        return command instanceof Command.ReserveGuarantee(String none, var money)
                ? new Command.ReserveGuarantee(certificate, money)
                : command;
    }

    private static Money yuan(int amount) {
        return new Money(BigDecimal.valueOf(amount), "CNY");
    }

    /// @param step how many steps came before
    Fact fact(MovementId id, int step) {
        Journey journey = Journey.of(id, BOX);
        return switch (this) {
            case SEAL_AT_EXIT -> journey.by(CUSTOMS).fact(new SealApplied(new StatedSeal(SEAL)), HUC, step);
            case SEE_THE_SEAL -> journey.fact(new Observation.SealSeen(new StatedSeal(SEAL)), NGB, step);
            case SEE_ANOTHER_SEAL -> journey.fact(new Observation.SealSeen(new StatedSeal("X 9")), NGB, step);
            case BREAK_THE_SEAL -> journey.fact(new SealBroken(null), VVO, step);
            case REPLACE_THE_SEAL ->
                journey.fact(new SealReplaced(null, new StatedSeal(SEAL), RUSSIAN_CUSTOMS), VVO, step);
            case COUNT_ALL -> counted(journey, 1000, step);
            case COUNT_ONE_LESS -> counted(journey, 999, step);
            default -> journey.passed(Objects.requireNonNull(milestone), VVO, step, null);
        };
    }

    private static Fact counted(Journey journey, int packages, int step) {
        return journey.fact(new Observation.Counted(packages, BigDecimal.valueOf(25000)), NGB, step);
    }
}
