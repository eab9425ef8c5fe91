package io.tumen.law;

import io.tumen.corridor.Provenance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dated legal act for the goods of one subdivision or of the whole territory. Its lists of places add to those of
/// earlier acts; nothing is taken away.
///
/// @param id          our own, such as `ACT-10`
/// @param subdivision whose goods it serves, ISO 3166-2; null where it serves those of the whole territory
/// @param number      as printed, null where not known
/// @param signed      null where not known
/// @param addsTo      id of the act in whose frame this one stands and whose conditions it shares, null when it stands
/// alone
public record Act(
        String id,
        @Nullable String subdivision,
        String authority,
        String title,
        @Nullable String number,
        @Nullable LocalDate signed,
        InForce inForce,
        @Nullable String addsTo,
        List<Article> articles,
        Provenance provenance) {
    public Act {
        articles = List.copyOf(articles);
    }
}
