package io.tumen.operations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A legal judgement as both doors show it.
///
/// @param standing   `lawful`, `unknown` or `unlawful`
/// @param words      the answer in one sentence
/// @param openPoints what is not known
public record JudgementView(String standing, String words, List<GroundView> grounds, List<OpenPointView> openPoints) {

    /// @param kind     `permission`, `duty`, `breach`, `hold` or `answer`
    /// @param act      id of the act, null when the ground is that no act exists; then `title` … `sourceUrl` are null
    /// too
    /// @param article  null where the text was not read
    /// @param sentence what it means for this way
    /// @param remedy   what would make the way lawful, null when nothing is wrong
    public record GroundView(
            String kind,
            @Nullable String act,
            @Nullable String title,
            @Nullable String article,
            @Nullable String says,
            @Nullable LocalDate effective,
            String sentence,
            @Nullable String remedy,
            @Nullable String confidence,
            @Nullable String source,
            @Nullable String sourceUrl) {}

    /// @param decides  whether the judgement hangs on it
    /// @param everyWay whether it is open on every way through abroad, and not only on this one
    public record OpenPointView(String id, String question, String why, boolean decides, boolean everyWay) {}
}
