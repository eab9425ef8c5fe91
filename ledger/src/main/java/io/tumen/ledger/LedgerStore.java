package io.tumen.ledger;

import io.tumen.ledger.AmendmentTable.Amended;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The tables of the ledger, and the transactions over them.
///
/// A write costs few round trips: facts and a lodging one, a decision two, and three where it is held. The primary
/// key of the requests is what makes two writers with one key wait for each other; no lock of its own is taken for
/// it.
final class LedgerStore {
    private static final String ONE_VIEW = "set transaction isolation level repeatable read, read only";

    // By the indexes, in the order in which the joins are written, once for all: to plan the view of the facts anew
    // takes
    // ten times as long as to read it, and a plan made while the tables are empty walks through them when they are
    // full.
    static final String BY_INDEX = """
            select set_config('plan_cache_mode', 'force_generic_plan', true),
                   set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true),
                   set_config('join_collapse_limit', '1', true)
            """;

    private final TransactionTemplate transaction;
    private final JdbcTemplate template;
    private final RequestTable requests;
    private final MovementTable movements;
    private final DecisionTable decisions;
    private final FactTable facts;
    private final KeptTable kept;
    private final GuaranteeTable guarantees;
    private final VolumeTable volumes;
    private final BlockTable blocks;

    LedgerStore(DataSource database) {
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        template = new JdbcTemplate(database);
        JdbcClient client = JdbcClient.create(template);
        requests = new RequestTable(client);
        decisions = new DecisionTable(client, new AmendmentTable(client));
        guarantees = new GuaranteeTable(client);
        volumes = new VolumeTable(client);
        blocks = new BlockTable(client);
        facts = new FactTable(client);
        movements = new MovementTable(client);
        kept = new KeptTable(client);
    }

    /// A movement as it is now, held against other decisions until the transaction ends.
    ///
    /// @param answered the request when it has its answer already
    /// @param movement null when there is none of that id
    record Held(@Nullable Answered answered, @Nullable Movement movement) {}

    /// Answers a request: by doing it now, or with what it was answered before.
    ///
    /// @param first  does the work and writes the answer down; null when the key turns out to be taken
    /// @param again  reads the answer given before
    /// @param reused makes the answer for a key that named another request
    <A> A answerOnce(
            Request request, Supplier<@Nullable A> first, Function<Answered, A> again, Function<Refusal, A> reused) {
        A answer = first.get();
        if (answer != null) {
            return answer;
        }
        Answered before = Objects.requireNonNull(
                requests.find(request.key()), () -> "Maybe a request taken away by hand: " + request);
        return before.answers(request) ? again.apply(before) : reused.apply(reuse(before.request(), request));
    }

    /// Works in one transaction.
    ///
    /// @param work gives null when the key is taken; then all it has written is undone
    <A> @Nullable A inTransaction(Supplier<@Nullable A> work) {
        return transaction.execute(status -> {
            A answer = work.get();
            if (answer == null) {
                status.setRollbackOnly();
            }
            return answer;
        });
    }

    /// The id of the new movement, or null when the key is taken.
    @Nullable
    MovementId lodge(Request request, Declaration declaration, String rulePackSha256) {
        return movements.insert(request, declaration, rulePackSha256);
    }

    /// Writes the decision down and moves the money that it moves, in the transaction that holds the movement.
    ///
    /// @param pledge what was held for the movement before
    /// @return null when the key is taken
    @Nullable
    RecordedDecision decide(Draft draft, Pledge pledge) {
        Long position = decisions.insert(draft);
        if (position == null) {
            return null;
        }
        new Transfer(guarantees, draft.request(), draft.movement(), pledge).of(draft.decision());
        return draft.at(position);
    }

    /// Writes down, in one transaction, those decisions whose movement and key nobody was quicker with.
    ///
    /// @param drafts each of another movement, under another key, moving no money
    /// @return positions by key; those overtaken are missing
    Map<IdempotencyKey, Long> decideAll(List<Draft> drafts) {
        return drafts.isEmpty() ? Map.of() : DraftTable.insert(drafts, template);
    }

    BlockTable blocks() {
        return blocks;
    }

    /// Writes down that a request is done.
    ///
    /// @return false when the key is taken
    boolean done(Request request, @Nullable MovementId about) {
        return requests.insertDone(request, about);
    }

    boolean isAnswered(IdempotencyKey key) {
        return requests.find(key) != null;
    }

    /// Only in a transaction.
    ///
    /// @return false when the key is taken
    boolean openCertificate(Request request, Certificate certificate, Party by) {
        boolean free = requests.insertDone(request);
        if (free) {
            guarantees.open(request, certificate, by);
        }
        return free;
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

    /// Movements lodged before that one, the newest first.
    List<Movement> newestAfter(@Nullable MovementId after, int limit) {
        return listNow(movements.newestAfter(after, limit));
    }

    /// Positions of the facts; null when the key is taken.
    @Nullable
    List<Long> record(Request request, List<Fact> claims) {
        List<Long> positions = facts.insert(request, claims);
        return positions.isEmpty() ? null : positions;
    }

    /// @return false when the key is taken
    boolean refuse(Request request, @Nullable MovementId id, List<Refusal> refusals) {
        return requests.insertRefused(request, id, refusals);
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

    /// Only in a transaction.
    Held hold(IdempotencyKey key, MovementId id) {
        Selects selects = new Selects();
        selects.select(BY_INDEX, row -> row.getString(1));
        selects.select(MovementTable.LOCK, row -> row.getInt(1), id.value());
        List<Answered> answered = selects.select(RequestTable.BY_KEY, RequestTable::answered, key.value());
        // What other movements do with its containers bears on no decision.
        Reading reading = Reading.of(selects, List.of(id), Instant.MAX, false);
        selects.sendOver(template);
        return new Held(
                answered.stream().findFirst().orElse(null),
                reading.movements().stream().findFirst().orElse(null));
    }

    @Nullable
    Movement find(MovementId id, Instant knownAt) {
        return list(List.of(id), knownAt, true).stream().findFirst().orElse(null);
    }

    /// Those movements as decisions see them now, held against nobody.
    Map<MovementId, Movement> findAll(List<MovementId> ids) {
        return list(ids, Instant.MAX, false).stream().collect(Collectors.toMap(Movement::id, Function.identity()));
    }

    @Nullable
    MovementId findIdByReference(ReferenceNumber reference) {
        return decisions.findByReference(reference);
    }

    /// Movements by their serial numbers from one on, the newest first.
    List<Movement> listFrom(long serial, int limit) {
        return listNow(movements.idsFrom(serial, limit));
    }

    List<RecordedFact> factsWithoutMovement(int limit) {
        return facts.withoutMovement(limit);
    }

    KeptTable kept() {
        return kept;
    }

    /// As [#listNow], within a transaction, of which each select sees what is newest by then.
    List<Movement> listWithin(List<MovementId> ids) {
        Selects selects = new Selects();
        selects.select(BY_INDEX, row -> row.getString(1));
        Reading reading = Reading.of(selects, ids, Instant.MAX, true);
        selects.sendOver(template);
        return reading.movements();
    }

    List<Movement> listNow(List<MovementId> ids) {
        return ids.isEmpty() ? List.of() : list(ids, Instant.MAX, true);
    }

    /// The movements with declarations, decisions and facts of one moment, the newest first.
    ///
    /// @param withElsewhere whether to tell what other movements do with their containers, which bears on no decision
    private List<Movement> list(List<MovementId> ids, Instant knownAt, boolean withElsewhere) {
        Selects selects = new Selects();
        selects.select(BY_INDEX, row -> row.getString(1));
        Reading reading = Reading.of(selects, ids, knownAt, withElsewhere);
        selects.sendInOneViewOver(template);
        return reading.movements();
    }

    // Declarations, accounts and entries of one moment.
    private <T extends @Nullable Object> T inOneView(Supplier<T> read) {
        return transaction.execute(status -> {
            template.execute(ONE_VIEW);
            return read.get();
        });
    }

    /// The rows of some movements, on their way.
    private record Reading(
            List<Lodged> lodged,
            List<Owned<DeclaredUnit>> units,
            List<Amended<Declaration>> amended,
            List<Amended<DeclaredUnit>> amendedUnits,
            List<DecisionTable.Taken> decisions,
            List<Owned<RecordedFact>> facts,
            List<Owned<Movement.Elsewhere>> elsewhere) {
        static Reading of(Selects selects, List<MovementId> ids, Instant knownAt, boolean withElsewhere) {
            Object of = ids.stream().map(MovementId::value).toArray(String[]::new);
            Object known = Columns.timestamp(knownAt);
            return new Reading(
                    selects.select(MovementTable.OF_MOVEMENTS, MovementTable::lodged, of, known),
                    selects.select(MovementTable.UNITS_OF_MOVEMENTS, MovementTable::ownedUnit, of),
                    selects.select(AmendmentTable.OF_MOVEMENTS, AmendmentTable::declaration, of, known),
                    selects.select(AmendmentTable.UNITS_OF_MOVEMENTS, AmendmentTable::unit, of),
                    selects.select(DecisionTable.OF_MOVEMENTS, DecisionTable::taken, of, known),
                    selects.select(FactTable.OF_MOVEMENTS, FactTable::owned, of, known),
                    withElsewhere
                            ? selects.select(
                                    ElsewhereTable.OF_MOVEMENTS, ElsewhereTable::owned, of, known, known, known, known)
                            : List.of());
        }

        List<Movement> movements() {
            Map<Long, Declaration> amendments = AmendmentTable.joined(amended, amendedUnits);
            Map<String, List<DeclaredUnit>> itsUnits = Owned.byMovement(units);
            Map<String, List<RecordedDecision>> itsDecisions = Owned.byMovement(decisions.stream()
                    .map(taken -> new Owned<>(taken.movement().value(), taken.decision(amendments)))
                    .toList());
            Map<String, List<RecordedFact>> itsFacts = Owned.byMovement(facts);
            Map<String, List<Movement.Elsewhere>> itsOthers = Owned.byMovement(elsewhere);
            return lodged.stream()
                    .map(one -> {
                        String id = one.id().value();
                        return new Movement(
                                one.id(),
                                one.declaration().withUnits(itsUnits.getOrDefault(id, List.of())),
                                one.planSha256(),
                                itsDecisions.getOrDefault(id, List.of()),
                                itsFacts.getOrDefault(id, List.of()),
                                itsOthers.getOrDefault(id, List.of()));
                    })
                    .toList();
        }
    }

    private static Refusal reuse(Request before, Request now) {
        return Rule.KEY_REUSED.refuse(
                "idempotency key",
                now.key() + ", used at " + Words.of(before.at()) + " to " + before.operation() + " something else",
                "a new key");
    }
}
