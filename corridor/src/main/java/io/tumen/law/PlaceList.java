package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The dated closed list of one role, as all acts of a subdivision make it.
///
/// A place is open when an article that can be relied on names it and its act is surely in force. Otherwise it is in
/// doubt when a doubtful article names it, when its act may be in force, or when a list that nobody could read may hold
/// it. What an act adds as new cannot have stood in an older, unread list: such a place is simply closed before.
final class PlaceList {
    private final Map<PlaceId, List<Permission>> naming = new LinkedHashMap<>();
    private final List<Unread> unread = new ArrayList<>();

    private record Unread(UnreadList list, Permission permission) {}

    /// @param acts      the oldest first
    /// @param countries the country of each place that the law may be asked about
    PlaceList(Role role, List<Act> acts, Map<PlaceId, String> countries) {
        for (Act act : acts) {
            for (Article article : act.articles()) {
                addPermits(role, act, article);
                addCountries(role, act, article, countries);
                addUnread(role, act, article);
            }
        }
    }

    private void addPermits(Role role, Act act, Article article) {
        for (Permit permit : article.permits()) {
            if (permit.role() == role) {
                naming.computeIfAbsent(permit.place(), place -> new ArrayList<>())
                        .add(new Permission(act, article, permit.caveats()));
            }
        }
    }

    private void addCountries(Role role, Act act, Article article, Map<PlaceId, String> countries) {
        for (CountryPermit permit : article.countryPermits()) {
            if (permit.role() == role) {
                var permission = new Permission(act, article, permit.caveats());
                countries.forEach((place, country) -> {
                    if (country.equals(permit.country())) {
                        naming.computeIfAbsent(place, any -> new ArrayList<>()).add(permission);
                    }
                });
            }
        }
    }

    private void addUnread(Role role, Act act, Article article) {
        for (UnreadList list : article.unread()) {
            if (list.role() == role) {
                unread.add(new Unread(list, new Permission(act, article, List.of())));
            }
        }
    }

    Reading read(PlaceId place, LocalDate day) {
        List<Permission> permissions = naming.getOrDefault(place, List.of());
        Permission firm = firstFirm(permissions);
        if (firm != null && firm.certainlyOn(day)) {
            return new Reading.Open(firm);
        }
        List<Permission> possible = possible(permissions, day);
        if (firm == null) {
            possible.addAll(possiblyUnread(place, day));
        }
        return possible.isEmpty() ? new Reading.Closed(firm) : new Reading.Doubtful(possible);
    }

    // The permissions stand in the order in which they come into force, so no other firm one can be in force before.
    private static @Nullable Permission firstFirm(List<Permission> permissions) {
        for (Permission permission : permissions) {
            if (permission.isFirm()) {
                return permission;
            }
        }
        return null;
    }

    private static List<Permission> possible(List<Permission> permissions, LocalDate day) {
        var possible = new ArrayList<Permission>();
        for (Permission permission : permissions) {
            if (permission.possiblyOn(day)) {
                possible.add(permission);
            }
        }
        return possible;
    }

    private List<Permission> possiblyUnread(PlaceId place, LocalDate day) {
        return possible(
                unread.stream()
                        .filter(each -> each.list.mayName(place))
                        .map(Unread::permission)
                        .toList(),
                day);
    }

    /// The places that are surely open on that day, in the order of the acts.
    List<PlaceId> openPlaces(LocalDate day) {
        return naming.keySet().stream()
                .filter(place -> read(place, day) instanceof Reading.Open)
                .toList();
    }

    /// Every place that an act names, be it to open or to except it.
    Set<PlaceId> placesNamed() {
        var places = new LinkedHashSet<PlaceId>(naming.keySet());
        unread.forEach(each -> places.addAll(each.list.except()));
        return places;
    }

    /// The youngest article that surely set the list, as of the day; null before the first.
    @Nullable
    Citation findSourceAsOf(LocalDate day) {
        return naming.values().stream()
                .flatMap(List::stream)
                .filter(permission -> permission.certainlyOn(day))
                .max(Permission.OLDEST_FIRST)
                .map(Permission::citation)
                .orElse(null);
    }
}
