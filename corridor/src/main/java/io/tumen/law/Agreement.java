package io.tumen.law;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Trade;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one state lets another use of its ports and posts, and for what. Acts say what the home state allows; where an
/// agreement covers a place abroad, it has to allow it too.
///
/// @param parties      countries, ISO 3166-1 alpha-2
/// @param places       the places abroad that it covers
/// @param uses         the trades it lets use them
/// @param firstDay     what held before it is not known
/// @param lastDay      last day on which it holds, null while it has no end
/// @param noticeMonths how long before its end it is to be denounced, null where not known
public record Agreement(
        String id,
        String title,
        List<String> parties,
        Set<PlaceId> places,
        Set<Trade> uses,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Integer noticeMonths,
        Provenance provenance) {
    private static final Set<Confidence> WEAK = Set.of(Confidence.C, Confidence.K);

    public Agreement {
        parties = List.copyOf(parties);
        places = Set.copyOf(places);
        uses = Set.copyOf(uses);
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("Agreement " + id + " from " + firstDay + " to " + lastDay
                    + ": the days are swapped. Maybe the feed's rules were not run?");
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !endedBefore(day);
    }

    boolean endedBefore(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }

    /// Whether its terms were not read, so that what they leave out may stand in them.
    boolean isUnread() {
        return WEAK.contains(provenance.confidence());
    }

    Citation citation() {
        return new Citation(id, title, null, "Lets the places it covers be used.", InForce.from(firstDay), provenance);
    }
}
