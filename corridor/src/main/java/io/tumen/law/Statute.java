package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.PlaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All acts for the goods of one subdivision, read as dated closed lists.
///
/// Every list is asked in the same way. A place is open when an article that can be relied on names it and its act is
/// surely in force. Otherwise it is in doubt when a doubtful article names it, when its act may be in force, or when a
/// list that nobody could read may hold it. What an act adds as new cannot have stood in an older, unread list: such a
/// place is simply closed before.
final class Statute {
    /// Of a subdivision for which nothing was enacted.
    static final Statute EMPTY = new Statute(List.of());

    private final List<Act> acts;

    Statute(List<Act> acts) {
        this.acts = acts.stream()
                .sorted(Comparator.comparing((Act act) -> act.inForce().certain())
                        .thenComparing(Act::id))
                .toList();
    }

    boolean isEmpty() {
        return acts.isEmpty();
    }

    Reading read(Role role, PlaceId place, LocalDate day) {
        List<Permission> naming = permissionsNaming(role, place);
        boolean everFirm = naming.stream().anyMatch(Permission::isFirm);
        Stream<Permission> unread = everFirm ? Stream.empty() : permissionsUnread(role, place);
        List<Permission> possible = Stream.concat(naming.stream(), unread)
                .filter(permission -> permission.possiblyOn(day))
                .sorted(Permission.OLDEST_FIRST)
                .toList();
        for (Permission permission : possible) {
            if (permission.certainlyOn(day)) {
                return new Reading.Open(permission);
            }
        }
        return possible.isEmpty() ? new Reading.Closed(firstFirm(naming)) : new Reading.Doubtful(possible);
    }

    private static @Nullable Permission firstFirm(List<Permission> permissions) {
        return permissions.stream()
                .filter(Permission::isFirm)
                .min(Permission.OLDEST_FIRST)
                .orElse(null);
    }

    private List<Permission> permissionsNaming(Role role, PlaceId place) {
        var found = new ArrayList<Permission>();
        for (Act act : acts) {
            for (Article article : act.articles()) {
                for (Permit permit : article.permits()) {
                    if (permit.role() == role && permit.place().equals(place)) {
                        found.add(new Permission(act, article, permit.caveats()));
                    }
                }
            }
        }
        return found;
    }

    private Stream<Permission> permissionsUnread(Role role, PlaceId place) {
        return acts.stream()
                .flatMap(act -> act.articles().stream()
                        .filter(article -> article.unread().stream().anyMatch(list -> list.mayName(role, place)))
                        .map(article -> new Permission(act, article, List.of())));
    }

    /// The conditions that bind a way begun under that act: those of every act in the same frame.
    List<Obligation> obligationsUnder(Act frame, LocalDate day) {
        String root = rootOf(frame);
        var found = new ArrayList<Obligation>();
        for (Act act : acts) {
            if (act.inForce().possiblyOn(day) && rootOf(act).equals(root)) {
                for (Article article : act.articles()) {
                    article.conditions().forEach(condition -> found.add(new Obligation(act, article, condition)));
                }
            }
        }
        return found;
    }

    private String rootOf(Act act) {
        Act current = act;
        for (int i = 0; i < acts.size() && current.addsTo() != null; i++) {
            current = actFor(current.addsTo());
        }
        return current.id();
    }

    private Act actFor(@Nullable String id) {
        return acts.stream()
                .filter(act -> act.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No act " + id + " for the same subdivision. Maybe the feed's rules were not run?"));
    }

    /// How leaving at that post stands, the conditions on the goods included.
    Standing standingOfExit(PlaceId post, LocalDate day, @Nullable Cargo cargo) {
        Reading reading = read(Role.EXIT, post, day);
        Standing standing = reading.standing();
        Act frame = frameOf(reading);
        if (frame == null) {
            return standing;
        }
        for (Obligation obligation : obligationsUnder(frame, day)) {
            standing = standing.worse(obligation.standing(cargo, day));
        }
        return standing;
    }

    /// The act under which a way begins, null when nothing opens the place.
    static @Nullable Act frameOf(Reading reading) {
        return switch (reading) {
            case Reading.Open open -> open.permission().act();
            case Reading.Doubtful doubtful -> doubtful.permissions().getFirst().act();
            case Reading.Closed closed -> null;
        };
    }

    /// The article that last surely set the list of that role, as of the day; null before the first.
    @Nullable
    Citation findListAsOf(Role role, LocalDate day) {
        return firmPermits(role, day)
                .max(Permission.OLDEST_FIRST)
                .map(Permission::citation)
                .orElse(null);
    }

    /// The article that forbids other trade than domestic, as of the day; null when none was read.
    @Nullable
    Citation findDomesticTradeArticle(LocalDate day) {
        return acts.stream()
                .filter(act -> act.inForce().certainlyOn(day))
                .flatMap(act -> obligationsUnder(act, day).stream())
                .filter(obligation -> obligation.condition().demand() instanceof Demand.DomesticTrade)
                .map(Obligation::citation)
                .findFirst()
                .orElse(null);
    }

    /// The places that are surely open in that role on that day, in the order of the acts.
    List<PlaceId> openPlaces(Role role, LocalDate day) {
        return placesNamed(role).stream()
                .filter(place -> read(role, place, day) instanceof Reading.Open)
                .toList();
    }

    /// Every place that an act names in that role, be it to open or to except it, in the order of the acts.
    List<PlaceId> placesNamed(Role role) {
        return articles()
                .flatMap(article -> Stream.concat(
                        article.permits().stream()
                                .filter(permit -> permit.role() == role)
                                .map(Permit::place),
                        article.unread().stream()
                                .filter(list -> list.role() == role)
                                .flatMap(list -> list.except().stream().sorted())))
                .distinct()
                .toList();
    }

    /// The days on which a reading may change.
    Set<LocalDate> turningDays() {
        var days = new TreeSet<LocalDate>();
        for (Act act : acts) {
            days.add(act.inForce().earliest());
            days.add(act.inForce().certain());
        }
        return days;
    }

    private Stream<Permission> firmPermits(Role role, LocalDate day) {
        return acts.stream()
                .flatMap(act -> act.articles().stream()
                        .filter(article -> article.permits().stream().anyMatch(permit -> permit.role() == role))
                        .map(article -> new Permission(act, article, List.of()))
                        .filter(permission -> permission.certainlyOn(day)));
    }

    private Stream<Article> articles() {
        return acts.stream().flatMap(act -> act.articles().stream());
    }
}
