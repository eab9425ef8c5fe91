package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceSearch;
import io.tumen.ledger.Fact;
import io.tumen.ledger.IdempotencyKey;
import io.tumen.ledger.Ledger;
import io.tumen.ledger.Lodging;
import io.tumen.ledger.MovementFilter;
import io.tumen.ledger.MovementId;
import io.tumen.ledger.MovementPage;
import io.tumen.ledger.MovementView;
import io.tumen.ledger.Party;
import io.tumen.ledger.Receipt;
import io.tumen.ledger.Refusal;
import io.tumen.ledger.Ruling;
import io.tumen.ledger.Status;
import io.tumen.operations.MovementAnswer.Done;
import io.tumen.operations.MovementAnswer.RefusalView;
import io.tumen.operations.MovementAnswer.Refused;
import io.tumen.operations.MovementForms.DecisionForm;
import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.MovementForms.FactForm;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Runs movements: lodges, decides, records what is said to have happened, and shows how things stand.
///
/// Every write takes an idempotency key. Sent again with the same content it has no second effect and the same
/// outcome; a movement in the answer is shown as it stands by then.
public final class Movements {
    private static final int LARGEST_PAGE = 200;

    private final Ledger ledger;
    private final InstantSource clock;
    private final DeclarationReader declarations;
    private final DecisionReader decisions;
    private final FactReader facts;
    private final MovementViews views;
    private final MovementDetails details;

    Movements(Ledger ledger, Corridor corridor, InstantSource clock) {
        this.clock = clock;
        var places = new PlaceSearch(corridor);
        this.ledger = ledger;
        this.declarations = new DeclarationReader(places);
        this.decisions = new DecisionReader(declarations);
        this.facts = new FactReader(places, ledger);
        this.views = new MovementViews(corridor);
        this.details = new MovementDetails(corridor);
    }

    public MovementAnswer lodge(String key, DeclarationForm form) {
        return switch (ledger.lodge(new IdempotencyKey(key), declarations.declarationOf(Stated.checked(form)))) {
            case Lodging.Lodged lodged -> done(lodged.movement());
            case Lodging.Refused refused -> refused(refused.refusals());
        };
    }

    public MovementAnswer decide(String key, String movement, DecisionForm form) {
        MovementId id = knownMovement(movement);
        Stated.checked(form);
        Party by = DecisionReader.partyOf(form);
        return switch (ledger.decide(new IdempotencyKey(key), id, decisions.commandOf(form), by)) {
            case Ruling.Taken taken -> done(id);
            case Ruling.Refused refused -> refused(refused.refusals());
        };
    }

    /// Keeps the facts, all of them or, when one cannot be read, none.
    public MovementAnswer record(String key, String movement, List<FactForm> forms) {
        MovementId id = new MovementId(movement);
        if (ledger.findMovement(id) == null) {
            throw NoSuchMovementException.forFacts(movement);
        }
        List<Fact> read = forms.stream()
                .map(form -> facts.factOf(id.value(), Stated.checked(form)))
                .toList();
        return switch (ledger.record(new IdempotencyKey(key), read)) {
            case Receipt.Recorded recorded -> done(id);
            case Receipt.Refused refused -> refused(List.of(refused.refusal()));
        };
    }

    /// Keeps facts about whatever they name: a movement by id or reference number, known or not, or a container alone.
    public FactReceipt recordAny(String key, List<FactForm> forms) {
        List<Fact> read = forms.stream()
                .map(form -> facts.factOf(form.movement(), Stated.checked(form)))
                .toList();
        return switch (ledger.record(new IdempotencyKey(key), read)) {
            case Receipt.Recorded recorded -> new FactReceipt.Kept(recorded.positions(), recorded.learnt());
            case Receipt.Refused refused -> new FactReceipt.Refused(view(refused.refusal()));
        };
    }

    /// The answer to facts that belong to no movement for sure.
    public sealed interface FactReceipt {
        /// @param positions in the order the facts were given
        record Kept(List<Long> positions, Instant learnt) implements FactReceipt {
            public Kept {
                positions = List.copyOf(positions);
            }
        }

        record Refused(RefusalView refusal) implements FactReceipt {}
    }

    /// Facts that no movement claims, the newest first.
    ///
    /// @param limit 1 to 200
    public List<LooseFact> listLooseFacts(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidValueException("limit", Integer.toString(limit), "1 to " + LARGEST_PAGE);
        }
        return ledger.listFactsWithoutMovement(limit).stream()
                .map(recorded -> new LooseFact(
                        recorded.position(),
                        recorded.learnt(),
                        recorded.fact().about().movement(),
                        recorded.fact().about().container() == null
                                ? null
                                : recorded.fact().about().container().text(),
                        MovementViews.words(recorded.fact().what()),
                        recorded.fact().claimant().name(),
                        recorded.fact().happened(),
                        recorded.fact().source()))
                .toList();
    }

    /// @param movement  as it was named, null when none was
    /// @param container as it was written, null when none was
    public record LooseFact(
            long position,
            Instant learnt,
            @Nullable String movement,
            @Nullable String container,
            String what,
            String by,
            Instant happened,
            String source) {}

    /// @param limit 1 to 200
    /// @param after the last movement of the page before, null for the first page
    public MovementList list(MovementQuery query, int limit, @Nullable String after) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidValueException("limit", Integer.toString(limit), "1 to " + LARGEST_PAGE);
        }
        MovementPage page = ledger.listMovements(filterOf(query), after == null ? null : new MovementId(after), limit);
        return new MovementList(
                clock.instant(),
                counts(),
                page.movements().stream().map(views::rowOf).toList(),
                page.next() == null ? null : page.next().value());
    }

    private MovementId knownMovement(String movement) {
        var id = new MovementId(movement);
        if (ledger.findMovement(id) == null) {
            throw new NoSuchMovementException(movement);
        }
        return id;
    }

    /// @throws NoSuchMovementException when there is none
    public MovementDetail movementFor(String id) {
        MovementView found = ledger.findMovement(new MovementId(id));
        if (found == null) {
            throw new NoSuchMovementException(id);
        }
        return details.detailOf(found);
    }

    /// Which movements to list.
    ///
    /// @param status null for all
    /// @param text   part of an id, reference, holder or container number; null for all
    public record MovementQuery(
            @Nullable String status,
            boolean onlyOverdue,
            boolean onlyAlerts,
            @Nullable String text) {
        public static final MovementQuery ALL = new MovementQuery(null, false, false, null);
    }

    // A walk over the whole record: right for thousands of movements, not for hundreds of thousands.
    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        MovementPage page = ledger.listMovements(MovementFilter.ALL, null, LARGEST_PAGE);
        while (true) {
            page.movements()
                    .forEach(view ->
                            counts.merge(MovementViews.words(view.state().status()), 1L, Long::sum));
            if (page.next() == null) {
                return counts;
            }
            page = ledger.listMovements(MovementFilter.ALL, page.next(), LARGEST_PAGE);
        }
    }

    private static MovementFilter filterOf(MovementQuery query) {
        Set<Status> statuses =
                query.status() == null ? Set.of() : Set.of(Reading.word("status", query.status(), Status.values()));
        return new MovementFilter(
                statuses, query.onlyOverdue(), query.onlyAlerts(), query.text() == null ? "" : query.text());
    }

    private Done done(MovementId id) {
        return new Done(details.detailOf(ledger.movementFor(id)));
    }

    private static Refused refused(List<Refusal> refusals) {
        return new Refused(refusals.stream().map(Movements::view).toList());
    }

    static RefusalView view(Refusal refusal) {
        return new RefusalView(refusal.rule(), refusal.legalText(), refusal.field(), refusal.seen(), refusal.passes());
    }
}
