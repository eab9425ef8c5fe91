package io.tumen.law;

import io.tumen.corridor.Provenance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A place in the law.
///
/// @param act     id of the act
/// @param article number as printed, null where the text was not read
/// @param says    what the article says, in our own words
public record Citation(
        String act, String title, @Nullable String article, String says, InForce inForce, Provenance provenance) {
    static Citation of(Act act, Article article) {
        return new Citation(
                act.id(), act.title(), article.number(), article.says(), act.inForce(), article.provenance());
    }

    /// The day from which it surely holds.
    public LocalDate effective() {
        return inForce.certain();
    }

    /// "ACT-10, article 1", or "ACT-07, as reported".
    public String words() {
        return act + (article == null ? ", as reported" : ", article " + article);
    }
}
