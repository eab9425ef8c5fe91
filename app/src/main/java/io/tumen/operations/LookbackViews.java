package io.tumen.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is shown of the past of a movement, of an enquiry, and of a replay.
public interface LookbackViews {
    /// What was learnt and decided between two moments, and what of the state reads otherwise by it.
    ///
    /// @param news    facts and decisions, by their position
    /// @param changes of the state as it is computed now
    record ChangesView(String movement, Instant from, Instant to, List<News> news, List<ChangeView> changes) {}

    /// @param kind     `fact` or `decision`
    /// @param position in the order of the whole ledger
    /// @param learnt   when it was learnt or decided
    record News(String kind, long position, String words, String by, Instant learnt) {}

    /// @param before empty when it was not there
    /// @param after  empty when it is not there any more
    record ChangeView(String what, String before, String after) {}

    /// The evidence on a movement.
    record EnquiryView(
            String movement, @Nullable String reference, String status, Instant asOf, List<SectionView> sections) {}

    record SectionView(String title, List<LineView> lines) {}

    /// @param positions of the facts and decisions that it rests on
    record LineView(String words, List<Long> positions) {}

    /// How much of a group of goods goes this year.
    ///
    /// @param group         first digits of the HS code
    /// @param tonnes        of the year so far, t
    /// @param averageTonnes of the years before, t; null where the record does not reach back so far
    /// @param exceeds       whether it is more than the average; null where that is unknown
    record VolumeView(
            String province,
            String group,
            int year,
            String tonnes,
            @Nullable String averageTonnes,
            @Nullable Boolean exceeds) {}

    /// Whom a draft of the rules would hit.
    ///
    /// @param rules  id of the draft
    /// @param sha256 of its file
    record ReplayView(String rules, String sha256, List<HitView> hits) {}

    record HitView(String movement, String status, List<ChangeView> changes, List<RefusedView> refused) {}

    /// A decision that the draft would have refused.
    record RefusedView(long position, String decision, List<MovementAnswer.RefusalView> refusals) {}
}
