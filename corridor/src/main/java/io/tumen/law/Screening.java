package io.tumen.law;

import io.tumen.corridor.HsCode;
import io.tumen.corridor.Provenance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of controlled goods by HS code. A hit forbids no way: it holds the goods until somebody with the right
/// decides.
///
/// A code is a sieve and no judgement. What is listed is often narrower than the code (a purity, a purpose), so a hit
/// says "look at it"; and goods named only by a heading that holds a listed code are held too, since nobody can tell.
///
/// @param entries in the order of list and code
public record Screening(List<Entry> entries) {
    public static final Screening NONE = new Screening(List.of());

    /// A code on a list.
    ///
    /// @param listId   the same for all entries of one list
    /// @param says     what is listed under the code
    /// @param firstDay first day on which it holds
    /// @param lastDay  last day on which it holds, null while it has no end
    public record Entry(
            String listId,
            String title,
            String authority,
            HsCode hs,
            String says,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            Provenance provenance) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
        }

        Citation citation() {
            return new Citation(listId, title, null, says, InForce.from(firstDay), provenance);
        }
    }

    /// @param certain false where the goods are named by a wider code that holds the listed one
    public record Hit(Entry entry, boolean certain) {}

    public Screening {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::listId)
                        .thenComparing(entry -> entry.hs().digits())
                        .thenComparing(Entry::firstDay))
                .toList();
    }

    /// What goods of that code meet on that day: of each list the first hit, a certain one before a possible one.
    public List<Hit> hits(HsCode goods, LocalDate day) {
        List<Hit> hits = entries.stream()
                .filter(entry -> entry.holdsOn(day))
                .filter(entry -> goods.isUnder(entry.hs()) || entry.hs().isUnder(goods))
                .map(entry -> new Hit(entry, goods.isUnder(entry.hs())))
                .sorted(Comparator.comparing((Hit hit) -> hit.entry().listId()).thenComparing(hit -> !hit.certain()))
                .toList();
        return hits.stream()
                .filter(hit -> hits.stream()
                        .filter(other ->
                                other.entry().listId().equals(hit.entry().listId()))
                        .findFirst()
                        .orElseThrow()
                        .equals(hit))
                .toList();
    }
}
