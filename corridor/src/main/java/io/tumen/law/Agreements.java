package io.tumen.law;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// All agreements of a package. A place that none covers is left to the acts; so is a place on a day on which none
/// holds and none had the use before.
record Agreements(List<Agreement> agreements) {
    static final Agreements NONE = new Agreements(List.of());

    Agreements {
        agreements = agreements.stream()
                .sorted(Comparator.comparing(Agreement::firstDay).thenComparing(Agreement::id))
                .toList();
    }

    Cover read(PlaceId place, Trade use, LocalDate day) {
        List<Agreement> covering = agreements.stream()
                .filter(agreement -> agreement.places().contains(place))
                .toList();
        Predicate<Agreement> holds = agreement -> agreement.holdsOn(day);
        Predicate<Agreement> hasUse = agreement -> agreement.uses().contains(use);
        Cover granted = first(covering, holds.and(hasUse), Cover.Kind.GRANTED);
        Cover ended = first(covering, hasUse.and(agreement -> agreement.endedBefore(day)), Cover.Kind.ENDED);
        Cover perhaps = first(covering, holds.and(Agreement::isUnread), Cover.Kind.PERHAPS);
        Cover otherUse = first(covering, holds, Cover.Kind.OTHER_USE);
        return List.of(granted, ended, perhaps, otherUse).stream()
                .filter(cover -> !cover.equals(Cover.NONE))
                .findFirst()
                .orElse(Cover.NONE);
    }

    private static Cover first(List<Agreement> covering, Predicate<Agreement> wanted, Cover.Kind kind) {
        return covering.stream()
                .filter(wanted)
                .map(agreement -> new Cover(kind, agreement))
                .findFirst()
                .orElse(Cover.NONE);
    }

    /// The days on which a reading may change.
    Set<LocalDate> turningDays() {
        var days = new TreeSet<LocalDate>();
        for (Agreement agreement : agreements) {
            days.add(agreement.firstDay());
            if (agreement.lastDay() != null) {
                days.add(agreement.lastDay().plusDays(1));
            }
        }
        return days;
    }

    Set<PlaceId> placesCovered() {
        var places = new LinkedHashSet<PlaceId>();
        agreements.forEach(agreement -> places.addAll(agreement.places()));
        return places;
    }
}
