package io.tumen.operations;

import io.tumen.audit.OfflineNote;
import io.tumen.audit.VerifierKey;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceSearch;
import io.tumen.ledger.Fact;
import io.tumen.ledger.Fallback;
import io.tumen.ledger.IdempotencyKey;
import io.tumen.ledger.Ledger;
import io.tumen.ledger.Merging;
import io.tumen.ledger.MovementId;
import io.tumen.ledger.Observation;
import io.tumen.ledger.OfflineDocument;
import io.tumen.ledger.Party;
import io.tumen.ledger.Receipt;
import io.tumen.ledger.ReferenceBlock;
import io.tumen.ledger.ReferenceNumber;
import io.tumen.ledger.Refusal;
import io.tumen.ledger.Reserving;
import io.tumen.ledger.Subject;
import io.tumen.operations.MovementAnswer.RefusalView;
import io.tumen.operations.MovementForms.FactForm;
import io.tumen.operations.OfflineViews.BlockAnswer;
import io.tumen.operations.OfflineViews.BlockForm;
import io.tumen.operations.OfflineViews.BlockView;
import io.tumen.operations.OfflineViews.DocumentForm;
import io.tumen.operations.OfflineViews.MergeForm;
import io.tumen.operations.OfflineViews.MergedView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives out reference numbers before an outage, and brings in after it what was issued and noted meanwhile.
public final class OfflineDesk {
    private final Fallback fallback;
    private final DeclarationReader declarations;
    private final FactReader facts;

    OfflineDesk(Ledger ledger, Corridor corridor) {
        var places = new PlaceSearch(corridor);
        this.fallback = ledger.fallback();
        this.declarations = new DeclarationReader(places);
        this.facts = new FactReader(places, ledger);
    }

    /// @param key idempotency key
    public BlockAnswer reserve(String key, BlockForm form) {
        Stated.checked(form);
        String verifier = VerifierKey.parse(form.key()).toString();
        Party by = party(form.by(), form.capacity(), form.person());
        return switch (fallback.reserve(
                new IdempotencyKey(key),
                form.holder().strip(),
                form.country(),
                form.count(),
                form.days(),
                verifier,
                by)) {
            case Reserving.Reserved reserved -> new BlockAnswer.Reserved(view(reserved.block()));
            case Reserving.Refused refused -> new BlockAnswer.Refused(views(refused.refusals()));
        };
    }

    public List<BlockView> listBlocks() {
        return fallback.listBlocks().stream().map(OfflineDesk::view).toList();
    }

    /// Brings documents in, declarations first; the answers are in the order of the documents. Brought in again they
    /// have no second effect and the same answers.
    ///
    /// @throws InvalidValueException when one cannot be read, before any is brought in
    public List<MergedView> merge(MergeForm form) {
        Stated.checked(form);
        Party by = party(form.by(), form.capacity(), form.person());
        List<Brought> all = new ArrayList<>();
        for (DocumentForm document : form.documents()) {
            all.add(read(all.size(), document.text()));
        }
        record Answered(int place, MergedView answer) {}
        return all.stream()
                .sorted(Comparator.comparing((Brought one) -> one.document() == null))
                .map(one -> new Answered(one.place(), merge(one, by)))
                .sorted(Comparator.comparingInt(Answered::place))
                .map(Answered::answer)
                .toList();
    }

    /// @param document null for facts
    private record Brought(
            int place, OfflineNote note, @Nullable OfflineDocument document, List<FactForm> facts) {}

    private Brought read(int place, String text) {
        OfflineNote note = OfflineNote.parse(text.startsWith(QrText.HEAD) ? QrText.read(text) : text);
        OfflineForms forms = OfflineForms.of(note);
        var declaration = forms.declaration();
        OfflineDocument document = declaration == null
                ? null
                : new OfflineDocument(
                        note.text(), forms.reference(), forms.issued(), declarations.declarationOf(declaration));
        forms.facts().forEach(form -> facts.factOf(form.movement(), form));
        return new Brought(place, note, document, forms.facts());
    }

    private MergedView merge(Brought one, Party by) {
        OfflineDocument document = one.document();
        if (document == null) {
            return keep(one, by);
        }
        String reference = document.reference().value();
        return switch (fallback.merge(document, one.note()::isSignedBy, by)) {
            case Merging.Merged merged ->
                new MergedView(
                        reference,
                        merged.wasThere() ? "was_lodged_meanwhile" : "lodged",
                        merged.movement().value(),
                        views(merged.notAccepted()));
            case Merging.Refused refused -> new MergedView(reference, "refused", null, views(refused.refusals()));
        };
    }

    private MergedView keep(Brought one, Party by) {
        String text = one.note().text();
        ReferenceNumber number = one.facts().stream()
                .map(form -> numberIn(form.movement()))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        String source = source(one.note(), number);
        List<Fact> said = new ArrayList<>();
        OfflineForms forms = OfflineForms.of(one.note());
        MovementId movement = number == null ? null : fallback.findMovement(number);
        String about = movement == null ? number == null ? null : number.value() : movement.value();
        said.add(new Fact(by, new Subject(about, null), new Observation.Presented(text), null, forms.issued(), source));
        one.facts().forEach(form -> said.add(sourced(form, source)));
        String sha256 = OfflineForms.sha256(text);
        return switch (fallback.record(sha256, said)) {
            case Receipt.Recorded recorded -> new MergedView(null, "facts_kept", about, List.of());
            case Receipt.Refused refused -> new MergedView(null, "refused", null, views(List.of(refused.refusal())));
        };
    }

    /// What names a number given out in advance is about the movement that was brought in under it.
    private Fact sourced(FactForm form, String source) {
        ReferenceNumber number = numberIn(form.movement());
        MovementId movement = number == null ? null : fallback.findMovement(number);
        Fact fact = facts.factOf(movement == null ? form.movement() : movement.value(), form);
        return new Fact(
                fact.claimant(),
                fact.about(),
                fact.what(),
                fact.place(),
                fact.happened(),
                fact.source() + "; " + source,
                fact.statedPlace(),
                fact.inReplyTo(),
                fact.corrects());
    }

    private String source(OfflineNote note, @Nullable ReferenceNumber number) {
        ReferenceBlock block = number == null ? null : fallback.findBlock(number);
        boolean known = block != null && note.isSignedBy(block.verifier());
        return "noted offline, " + (known ? "signed by " : "signature not known, said to be of ") + note.signer();
    }

    private static @Nullable ReferenceNumber numberIn(@Nullable String movement) {
        try {
            return movement == null ? null : new ReferenceNumber(movement.strip());
        } catch (InvalidValueException e) {
            return null;
        }
    }

    private static Party party(String name, String capacity, @Nullable String person) {
        return new Party(name, Reading.word("capacity", capacity, Party.Capacity.values()), person);
    }

    private static List<RefusalView> views(List<Refusal> refusals) {
        return refusals.stream().map(Movements::view).toList();
    }

    private static BlockView view(ReferenceBlock block) {
        return new BlockView(
                OfflineForms.NUMBERS,
                block.id(),
                block.holder(),
                block.verifier(),
                block.from(),
                block.until(),
                block.by().name(),
                block.numbers().stream().map(ReferenceNumber::value).toList());
    }
}
