package io.tumen.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The tables of the ledger, and the transactions over them.
final class LedgerStore {
    private final TransactionTemplate transaction;
    private final TransactionTemplate view;
    private final RequestTable requests;
    private final MovementTable movements;
    private final DecisionTable decisions;
    private final FactTable facts;
    private final GuaranteeTable guarantees;
    private final ElsewhereTable elsewhere;
    private final VolumeTable volumes;

    LedgerStore(DataSource database) {
        var manager = new JdbcTransactionManager(database);
        transaction = new TransactionTemplate(manager);
        view = new TransactionTemplate(manager);
        view.setReadOnly(true);
        view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        JdbcClient client = JdbcClient.create(database);
        requests = new RequestTable(client);
        decisions = new DecisionTable(client, new AmendmentTable(client));
        guarantees = new GuaranteeTable(client);
        elsewhere = new ElsewhereTable(client);
        volumes = new VolumeTable(client);
        facts = new FactTable(client, database);
        movements = new MovementTable(client);
    }

    /// Answers a request in one transaction: with what it was answered before, or by doing it now. Requests with one
    /// key wait for each other.
    ///
    /// @param again  reads the answer given before
    /// @param reused makes the answer for a key that named another request
    /// @param first  does the work and writes the answer down
    <A> A answerOnce(Request request, Function<Answered, A> again, Function<Refusal, A> reused, Supplier<A> first) {
        return Objects.requireNonNull(transaction.execute(status -> {
            requests.lock(request.key());
            Answered before = requests.find(request.key());
            if (before == null) {
                return first.get();
            }
            return before.answers(request) ? again.apply(before) : reused.apply(reuse(before.request(), request));
        }));
    }

    MovementId lodge(Request request, Declaration declaration, String rulePackSha256) {
        MovementId id = movements.insert(declaration, request.at());
        decisions.insert(request, id, new Decision.Lodged(), declaration.holder(), rulePackSha256);
        requests.insert(request, id, false);
        return id;
    }

    /// Writes the decision down and moves the money that it moves.
    ///
    /// @param pledge what was held for the movement before
    RecordedDecision decide(
            Request request, MovementId id, Decision decision, Party by, String rulePackSha256, Pledge pledge) {
        requests.insert(request, id, false);
        long position = decisions.insert(request, id, decision, by, rulePackSha256);
        new Transfer(guarantees, request, id, pledge).of(decision);
        return new RecordedDecision(position, request.at(), by, decision, rulePackSha256);
    }

    void openCertificate(Request request, Certificate certificate, Party by) {
        requests.insert(request, null, false);
        guarantees.open(request, certificate, by);
    }

    /// The account, held against others who would move its money until the transaction ends; null when there is none.
    @Nullable
    Account lockAccount(String certificate) {
        guarantees.lock(certificate);
        return guarantees.find(certificate);
    }

    @Nullable
    Account findAccount(String certificate) {
        return inOneView(() -> guarantees.find(certificate));
    }

    List<Account> listAccounts() {
        return inOneView(guarantees::all);
    }

    List<GuaranteeEntry> entriesOf(String certificate) {
        return inOneView(() -> guarantees.entriesOf(certificate));
    }

    List<Long> record(Request request, List<Fact> claims) {
        requests.insert(request, null, false);
        return facts.insert(request, claims);
    }

    void refuse(Request request, @Nullable MovementId id, List<Refusal> refusals) {
        requests.insert(request, id, true);
        requests.insertRefusals(request.key(), refusals);
    }

    List<Refusal> refusalsOf(IdempotencyKey key) {
        return requests.refusalsOf(key);
    }

    RecordedDecision decisionOf(IdempotencyKey key) {
        return decisions.byRequest(key);
    }

    List<Long> positionsOf(IdempotencyKey key) {
        return facts.positionsOf(key);
    }

    /// The movement as it is now, held against other decisions until the transaction ends; null when there is none.
    @Nullable
    Movement lock(MovementId id) {
        movements.lock(id);
        // What other movements do with its containers bears on no decision.
        return with(movements.find(id, Instant.MAX), Instant.MAX, Map.of()).stream()
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Movement find(MovementId id, Instant knownAt) {
        return inOneView(() -> findNow(id, knownAt));
    }

    @Nullable
    MovementId findIdByReference(ReferenceNumber reference) {
        return decisions.findByReference(reference);
    }

    /// Movements lodged before that one, the newest first.
    List<Movement> newestAfter(@Nullable MovementId after, String text, int limit) {
        return inOneView(() -> with(movements.newestAfter(after, text, limit), Instant.MAX));
    }

    List<RecordedFact> factsWithoutMovement(int limit) {
        return facts.withoutMovement(limit);
    }

    /// See [VolumeTable].
    List<VolumeReading> volumes(int year, int digits, int years) {
        return inOneView(() -> volumes.readings(year, digits, years));
    }

    /// Movements that were accepted and have not ended.
    List<MovementId> openMovements() {
        return movements.open();
    }

    /// Movements about which something was written after that position.
    List<MovementId> touchedAfter(long position) {
        return movements.touchedAfter(position);
    }

    long lastPosition() {
        return movements.lastPosition();
    }

    @Nullable
    RecordedFact findFact(long position) {
        return facts.find(position);
    }

    private @Nullable Movement findNow(MovementId id, Instant knownAt) {
        return with(movements.find(id, knownAt), knownAt).stream().findFirst().orElse(null);
    }

    private List<Movement> with(List<Lodged> lodged, Instant knownAt) {
        return with(
                lodged, knownAt, elsewhere.of(lodged.stream().map(Lodged::id).toList(), knownAt));
    }

    private List<Movement> with(
            List<Lodged> lodged, Instant knownAt, Map<MovementId, List<Movement.Elsewhere>> itsOthers) {
        List<MovementId> ids = lodged.stream().map(Lodged::id).toList();
        var itsDecisions = decisions.of(ids, knownAt);
        var itsFacts = facts.of(ids, knownAt);
        return lodged.stream()
                .map(one -> new Movement(
                        one.id(),
                        one.declaration(),
                        one.planSha256(),
                        itsDecisions.getOrDefault(one.id(), List.of()),
                        itsFacts.getOrDefault(one.id(), List.of()),
                        itsOthers.getOrDefault(one.id(), List.of())))
                .toList();
    }

    // Declarations, decisions and facts of one moment.
    private <T extends @Nullable Object> T inOneView(Supplier<T> read) {
        return view.execute(status -> read.get());
    }

    private static Refusal reuse(Request before, Request now) {
        return Rule.KEY_REUSED.refuse(
                "idempotency key",
                now.key() + ", used at " + Words.of(before.at()) + " to " + before.operation() + " something else",
                "a new key");
    }
}
