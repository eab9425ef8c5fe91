package io.tumen.ledger;

import static io.tumen.ledger.Refusing.all;
import static io.tumen.ledger.Refusing.when;

import io.tumen.corridor.InvalidValueException;
import io.tumen.law.Deed;
import io.tumen.law.RulePack;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What goes on while the record cannot be reached: numbers are given out before, documents issued under them are
/// brought in after. A document goes through the doors that every lodging and acceptance goes through, in one
/// transaction; one that was lodged meanwhile is found, and neither cancelled nor doubled. What is refused is kept as
/// a fact all the same.
///
/// The model is the business continuity of Union transit (Regulation (EU) 2015/2447, annex 72-04, whose text was not
/// read for this); that the record comes back and takes in what was done, instead of cancelling it, is our own.
///
/// Safe for use by many threads; documents come in one at a time.
public final class Fallback {
    private static final int MOST_NUMBERS = 1000;
    private static final int MOST_DAYS = 366;

    private final LedgerStore store;
    private final Governing governing;
    private final Ledger ledger;
    private final Supplier<Instant> clock;

    Fallback(LedgerStore store, Governing governing, Ledger ledger, Supplier<Instant> clock) {
        this.store = store;
        this.governing = governing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Gives numbers out for use from now on.
    ///
    /// @param country  ISO 3166-1 of the authority
    /// @param count    1 to 1000
    /// @param days     1 to 366, for which they are good
    /// @param verifier public key of whoever will issue under them
    public Reserving reserve(
            IdempotencyKey key, String holder, String country, int count, int days, String verifier, Party by) {
        require("count", count, MOST_NUMBERS);
        require("days", days, MOST_DAYS);
        if (!country.matches("[A-Z]{2}")) {
            throw new InvalidValueException("country", country, "two letters of ISO 3166-1, such as CN");
        }
        var order = new Order.ReserveNumbers(holder, country, count, days, verifier, by);
        var request = Request.of(key, "reserve numbers", order, clock.get());
        return store.<Reserving>answerOnce(
                request,
                () -> store.inTransaction(() -> reserveNow(request, order)),
                answered -> answered.refused()
                        ? new Reserving.Refused(store.refusalsOf(key))
                        : new Reserving.Reserved(
                                Objects.requireNonNull(store.blocks().findByRequest(key))),
                reuse -> new Reserving.Refused(List.of(reuse)));
    }

    public List<ReferenceBlock> listBlocks() {
        return store.blocks().all();
    }

    /// The block that number was given out with, null when it was not.
    public @Nullable ReferenceBlock findBlock(ReferenceNumber number) {
        return store.blocks().findOf(number);
    }

    /// The movement that bears that number, or into which documents under it were brought; null when there is none.
    public @Nullable MovementId findMovement(ReferenceNumber number) {
        MovementId bearing = store.findIdByReference(number);
        return bearing == null ? store.blocks().findMovementOf(number.value()) : bearing;
    }

    /// Brings a document in. Brought in again, by whomever, it has no second effect and the same answer.
    ///
    /// @param signedBy whether the document is signed by a public key, as its text
    public Merging merge(OfflineDocument document, Predicate<String> signedBy, Party by) {
        var request =
                Request.of(key(document, ""), "merge offline", new Order.MergeOffline(document.sha256()), clock.get());
        return store.<Merging>answerOnce(
                request,
                () -> store.inTransaction(() -> mergeNow(request, document, signedBy, by)),
                answered -> again(document, answered),
                reuse -> new Merging.Refused(List.of(reuse)));
    }

    /// Keeps what was noted offline: the facts, and the document itself. Facts are never refused.
    ///
    /// @param sha256 of the document
    public Receipt record(String sha256, List<Fact> facts) {
        var key = new IdempotencyKey("offline " + sha256);
        var request = Request.of(key, "merge offline", new Order.MergeOffline(sha256), clock.get());
        return store.<Receipt>answerOnce(
                request,
                () -> ledger.recordNow(request, facts),
                answered -> new Receipt.Recorded(store.positionsOf(key), answered.answeredAt()),
                Receipt.Refused::new);
    }

    private @Nullable Reserving reserveNow(Request request, Order.ReserveNumbers asked) {
        BlockTable blocks = store.blocks();
        blocks.lock();
        RulePack pack = governing.inForceAt(request.at());
        List<Refusal> refusals = Rule.byPrecedence(Rights.against(Deed.RESERVE_NUMBERS, pack, asked.by(), asked.by()));
        if (!refusals.isEmpty()) {
            return store.refuse(request, null, refusals) ? new Reserving.Refused(refusals) : null;
        }
        if (!store.done(request, null)) {
            return null;
        }
        long first = blocks.nextSerial();
        ReferenceBlock block = new ReferenceBlock(
                "BLOCK-" + first,
                asked.holder(),
                asked.country(),
                request.at().atOffset(ZoneOffset.UTC).getYear(),
                first,
                asked.count(),
                asked.verifier(),
                request.at(),
                request.at().plus(Duration.ofDays(asked.days())),
                asked.by());
        blocks.insert(request, block, pack.sha256());
        return new Reserving.Reserved(block);
    }

    private @Nullable Merging mergeNow(
            Request request, OfflineDocument document, Predicate<String> signedBy, Party by) {
        store.blocks().lock();
        if (store.isAnswered(request.key())) {
            return null;
        }
        Declaration declaration = document.declaration();
        ReferenceBlock block = store.blocks().findOf(document.reference());
        Movement bearing = findNow(findMovement(document.reference()));
        RulePack pack = governing.inForceAt(request.at());
        List<Refusal> refusals = Rule.byPrecedence(all(
                Rights.against(Deed.MERGE_OFFLINE, pack, by, declaration.holder()),
                againstNumber(document, block, signedBy),
                when(
                        bearing != null && !isSame(bearing, declaration),
                        Rule.NUMBER_USED.refuse(
                                "reference",
                                document.reference() + ", borne by " + (bearing == null ? "none" : bearing.id()),
                                "the number of no other declaration"))));
        if (!refusals.isEmpty() || block == null) {
            keep(request, document, document.reference().value(), by);
            return store.refuse(request, null, refusals) ? new Merging.Refused(refusals) : null;
        }
        return take(request, document, bearing == null ? findSame(declaration) : bearing, block, by);
    }

    private @Nullable Merging take(
            Request request, OfflineDocument document, @Nullable Movement there, ReferenceBlock block, Party by) {
        MovementId id = there == null ? null : there.id();
        if (id == null) {
            Lodging lodging = ledger.lodgeNow(part(request, document, "lodge"), document.declaration());
            if (lodging instanceof Lodging.Refused(List<Refusal> refusals)) {
                keep(request, document, document.reference().value(), by);
                return store.refuse(request, null, refusals) ? new Merging.Refused(refusals) : null;
            }
            id = ((Lodging.Lodged) Objects.requireNonNull(lodging)).movement();
        }
        List<Refusal> notAccepted = List.of();
        if (there == null || !there.has(Decision.Accepted.class)) {
            String reason = "issued offline at " + Words.of(document.issued()) + " under " + block.id();
            var accept = new Command.Accept(Deadline.UNKNOWN, reason, document.reference());
            // Who gave the numbers out has accepted in advance what is issued under them.
            Ruling ruling = ledger.decideNow(new Asked(part(request, document, "accept"), id, accept, block.by()));
            notAccepted = ruling instanceof Ruling.Refused refused ? refused.refusals() : List.of();
        }
        keep(request, document, id.value(), by);
        return store.done(request, id) ? new Merging.Merged(id, there != null, notAccepted) : null;
    }

    private Merging again(OfflineDocument document, Answered answered) {
        if (answered.refused()) {
            return new Merging.Refused(store.refusalsOf(key(document, "")));
        }
        return new Merging.Merged(
                answered.movementOrFail(),
                !store.isAnswered(key(document, " lodge")),
                store.refusalsOf(key(document, " accept")));
    }

    private static Stream<Refusal> againstNumber(
            OfflineDocument document, @Nullable ReferenceBlock block, Predicate<String> signedBy) {
        ReferenceNumber number = document.reference();
        if (block == null) {
            return Stream.of(Rule.NUMBER_UNKNOWN.refuse("reference", number.value(), "a number of a reserved block"));
        }
        String holder = document.declaration().holder().name();
        return all(
                when(
                        !signedBy.test(block.verifier()),
                        Rule.OFFLINE_SIGNATURE.refuse(
                                "signature", "none that fits the text", "one by the key " + block.verifier())),
                when(
                        !holder.equals(block.holder()),
                        Rule.NUMBER_OF_OTHER.refuse("holder", holder, block.holder() + ", or a number of its own")),
                when(
                        !block.isValidAt(document.issued()),
                        Rule.BLOCK_NOT_VALID.refuse(
                                "issued_at",
                                Words.of(document.issued()),
                                Words.of(block.from()) + " to " + Words.of(block.until()))));
    }

    /// One that is lodged, not over, and declares the same to the letter, but for the plan.
    private @Nullable Movement findSame(Declaration declaration) {
        return store.listWithin(store.blocks().withContainers(declaration.units())).stream()
                .filter(movement -> isSame(movement, declaration))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Movement findNow(@Nullable MovementId id) {
        return id == null ? null : store.listWithin(List.of(id)).getFirst();
    }

    private static boolean isSame(Movement movement, Declaration declaration) {
        return Stream.of(movement.lodged(), movement.declaration())
                .anyMatch(one -> one.withoutPlan().equals(declaration.withoutPlan()));
    }

    private void keep(Request request, OfflineDocument document, String about, Party by) {
        Fact presented = new Fact(
                        by,
                        new Subject(about, null),
                        new Observation.Presented(document.text()),
                        null,
                        document.issued(),
                        "offline document")
                .inReplyTo(document.reference().value());
        List<Fact> facts = new ArrayList<>(List.of(presented));
        Objects.requireNonNull(ledger.recordNow(part(request, document, "keep"), facts));
    }

    private static Request part(Request request, OfflineDocument document, String part) {
        return Request.of(
                key(document, " " + part),
                switch (part) {
                    case "lodge" -> "lodge";
                    case "accept" -> "decide";
                    default -> "record";
                },
                new Order.MergeOffline(document.sha256()),
                request.at());
    }

    private static IdempotencyKey key(OfflineDocument document, String part) {
        return new IdempotencyKey("offline " + document.sha256() + part);
    }

    private static void require(String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidValueException(what, Integer.toString(value), "1 to " + most);
        }
    }
}
