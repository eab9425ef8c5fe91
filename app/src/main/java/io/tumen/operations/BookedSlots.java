package io.tumen.operations;

import io.tumen.feed.CorridorPackage;
import io.tumen.planner.Booked;
import io.tumen.planner.Booking;
import io.tumen.planner.Planner;
import io.tumen.planner.Replanner;
import io.tumen.planner.TakenDay;
import io.tumen.planner.TakenSlots;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a table of bookings takes of the departures, when each gets its best way in the order of the table.
///
/// @param slots    taken, by departure
/// @param days     taken, of terminals and links whose capacity is stated
/// @param bookings of the table
/// @param teu      of all bookings that have a way
/// @param without  bookings that have no lawful way with slots, and take none
record BookedSlots(List<TakenSlots> slots, List<TakenDay> days, int bookings, double teu, int without) {
    private static final Duration WEEK = Duration.ofDays(7);

    /// @param name what the user calls the table
    /// @throws BrokenTableException when anything is wrong with it
    /// @throws InvalidValueException   when the bookings span more than the planner takes
    static BookedSlots read(Path file, String name, CorridorPackage pack, Planner planner) {
        List<Booking> bookings = BookingSheet.read(file, name, pack, planner);
        Instant first =
                bookings.stream().map(Booking::ready).min(Instant::compareTo).orElseThrow();
        Instant last =
                bookings.stream().map(Booking::ready).max(Instant::compareTo).orElseThrow();
        try (var replanner = new Replanner(
                planner,
                first.truncatedTo(ChronoUnit.DAYS),
                last.plus(PlanQueries.HORIZON).plus(WEEK),
                PlanQueries.HORIZON,
                Runtime.getRuntime().availableProcessors())) {
            replanner.book(bookings, done -> {});
            return of(bookings, replanner.booked(), replanner.taken(), replanner.takenDays());
        }
    }

    private static BookedSlots of(
            List<Booking> bookings, List<@Nullable Booked> booked, List<TakenSlots> taken, List<TakenDay> days) {
        double teu = 0;
        for (int i = 0; i < bookings.size(); i++) {
            teu += booked.get(i) == null ? 0 : bookings.get(i).goods().cargo().teu();
        }
        int without = (int) booked.stream().filter(Objects::isNull).count();
        return new BookedSlots(taken, days, bookings.size(), teu, without);
    }

    /// `Slots of 2 departures are taken by 3 bookings of 12 TEU, each on its best way in the order of the table.`
    String note() {
        long departures = slots.stream()
                .map(taken -> List.of(taken.service(), taken.day()))
                .distinct()
                .count();
        String passed = days.isEmpty()
                ? ""
                : " and capacity of " + Counts.of(days.size(), "day") + " at terminals and on links";
        String held = "Slots of " + Counts.of(departures, "departure") + passed + " are taken by "
                + Counts.of(bookings - without, "booking") + " of " + Counts.plain(teu)
                + " TEU, each on its best way in the order of the table.";
        return without == 0
                ? held
                : held + " No lawful way with slots was found for " + Counts.of(without, "booking") + ".";
    }
}
