package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Place;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.TerminalId;
import io.tumen.operations.ReplanView.Change;
import io.tumen.operations.ReplanView.Given;
import io.tumen.operations.ReplanView.Shift;
import io.tumen.operations.ReplanView.Shortage;
import io.tumen.operations.ReplanView.Tally;
import io.tumen.planner.Booked;
import io.tumen.planner.Booking;
import io.tumen.planner.Rebooking;
import io.tumen.planner.Rebooking.Outcome;
import io.tumen.planner.Replanned;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells in plain records what became of bookings.
final class ReplanViews {
    private static final double MILLI = 1000;
    private static final double MINUTES_PER_HOUR = 60;

    private final Corridor corridor;
    /// Why a booking has no way.
    private final Function<Rebooking, String> why;

    ReplanViews(Corridor corridor, Function<Rebooking, String> why) {
        this.corridor = corridor;
        this.why = why;
    }

    ReplanView viewOf(List<UnderScenario> scenarios, Instant known, Replanned replanned) {
        List<Rebooking> results = replanned.rebookings();
        List<Change> changed = results.stream()
                .filter(result -> result.outcome() != Outcome.KEPT)
                .map(this::change)
                .toList();
        return new ReplanView(
                scenarios,
                known.atOffset(ZoneOffset.UTC),
                tallies(results),
                shifts(results),
                replanned.shortages().stream().map(this::shortage).toList(),
                changed.stream()
                        .mapToDouble(change -> change.extraCny() == null ? 0 : change.extraCny())
                        .sum(),
                Math.toIntExact(
                        results.stream().filter(ReplanViews::isNewlyLate).count()),
                changed);
    }

    private Shortage shortage(Replanned.Shortage full) {
        String name = switch (full.limit()) {
            case SLOTS -> corridor.serviceFor(new ServiceId(full.id())).name();
            case TERMINAL_DAY -> name(new TerminalId(full.id()));
            case LINK_DAY -> {
                Link link = corridor.linkFor(new LinkId(full.id()));
                yield name(link.from()) + "–" + name(link.to());
            }
        };
        return new Shortage(full.limit().name().toLowerCase(Locale.ROOT), full.id(), name, full.bookings(), full.teu());
    }

    private String name(TerminalId terminal) {
        return corridor.placeFor(corridor.terminalFor(terminal).place()).nameEn();
    }

    private static List<Tally> tallies(List<Rebooking> results) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> {
                    List<Rebooking> own = results.stream()
                            .filter(result -> result.outcome() == outcome)
                            .toList();
                    return new Tally(word(outcome), meaning(outcome), own.size(), teu(own));
                })
                .toList();
    }

    private static double teu(List<Rebooking> results) {
        return results.stream()
                .mapToDouble(result -> result.booking().goods().cargo().teu())
                .sum();
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String meaning(Outcome outcome) {
        return switch (outcome) {
            case KEPT -> "not touched by the change";
            case MOVED -> "another way or other departures";
            case UNDER_WAY -> "had set off when the change became known; goes on another way from where it is";
            case STRANDED -> "no lawful way with slots is left";
            case FOUND -> "had no lawful way before, has one now";
            case HOPELESS -> "had no lawful way before and has none now";
        };
    }

    private List<Shift> shifts(List<Rebooking> results) {
        Map<List<String>, List<Rebooking>> groups = results.stream()
                .filter(result -> result.outcome() == Outcome.MOVED || result.outcome() == Outcome.UNDER_WAY)
                .collect(Collectors.groupingBy(this::ports, LinkedHashMap::new, Collectors.toList()));
        var shifts = new ArrayList<Shift>();
        groups.forEach((ports, own) -> shifts.add(shift(ports, own)));
        shifts.sort(Comparator.comparingDouble(Shift::teu).reversed());
        return shifts;
    }

    private List<String> ports(Rebooking result) {
        return List.of(port(result.before()), port(result.after()));
    }

    private String port(@Nullable Booked booked) {
        return booked == null ? "" : corridor.placeFor(booked.gateway()).nameEn();
    }

    private static Shift shift(List<String> ports, List<Rebooking> own) {
        double teu = teu(own);
        double later = own.stream()
                .mapToDouble(result ->
                        hoursLater(result) * result.booking().goods().cargo().teu())
                .sum();
        return new Shift(
                ports.getFirst(),
                ports.getLast(),
                own.size(),
                teu,
                own.stream().mapToDouble(ReplanViews::extraCny).sum(),
                later / teu);
    }

    private static double extraCny(Rebooking result) {
        Booked before = result.before();
        Booked after = result.after();
        return before == null || after == null ? 0 : (after.milliCny() - before.milliCny()) / MILLI;
    }

    private static double hoursLater(Rebooking result) {
        Booked before = result.before();
        Booked after = result.after();
        return before == null || after == null
                ? 0
                : Duration.between(before.arrival(), after.arrival()).toMinutes() / MINUTES_PER_HOUR;
    }

    private static boolean isNewlyLate(Rebooking result) {
        Instant deadline = result.booking().deadline();
        Booked before = result.before();
        Booked after = result.after();
        return deadline != null
                && before != null
                && !before.arrival().isAfter(deadline)
                && (after == null || after.arrival().isAfter(deadline));
    }

    private Change change(Rebooking result) {
        Booking booking = result.booking();
        boolean both = result.before() != null && result.after() != null;
        boolean none = result.outcome() == Outcome.STRANDED || result.outcome() == Outcome.HOPELESS;
        return new Change(
                booking.id(),
                word(result.outcome()),
                booking.goods().cargo().teu(),
                given(booking, result.before()),
                given(booking, result.after()),
                onward(result.onward()),
                both ? extraCny(result) : null,
                both ? hoursLater(result) : null,
                inTime(booking, result.after()),
                none ? why.apply(result) : null);
    }

    private ReplanView.@Nullable Onward onward(Rebooking.@Nullable Onward from) {
        if (from == null) {
            return null;
        }
        Place place = corridor.placeFor(from.place());
        return new ReplanView.Onward(
                place.nameEn(), from.from().atZone(place.zone()).toOffsetDateTime());
    }

    private static @Nullable Boolean inTime(Booking booking, @Nullable Booked after) {
        return booking.deadline() == null || after == null
                ? null
                : !after.arrival().isAfter(booking.deadline());
    }

    private @Nullable Given given(Booking booking, @Nullable Booked booked) {
        if (booked == null) {
            return null;
        }
        return new Given(
                booked.places().stream()
                        .distinct()
                        .map(place -> corridor.placeFor(place).nameEn())
                        .collect(Collectors.joining("–")),
                booked.services().stream().map(Object::toString).collect(Collectors.joining(" ")),
                port(booked),
                booked.arrival()
                        .atZone(corridor.placeFor(booking.destination()).zone())
                        .toOffsetDateTime(),
                booked.milliCny() / MILLI);
    }
}
