package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.feed.RulePackFeed;
import io.tumen.law.RulePack;
import io.tumen.ledger.Change;
import io.tumen.ledger.Changes;
import io.tumen.ledger.EnquiryFile;
import io.tumen.ledger.Ledger;
import io.tumen.ledger.MovementId;
import io.tumen.ledger.MovementView;
import io.tumen.ledger.Replay;
import io.tumen.operations.LookbackViews.ChangeView;
import io.tumen.operations.LookbackViews.ChangesView;
import io.tumen.operations.LookbackViews.EnquiryView;
import io.tumen.operations.LookbackViews.HitView;
import io.tumen.operations.LookbackViews.LineView;
import io.tumen.operations.LookbackViews.News;
import io.tumen.operations.LookbackViews.RefusedView;
import io.tumen.operations.LookbackViews.ReplayView;
import io.tumen.operations.LookbackViews.SectionView;
import io.tumen.operations.LookbackViews.VolumeView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks back: how a movement stood at one time as it was known at another, what has changed since, the evidence for an
/// enquiry, and what other rules would have made of it all.
public final class Lookback {
    private static final int LARGEST_DRAFT_MIB = 1;
    private static final int MEBIBYTE = 1 << 20;

    private final Ledger ledger;
    private final Path folder;
    private final InstantSource clock;
    private final MovementDetails details;

    /// @param folder of the corridor package, against whose sources a draft of the rules is read
    Lookback(Ledger ledger, Corridor corridor, Path folder, InstantSource clock) {
        this.ledger = ledger;
        this.folder = folder;
        this.clock = clock;
        this.details = new MovementDetails(corridor);
    }

    /// @param at    ISO 8601 moment for which it is shown, null for now
    /// @param known ISO 8601 moment by which it was known, null for all that is known
    /// @throws NoSuchMovementException when it had not been lodged by then
    public MovementDetail movementAt(String id, @Nullable String at, @Nullable String known) {
        Instant then = at == null ? clock.instant() : Reading.moment("at", at);
        Instant knownAt = known == null ? Instant.MAX : Reading.moment("known", known);
        MovementView found = ledger.findMovementAt(new MovementId(id), then, knownAt);
        if (found == null) {
            throw new NoSuchMovementException(id);
        }
        return details.detailOf(found);
    }

    /// @param from ISO 8601 moment
    /// @param to   ISO 8601 moment, null for now
    public ChangesView changes(String id, String from, @Nullable String to) {
        Instant until = to == null ? clock.instant() : Reading.moment("to", to);
        Changes changes = ledger.findChanges(new MovementId(id), Reading.moment("from", from), until);
        if (changes == null) {
            throw new NoSuchMovementException(id);
        }
        return new ChangesView(id, changes.from(), changes.to(), news(changes), views(changes.changes()));
    }

    public EnquiryView enquiry(String id) {
        EnquiryFile file = ledger.findEnquiryFile(new MovementId(id));
        if (file == null) {
            throw new NoSuchMovementException(id);
        }
        return new EnquiryView(
                id,
                file.reference() == null ? null : file.reference().value(),
                lower(file.status()),
                file.asOf(),
                file.sections().stream()
                        .map(section -> new SectionView(
                                section.title(),
                                section.lines().stream()
                                        .map(line -> new LineView(line.words(), line.positions()))
                                        .toList()))
                        .toList());
    }

    /// The volumes of this year beside the average of the years before; empty where the rule pack in force does not
    /// watch them.
    public List<VolumeView> volumes() {
        return ledger.listVolumes().stream()
                .map(volume -> new VolumeView(
                        volume.subdivision(),
                        volume.group(),
                        volume.year(),
                        volume.tonnes().toPlainString(),
                        volume.averageTonnes() == null
                                ? null
                                : volume.averageTonnes().toPlainString(),
                        volume.exceeds()))
                .toList();
    }

    /// Runs all movements under a draft of the rules; nothing is written.
    ///
    /// @throws BrokenPackageException when the draft has errors
    public ReplayView replay(Path draft) {
        return replay(draft.toString(), RulePackFeed.readDraft(folder, draft));
    }

    /// The same under a draft that was sent.
    ///
    /// @param name what the sender calls it
    /// @throws TooLargeException when it is larger than any rule pack
    public ReplayView replay(String name, InputStream draft) throws IOException {
        byte[] read = draft.readNBytes(LARGEST_DRAFT_MIB * MEBIBYTE + 1);
        if (read.length > LARGEST_DRAFT_MIB * MEBIBYTE) {
            throw new TooLargeException(LARGEST_DRAFT_MIB, "a rule pack in the form of the files under procedures/");
        }
        return replay(name, RulePackFeed.readDraft(folder, name, read));
    }

    private ReplayView replay(String name, RulePackFeed.Draft draft) {
        RulePack pack = switch (draft) {
            case RulePackFeed.Draft.Read read -> read.pack();
            case RulePackFeed.Draft.Refused refused ->
                throw new BrokenPackageException("rule pack", name, refused.findings());
        };
        List<HitView> hits = ledger.replay(pack).stream().map(Lookback::hit).toList();
        return new ReplayView(pack.id(), pack.sha256(), hits);
    }

    private static HitView hit(Replay.Hit hit) {
        return new HitView(
                hit.movement().value(),
                lower(hit.status()),
                views(hit.changes()),
                hit.refused().stream()
                        .map(refused -> new RefusedView(
                                refused.decision().position(),
                                DecisionWords.of(refused.decision().decision()),
                                refused.refusals().stream().map(Movements::view).toList()))
                        .toList());
    }

    private static List<News> news(Changes changes) {
        return Stream.concat(
                        changes.facts().stream()
                                .map(fact -> new News(
                                        "fact",
                                        fact.position(),
                                        MovementViews.words(fact.fact().what()),
                                        fact.fact().claimant().name(),
                                        fact.learnt())),
                        changes.decisions().stream()
                                .map(decision -> new News(
                                        "decision",
                                        decision.position(),
                                        DecisionWords.of(decision.decision()),
                                        decision.by().name(),
                                        decision.decided())))
                .sorted(Comparator.comparingLong(News::position))
                .toList();
    }

    private static List<ChangeView> views(List<Change> changes) {
        return changes.stream()
                .map(change -> new ChangeView(change.what(), change.before(), change.after()))
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
