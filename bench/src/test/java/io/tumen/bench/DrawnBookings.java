package io.tumen.bench;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import io.tumen.planner.Booking;
import io.tumen.planner.Goods;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A year of boxes drawn by a seed over the bundled corridor: from every inland place of Jilin and Heilongjiang where
/// goods are loaded to every home port that domestic ships serve, in proportion to the slots of those ships. One box in
/// three is of one TEU, the others of two; eight kinds of goods, each of one value a TEU; one box in ten is booked
/// through Vladivostok, one in five through Dalian, the others through whichever port is best; one in three has a
/// deadline. They stand in the order in which they were booked, one to six weeks before the goods get ready.
final class DrawnBookings {
    static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");
    static final int DAYS = 365;

    private static final List<String> ORIGINS =
            List.of("CGQ", "CGQ", "CGQ", "JLC", "YNJ", "SPG", "SYU", "HRB", "HRB", "MDG", "JMU", "HUC", "SFH");
    /// As often as their ships have slots.
    private static final List<String> DESTINATIONS = List.of(
            "SHA", "SHA", "SHA", "TAI", "TAI", "NGB", "NGB", "ZHO", "JZP", "FOC", "QZH", "XMN", "NSA", "NSA", "HUP",
            "SHK", "YTN", "STG", "ZHA", "YPG", "TAO", "TAO");
    private static final List<String> THROUGH_VLADIVOSTOK = List.of("HUC", "SFH", "YNJ", "MDG", "HRB", "JMU");

    /// @param cnyPerTeu what a TEU of it is worth
    private record Kind(String hs, double cnyPerTeu) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("100590", 48_000),
            new Kind("120190", 80_000),
            new Kind("440710", 35_000),
            new Kind("210690", 150_000),
            new Kind("230400", 60_000),
            new Kind("390210", 110_000),
            new Kind("870829", 400_000),
            new Kind("040210", 300_000));

    private final Corridor corridor;
    private final SplittableRandom random;

    private DrawnBookings(Corridor corridor, long seed) {
        this.corridor = corridor;
        this.random = new SplittableRandom(seed);
    }

    private record Made(Instant when, Booking booking) {}

    static List<Booking> draw(Corridor corridor, int count, long seed) {
        var drawn = new DrawnBookings(corridor, seed);
        var made = new ArrayList<Made>(count);
        for (int i = 0; i < count; i++) {
            Booking booking = drawn.booking(i);
            made.add(new Made(booking.ready().minus(Duration.ofHours(168 + drawn.random.nextInt(840))), booking));
        }
        made.sort(Comparator.comparing(Made::when));
        return made.stream().map(Made::booking).toList();
    }

    private Booking booking(int number) {
        Place origin = corridor.placeFor(new PlaceId(pick(ORIGINS)));
        PlaceId destination = new PlaceId(pick(DESTINATIONS));
        Instant ready = FIRST.plus(Duration.ofHours(random.nextInt(24 * DAYS)));
        Instant deadline = random.nextInt(3) == 0 ? ready.plus(Duration.ofDays(14 + random.nextInt(20))) : null;
        return new Booking(
                "B" + number,
                origin.id(),
                destination,
                goods(pick(KINDS), origin),
                ready,
                deadline,
                via(origin.id().value()));
    }

    private Goods goods(Kind kind, Place origin) {
        double teu = random.nextInt(3) == 0 ? 1 : 2;
        var cargo = new Cargo(
                new HsCode(kind.hs), teu, corridor.assumptions().tonnesPerTeu().times(teu), teu * kind.cnyPerTeu, true);
        return new Goods(cargo, Trade.DOMESTIC, origin.subdivision());
    }

    private @Nullable PlaceId via(String origin) {
        int drawn = random.nextInt(10);
        if (drawn < 2 && THROUGH_VLADIVOSTOK.contains(origin)) {
            return new PlaceId("VVO");
        }
        return drawn >= 8 ? new PlaceId("DLC") : null;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
