package io.tumen.law;

import io.tumen.corridor.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one article of an act does.
///
/// @param number as printed, null where the text was not read and only its content is reported
/// @param says   what it says, in our own words
/// @param countryPermits the countries of which it adds every place
/// @param unread lists of places it has or may have, and that could not be read; only with a `doubt`
/// @param doubt  the open point on which everything in this article rests, null when it can be relied on
public record Article(
        @Nullable String number,
        String says,
        List<Permit> permits,
        List<CountryPermit> countryPermits,
        List<UnreadList> unread,
        List<Condition> conditions,
        @Nullable OpenPoint doubt,
        Provenance provenance) {
    public Article {
        permits = List.copyOf(permits);
        countryPermits = List.copyOf(countryPermits);
        unread = List.copyOf(unread);
        conditions = List.copyOf(conditions);
        if (doubt == null && !unread.isEmpty()) {
            throw new IllegalArgumentException("Article '" + says + "' has unread lists but no doubt");
        }
    }

    /// An article that opens no country as a whole.
    public Article(
            @Nullable String number,
            String says,
            List<Permit> permits,
            List<UnreadList> unread,
            List<Condition> conditions,
            @Nullable OpenPoint doubt,
            Provenance provenance) {
        this(number, says, permits, List.of(), unread, conditions, doubt, provenance);
    }
}
