package io.tumen.ledger;

import io.tumen.law.Deed;
import io.tumen.law.RulePack;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The guarantee accounts. A certificate is opened here; what is reserved, freed and claimed on it goes through
/// [Ledger#decide], since each of these is a decision on a movement.
///
/// Safe for use by many threads. However many reserve at once, no more is ever reserved than a certificate covers: the
/// check lies in the transaction that moves the money, and again in the database itself.
public final class Guarantees {
    private final LedgerStore store;
    private final Governing governing;
    private final Supplier<Instant> clock;

    Guarantees(LedgerStore store, Governing governing, Supplier<Instant> clock) {
        this.store = store;
        this.governing = governing;
        this.clock = clock;
    }

    public Opening open(IdempotencyKey key, Certificate certificate, Party by) {
        var request = Request.of(key, "open certificate", new Order.OpenCertificate(certificate, by), clock.get());
        return store.<Opening>answerOnce(
                request,
                () -> store.inTransaction(() -> openNow(request, certificate, by)),
                answered -> answered.refused()
                        ? new Opening.Refused(store.refusalsOf(key))
                        : new Opening.Opened(accountFor(certificate.id())),
                reuse -> new Opening.Refused(List.of(reuse)));
    }

    /// The account of that certificate as it stands, or null when it was never opened.
    public @Nullable Account find(String certificate) {
        return store.findAccount(certificate);
    }

    /// All accounts in the order they were opened.
    public List<Account> list() {
        return store.listAccounts();
    }

    /// Every movement of money of that certificate, two entries each, in order.
    public List<GuaranteeEntry> entriesOf(String certificate) {
        return store.entriesOf(certificate);
    }

    /// Null when the key is taken.
    private @Nullable Opening openNow(Request request, Certificate certificate, Party by) {
        Account known = store.lockAccount(certificate.id());
        if (store.isAnswered(request.key())) {
            return null;
        }
        RulePack pack = governing.inForceAt(request.at());
        List<Refusal> refusals = Rule.byPrecedence(Stream.concat(
                Rights.against(Deed.OPEN_CERTIFICATE, pack, by, by),
                Refusing.when(
                        known != null,
                        Rule.CERTIFICATE_KNOWN.refuse("certificate", certificate.id(), "another number"))));
        if (!refusals.isEmpty()) {
            return store.refuse(request, null, refusals) ? new Opening.Refused(refusals) : null;
        }
        return store.openCertificate(request, certificate, by)
                ? new Opening.Opened(accountFor(certificate.id()))
                : null;
    }

    private Account accountFor(String certificate) {
        Account found = store.lockAccount(certificate);
        if (found == null) {
            throw new IllegalStateException("Maybe a certificate without its account: " + certificate);
        }
        return found;
    }
}
