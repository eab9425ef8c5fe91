package io.tumen.operations;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.InvalidValueException;
import io.tumen.ledger.Command;
import io.tumen.ledger.ControlKind;
import io.tumen.ledger.Deadline;
import io.tumen.ledger.Money;
import io.tumen.ledger.Party;
import io.tumen.ledger.StatedSeal;
import io.tumen.ledger.UnitSeal;
import io.tumen.operations.MovementForms.DecisionForm;
import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.MovementForms.SealForm;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// From a form to a command. What a rule asks for and the form leaves out is refused by that rule, so that it names
/// itself; only what cannot be read is refused here.
final class DecisionReader {
    private static final String WORDS = "one of amend, accept, select_for_control, record_control, reserve_guarantee,"
            + " free_guarantee, claim_guarantee, seal, release, reseal, accept_incident, reconcile, discharge, clear,"
            + " cancel, open_enquiry, answer_enquiry, start_recovery, close";
    private static final String CNY = "CNY";

    private final DeclarationReader declarations;

    DecisionReader(DeclarationReader declarations) {
        this.declarations = declarations;
    }

    static Party partyOf(DecisionForm form) {
        return new Party(form.by(), Reading.word("capacity", form.capacity(), Party.Capacity.values()), form.person());
    }

    /// @throws InvalidValueException for the first field that cannot be read
    Command commandOf(DecisionForm form) {
        String reason = form.reason() == null ? "" : form.reason();
        return switch (form.decision().strip().toLowerCase(Locale.ROOT)) {
            case "amend" -> new Command.Amend(declarations.declarationOf(declaration(form)), reason);
            case "accept" -> new Command.Accept(deadlineOf(form), form.reason());
            case "select_for_control" -> new Command.SelectForControl(controlOf(form), reason);
            case "record_control" -> new Command.RecordControl(yes("satisfactory", form.satisfactory()), reason);
            case "reserve_guarantee" ->
                new Command.ReserveGuarantee(
                        stated("certificate", form.certificate(), "the number of an opened certificate"),
                        form.amount() == null ? null : money(form));
            case "free_guarantee" -> new Command.FreeGuarantee(reason);
            case "claim_guarantee" -> new Command.ClaimGuarantee(money(form), reason);
            case "seal" -> new Command.Seal(sealsOf(form));
            case "release" -> new Command.Release();
            case "reseal" -> new Command.Reseal(sealsOf(form), reason);
            case "accept_incident" -> new Command.AcceptIncident(reason);
            case "reconcile" -> new Command.Reconcile(form.reason());
            case "discharge" -> new Command.Discharge(form.reason());
            case "clear" -> new Command.Clear(reason);
            case "cancel" -> new Command.Cancel(reason);
            case "open_enquiry" -> new Command.OpenEnquiry(reason);
            case "answer_enquiry" -> new Command.AnswerEnquiry(yes("resolved", form.resolved()), reason);
            case "start_recovery" -> new Command.StartRecovery(reason);
            case "close" -> new Command.Close(reason);
            default -> throw new InvalidValueException("decision", form.decision(), WORDS);
        };
    }

    private static DeclarationForm declaration(DecisionForm form) {
        if (form.declaration() == null) {
            throw new InvalidValueException("declaration", "", "the whole declaration as it shall read");
        }
        return Stated.checked(form.declaration());
    }

    private static Deadline deadlineOf(DecisionForm form) {
        return form.deadline() == null
                ? Deadline.UNKNOWN
                : new Deadline.At(Reading.moment("deadline", form.deadline()));
    }

    private static ControlKind controlOf(DecisionForm form) {
        return Reading.word(
                "control", stated("control", form.control(), "documents, seals or goods"), ControlKind.values());
    }

    private static Money money(DecisionForm form) {
        String amount = stated("amount", form.amount(), "a number above 0");
        return new Money(Reading.decimal("amount", amount), form.currency() == null ? CNY : form.currency());
    }

    private static List<UnitSeal> sealsOf(DecisionForm form) {
        List<SealForm> seals = form.seals();
        return seals == null
                ? List.of()
                : seals.stream()
                        .map(seal -> new UnitSeal(ContainerNumber.parse(seal.container()), new StatedSeal(seal.seal())))
                        .toList();
    }

    private static boolean yes(String field, @Nullable Boolean answer) {
        if (answer == null) {
            throw new InvalidValueException(field, "", "true or false");
        }
        return answer;
    }

    private static String stated(String field, @Nullable String text, String right) {
        if (text == null || text.isBlank()) {
            throw new InvalidValueException(field, "", right);
        }
        return text.strip();
    }
}
