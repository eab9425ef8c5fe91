package io.tumen.operations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tumen.operations.MovementList.MovementRow;
import io.tumen.operations.MovementList.WayView;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of one movement, as both doors show it.
///
/// @param row            the same summary as in the list; its fields stand at the top level of the JSON
/// @param steps          the statuses of an undisturbed journey in their order, with the moment each was reached
/// @param deadlineWords  the deadline in words, also when it is unknown
/// @param rulePack       id of the rule pack that governs it, null when none is written down
/// @param asides         what is true beside the status, such as `amended` or `incident`
/// @param clocks         as the rule pack lists them
/// @param guarantee      what of a guarantee is held for it
/// @param timeline       facts and decisions by the time they happened
/// @param stateSha256    SHA-256 of the computed state
/// @param path           the way on the map, `[longitude, latitude]` pairs
public record MovementDetail(
        @JsonUnwrapped MovementRow row,
        List<Step> steps,
        String deadlineWords,
        @Nullable String rulePack,
        List<String> asides,
        List<ClockView> clocks,
        PledgeView guarantee,
        Declared declaration,
        List<Event> timeline,
        List<Custody> custody,
        List<ReconciliationLine> reconciliation,
        List<AlertView> alerts,
        String stateSha256,
        List<double[]> path) {

    /// @param at null when not reached, or when no single moment can be named
    public record Step(
            String status, boolean reached, @Nullable OffsetDateTime at) {}

    /// What the holder lodged.
    public record Declared(
            String holder,
            String subdivision,
            String trade,
            String hs,
            double teu,
            double tonnes,
            @Nullable Double valueCny,
            WayView way,
            String exitDay,
            List<Unit> units,
            String plan,
            String planSha256) {}

    public record Unit(String container, @Nullable String seal, int packages, double kilograms) {}

    /// A fact or a decision.
    ///
    /// @param position in the order of the whole ledger; by it a fact is corrected or cited
    /// @param kind    `fact` or `decision`
    /// @param what    short name, such as `re-entered` or `accepted`
    /// @param words   in a sentence
    /// @param at      when it happened, in the zone of its place
    /// @param learnt  when the ledger learnt it
    public record Event(
            long position,
            String kind,
            String what,
            String words,
            OffsetDateTime at,
            OffsetDateTime learnt,
            String by,
            @Nullable String placeName,
            @Nullable String container,
            @Nullable String seal,
            @Nullable String source) {}

    /// One clock.
    ///
    /// @param stand `not_started`, `unknown`, `running`, `warning`, `overdue`, `stopped_in_time`, `stopped_late`,
    /// `stopped`
    /// @param due   null while it has not started or its term is unknown
    public record ClockView(
            String id,
            String jurisdiction,
            String stand,
            @Nullable OffsetDateTime due,
            String says) {}

    /// @param certificate null while nothing was ever reserved
    public record PledgeView(
            @Nullable String certificate, @Nullable String currency, String reserved, String claimed) {}

    public record Custody(String container, List<CustodyRow> rows) {}

    /// @param side `at_exit`, `abroad`, `at_re_entry` or `not_stated`
    /// @param seal as stated, or "not stated"
    public record CustodyRow(
            String what,
            String side,
            String evidence,
            @Nullable String placeName,
            OffsetDateTime at,
            String seal,
            String by,
            String source) {}

    /// @param outcome     `equal`, `differs` or `not stated`
    /// @param reason      who states what; null when equal
    /// @param consequence null when equal
    public record ReconciliationLine(
            String container,
            String field,
            String atExit,
            String atReEntry,
            String outcome,
            @Nullable String reason,
            @Nullable String consequence) {}

    /// @param id kind of the alert, such as `seal_differs`
    public record AlertView(String id, String words) {}
}
