package io.tumen.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An article that opens a place to a role, or may do so.
///
/// @param caveats open points to tell whoever uses the place
record Permission(Act act, Article article, List<OpenPoint> caveats) {
    /// The oldest act first: later acts repeat what earlier ones gave.
    static final Comparator<Permission> OLDEST_FIRST = Comparator.comparing(
                    (Permission permission) -> permission.act.inForce().certain())
            .thenComparing(permission -> permission.act.id());

    boolean possiblyOn(LocalDate day) {
        return act.inForce().possiblyOn(day);
    }

    boolean certainlyOn(LocalDate day) {
        return isFirm() && act.inForce().certainlyOn(day);
    }

    /// Whether the article can be relied on once its act is in force.
    boolean isFirm() {
        return article.doubt() == null;
    }

    /// What keeps the permission from being certain on a day on which it is possible.
    List<OpenPoint> doubts(LocalDate day) {
        var doubts = new ArrayList<OpenPoint>();
        OpenPoint aboutArticle = article.doubt();
        if (aboutArticle != null) {
            doubts.add(aboutArticle);
        }
        OpenPoint aboutDate = act.inForce().doubt();
        if (aboutDate != null && !act.inForce().certainlyOn(day)) {
            doubts.add(aboutDate);
        }
        return doubts;
    }

    Citation citation() {
        return Citation.of(act, article);
    }
}
