package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The worlds of [RandomWorld] with a capacity of one to four TEU a day at some places and on some links, and
/// consignments to be carried through them. Without storage, and with rates that change no more, because bookings are
/// given their ways by prices without storage at the rates of one day.
final class NarrowWorld {
    static final Instant FROM = Instant.parse("2026-03-26T00:00:00Z");

    private NarrowWorld() {}

    static World draw(long seed) {
        var random = new Random(seed * 17 + 3);
        return World.draw(RandomWorld.draw(seed)
                .text()
                .lines()
                .filter(line -> !line.matches("rate RUB .* from .*"))
                .map(line -> line.replaceAll(" storage \\S+ \\S+", ""))
                .map(line -> isNarrow(line, random) ? line + " capacity " + (1 + random.nextInt(4)) : line)
                .collect(Collectors.joining("\n")));
    }

    private static boolean isNarrow(String line, Random random) {
        boolean place = line.matches("[A-Z] city .*");
        boolean link = line.matches("[A-Z] -> [A-Z] .*");
        return place && random.nextInt(3) == 0 || link && random.nextInt(4) == 0;
    }

    static List<Booking> bookings(long seed, int count) {
        var random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> booking(i, random)).toList();
    }

    private static Booking booking(int number, Random random) {
        double teu = 1 + random.nextInt(2) / 2.0;
        return new Booking(
                "B" + number,
                new PlaceId("A"),
                new PlaceId("Z"),
                new Goods(World.cargo(teu, random.nextInt(3) * 14_400), Trade.DOMESTIC, "CN-22"),
                FROM.plus(Duration.ofMinutes(random.nextInt(5 * 1440))),
                random.nextBoolean()
                        ? null
                        : FROM.plus(Duration.ofDays(4)).plus(Duration.ofMinutes(random.nextInt(5 * 1440))),
                random.nextInt(4) == 0 ? new PlaceId("B") : null);
    }
}
