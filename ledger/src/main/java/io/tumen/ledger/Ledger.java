package io.tumen.ledger;

import io.tumen.law.Law;
import io.tumen.law.RulePack;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// What is remembered of all movements: append-only facts and decisions on PostgreSQL, and the state computed from
/// them.
///
/// Every write names an idempotency key. The same key with the same content gets the same answer for ever, refusals
/// included; the same key with other content is refused by rule `KEY-REUSED`. When a call returns, its effect is
/// durable; when it throws, nothing happened or everything did, and sending it again with the same key is safe.
///
/// Safe for use by many threads.
public final class Ledger {
    private static final int LARGEST_PAGE = 200;

    private final LedgerStore store;
    private final DecisionRules decisionRules;
    private final StateFunction stateFunction;
    private final Governing governing;
    private final Deciding deciding;
    private final Guarantees guarantees;
    private final Fallback fallback;
    private final InstantSource clock;

    private Ledger(LedgerStore store, Law law, InstantSource clock) {
        this.store = store;
        this.governing = new Governing(law.rulePacks());
        this.decisionRules = new DecisionRules(new LegalCheck(law));
        this.stateFunction = new StateFunction(law.rulePacks());
        this.deciding = new Deciding(store, decisionRules, stateFunction, governing);
        this.guarantees = new Guarantees(store, governing, this::now);
        this.fallback = new Fallback(store, governing, this, this::now);
        this.clock = clock;
    }

    /// Opens the ledger of a database, creating or migrating its tables.
    ///
    /// @param law   with the rule packs by which movements are run
    /// @param clock tells when something was learnt or decided, and what is overdue
    public static Ledger open(DataSource database, Law law, InstantSource clock) {
        Flyway.configure().dataSource(database).load().migrate();
        return new Ledger(new LedgerStore(database), law, clock);
    }

    /// Certificates and their accounts.
    public Guarantees guarantees() {
        return guarantees;
    }

    /// What goes on while the record cannot be reached, and is brought in afterwards.
    public Fallback fallback() {
        return fallback;
    }

    /// Lodges a declaration; the holder is who lodges it.
    public Lodging lodge(IdempotencyKey key, Declaration declaration) {
        var request = Request.of(key, "lodge", new Order.Lodge(declaration), now());
        return store.<Lodging>answerOnce(
                request,
                () -> lodgeNow(request, declaration),
                answered -> answered.refused()
                        ? new Lodging.Refused(store.refusalsOf(key))
                        : new Lodging.Lodged(answered.movementOrFail()),
                reuse -> new Lodging.Refused(List.of(reuse)));
    }

    /// Takes a decision on a lodged movement, or says why not.
    public Ruling decide(IdempotencyKey key, MovementId movement, Command command, Party by) {
        var request = Request.of(key, "decide", new Order.Decide(movement, command, by), now());
        return store.<Ruling>answerOnce(
                request,
                () -> deciding.decide(new Asked(request, movement, command, by)),
                answered -> answered.refused()
                        ? new Ruling.Refused(store.refusalsOf(key))
                        : new Ruling.Taken(store.decisionOf(key)),
                reuse -> new Ruling.Refused(List.of(reuse)));
    }

    /// Remembers facts, all of them or, when it throws, none.
    public Receipt record(IdempotencyKey key, List<Fact> facts) {
        var request = Request.of(key, "record", new Order.Claim(facts), now());
        return store.<Receipt>answerOnce(
                request,
                () -> recordNow(request, facts),
                answered -> new Receipt.Recorded(store.positionsOf(key), answered.answeredAt()),
                Receipt.Refused::new);
    }

    /// The movement as it is known now, or null when there is none of that id.
    public @Nullable MovementView findMovement(MovementId id) {
        return find(id, Instant.MAX);
    }

    /// @throws UnknownMovementException when there is none of that id
    public MovementView movementFor(MovementId id) {
        MovementView found = findMovement(id);
        if (found == null) {
            throw new UnknownMovementException(id);
        }
        return found;
    }

    /// The movement at this time as it would look with only what had been learnt and decided by `knownAt`; null when it
    /// had not been lodged by then.
    public @Nullable MovementView findMovementAsKnownAt(MovementId id, Instant knownAt) {
        return find(id, knownAt);
    }

    /// The movement at one time as it would look with only what had been learnt and decided by another; null when it
    /// had not been lodged by both. A fact counts from when it happened, a decision from when it was taken.
    public @Nullable MovementView findMovementAt(MovementId id, Instant at, Instant knownAt) {
        Movement known = store.find(id, knownAt);
        Movement movement = known == null ? null : known.until(at);
        return movement == null || movement.decisions().isEmpty()
                ? null
                : new MovementView(movement, stateFunction.stateOf(movement, at));
    }

    /// What was learnt and decided between two moments, and what of the state as it is now reads otherwise by it; null
    /// when the movement was not lodged by the later one.
    public @Nullable Changes findChanges(MovementId id, Instant from, Instant to) {
        Movement after = store.find(id, to);
        if (after == null) {
            return null;
        }
        Movement before = store.find(id, from);
        Instant now = now();
        MovementState was = before == null ? null : stateFunction.stateOf(before, now);
        return new Changes(
                id,
                from,
                to,
                after.facts().stream()
                        .filter(fact -> fact.learnt().isAfter(from))
                        .toList(),
                after.decisions().stream()
                        .filter(decision -> decision.decided().isAfter(from))
                        .toList(),
                Changes.between(was, stateFunction.stateOf(after, now)));
    }

    /// Runs every movement under a draft of the rules and tells which it would hit, the newest first. Nothing is
    /// written.
    public List<Replay.Hit> replay(RulePack draft) {
        var replay = new Replay(draft, stateFunction, decisionRules, now());
        List<Replay.Hit> hits = new ArrayList<>();
        List<Movement> chunk = store.newestAfter(null, LARGEST_PAGE);
        while (!chunk.isEmpty()) {
            chunk.stream().map(replay::find).filter(Objects::nonNull).forEach(hits::add);
            chunk = store.newestAfter(chunk.getLast().id(), LARGEST_PAGE);
        }
        return hits;
    }

    /// The evidence on a movement, gathered for an enquiry; null when there is no such movement.
    public @Nullable EnquiryFile findEnquiryFile(MovementId id) {
        MovementView view = findMovement(id);
        return view == null ? null : EnquiryFile.of(view, now());
    }

    /// The volumes of this year beside the average of the years before, by group of goods; empty where the rule pack in
    /// force does not watch them.
    public List<VolumeReading> listVolumes() {
        Instant now = now();
        RulePack.Volume watched = governing.inForceAt(now).volume();
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        return watched == null ? List.of() : store.volumes(year, watched.digits(), watched.years());
    }

    /// A watch over the clocks of all movements, for one thread.
    public Watch watch() {
        return new Watch(store, stateFunction, this::now);
    }

    /// The movement that bears that reference number, or null when none does.
    public @Nullable MovementView findByReference(ReferenceNumber reference) {
        MovementId id = store.findIdByReference(reference);
        return id == null ? null : findMovement(id);
    }

    /// Movements, the newest first. They are found by the states kept for that, after these were brought up to date,
    /// and shown with states computed anew.
    ///
    /// @param after where the page before ended, null for the first page
    /// @param size  1 to 200
    public MovementPage listMovements(MovementFilter filter, @Nullable MovementId after, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("Page size " + size + " is not 1 to " + LARGEST_PAGE);
        }
        keeping().catchUp();
        return keeping().page(filter, after, size);
    }

    /// Brings the states kept for lists up to date, as every list does first. Worth calling after a large intake, so
    /// that the next list need not wait.
    public void catchUp() {
        keeping().catchUp();
    }

    /// Holds the states kept for lists against all states computed anew from facts and decisions. Nothing is changed.
    public KeptCheck checkKeptStates() {
        keeping().catchUp();
        return keeping().check();
    }

    /// Computes all states anew and keeps them in place of those kept before. Lists and writes go on meanwhile.
    ///
    /// @return as the check afterwards, with the movements whose kept state was wrong
    public KeptCheck rebuildKeptStates() {
        keeping().catchUp();
        return keeping().rebuild();
    }

    private Keeping keeping() {
        return new Keeping(store, stateFunction, now());
    }

    /// Facts that no movement claims, the newest first: about unknown movements, or containers nobody declared.
    public List<RecordedFact> listFactsWithoutMovement(int limit) {
        return store.factsWithoutMovement(limit);
    }

    /// The fact at that position, or null when there is none.
    public @Nullable RecordedFact findFact(long position) {
        return store.findFact(position);
    }

    // Each of these gives null, with nothing written, when the key is found to be taken.

    @Nullable
    Lodging lodgeNow(Request request, Declaration declaration) {
        RulePack pack = governing.inForceAt(request.at());
        List<Refusal> refusals = decisionRules.againstLodging(declaration, pack);
        if (!refusals.isEmpty()) {
            return store.refuse(request, null, refusals) ? new Lodging.Refused(refusals) : null;
        }
        MovementId id = store.lodge(request, declaration, pack.sha256());
        return id == null ? null : new Lodging.Lodged(id);
    }

    /// Only in a transaction.
    @Nullable
    Ruling decideNow(Asked asked) {
        return deciding.decideHeld(asked);
    }

    @Nullable
    Receipt recordNow(Request request, List<Fact> facts) {
        List<Long> positions = store.record(request, facts);
        return positions == null ? null : new Receipt.Recorded(positions, request.at());
    }

    private @Nullable MovementView find(MovementId id, Instant knownAt) {
        Movement movement = store.find(id, knownAt);
        return movement == null ? null : new MovementView(movement, stateFunction.stateOf(movement, now()));
    }

    // To the microsecond, as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
