package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.ledger.Account;
import io.tumen.ledger.Certificate;
import io.tumen.ledger.GuaranteeEntry;
import io.tumen.ledger.Guarantees;
import io.tumen.ledger.IdempotencyKey;
import io.tumen.ledger.Money;
import io.tumen.ledger.Opening;
import io.tumen.ledger.Party;
import io.tumen.operations.GuaranteeViews.AccountView;
import io.tumen.operations.GuaranteeViews.EntryView;
import io.tumen.operations.GuaranteeViews.OpeningAnswer;
import io.tumen.operations.MovementForms.CertificateForm;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Opens guarantee certificates and shows their accounts. What is reserved, freed and claimed goes through the
/// decisions on a movement.
public final class GuaranteeDesk {
    private final Guarantees guarantees;

    GuaranteeDesk(Guarantees guarantees) {
        this.guarantees = guarantees;
    }

    public OpeningAnswer open(String key, CertificateForm form) {
        Stated.checked(form);
        var certificate = new Certificate(
                form.certificate().strip(),
                form.guarantor(),
                form.holder(),
                new Money(Reading.decimal("amount", form.amount()), form.currency()),
                Reading.date("valid from", form.validFrom()),
                form.validUntil() == null ? null : Reading.date("valid until", form.validUntil()));
        var by =
                new Party(form.by(), Reading.word("capacity", form.capacity(), Party.Capacity.values()), form.person());
        return switch (guarantees.open(new IdempotencyKey(key), certificate, by)) {
            case Opening.Opened opened -> new OpeningAnswer.Opened(view(opened.account(), null));
            case Opening.Refused refused ->
                new OpeningAnswer.Refused(
                        refused.refusals().stream().map(Movements::view).toList());
        };
    }

    /// All accounts in the order they were opened, without their entries.
    public List<AccountView> list() {
        return guarantees.list().stream().map(account -> view(account, null)).toList();
    }

    /// One account with every entry.
    ///
    /// @throws InvalidValueException when no certificate of that number was opened
    public AccountView accountFor(String certificate) {
        Account found = guarantees.find(certificate);
        if (found == null) {
            throw new InvalidValueException("certificate", certificate, "the number of an opened certificate");
        }
        return view(found, guarantees.entriesOf(certificate));
    }

    private static AccountView view(Account account, @Nullable List<GuaranteeEntry> entries) {
        Certificate certificate = account.certificate();
        return new AccountView(
                certificate.id(),
                certificate.guarantor(),
                certificate.holder(),
                certificate.money().amount().toPlainString(),
                certificate.money().currency(),
                certificate.validFrom().toString(),
                certificate.validUntil() == null
                        ? null
                        : certificate.validUntil().toString(),
                account.free().toPlainString(),
                account.reserved().toPlainString(),
                account.claimed().toPlainString(),
                entries == null
                        ? null
                        : entries.stream().map(GuaranteeDesk::view).toList());
    }

    private static EntryView view(GuaranteeEntry entry) {
        return new EntryView(
                entry.position(),
                entry.transfer(),
                entry.pot().name().toLowerCase(Locale.ROOT),
                entry.amount().toPlainString(),
                entry.balance().toPlainString(),
                entry.movement() == null ? null : entry.movement().value(),
                entry.reason(),
                entry.entered());
    }
}
