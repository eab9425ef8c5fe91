package io.tumen.bench;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// One TEU to be carried, asked of every router.
record Question(PlaceId origin, PlaceId destination, Instant ready) {
    static final Duration HORIZON = Duration.ofDays(45);
    static final Cargo CARGO = new Cargo(new HsCode("1005"), 1, Range.exactly(10), 0, true);

    /// Questions between any two places of a generated corridor, ready at any minute from which the horizon lies within
    /// its year.
    static List<Question> draw(long seed, Corridor corridor, int count) {
        var random = new SplittableRandom(seed);
        List<PlaceId> places =
                corridor.places().stream().map(place -> place.id()).toList();
        Instant first = firstReady();
        long minutes = Duration.between(first, lastArrival().minus(HORIZON)).toMinutes();
        return Stream.generate(() -> draw(random, places, first.plus(Duration.ofMinutes(random.nextLong(minutes)))))
                .limit(count)
                .toList();
    }

    private static Question draw(SplittableRandom random, List<PlaceId> places, Instant ready) {
        int origin = random.nextInt(places.size());
        int step = 1 + random.nextInt(places.size() - 1);
        return new Question(places.get(origin), places.get((origin + step) % places.size()), ready);
    }

    /// The trains of the week before are under way by then.
    static Instant firstReady() {
        return GeneratedCorridor.FIRST_DAY
                .plusDays(8)
                .atStartOfDay(GeneratedCorridor.ZONE)
                .toInstant();
    }

    static Instant lastArrival() {
        return GeneratedCorridor.LAST_DAY.atStartOfDay(GeneratedCorridor.ZONE).toInstant();
    }
}
