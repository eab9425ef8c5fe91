package io.tumen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.FeedResult;
import io.tumen.planner.Criterion;
import io.tumen.planner.Finder;
import io.tumen.planner.Front;
import io.tumen.planner.Goods;
import io.tumen.planner.Planner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How long one question takes on the bundled corridor with its law, its opening hours and its closures: maize of Jilin
/// between any two home places, ready at any minute of most of a year.
class BundledBench {
    private static final Duration HORIZON = Duration.ofDays(45);
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-02-28T00:00:00Z");
    private static final int QUESTIONS = 20_000;
    private static final Goods MAIZE =
            new Goods(new Cargo(new HsCode("100590"), 1, Range.exactly(24), 50_000, true), Trade.DOMESTIC, "CN-22");

    private final CorridorPackage pack = bundled();

    @Test
    void questionsAboutArrivalAndCost() {
        Spread spread = spread(EnumSet.of(Criterion.ARRIVAL, Criterion.COST));
        spread.print("bundled, arrival and cost");
        assertThat(spread.millis(99)).isLessThan(2);
    }

    @Test
    void questionsAboutAllFour() {
        Spread spread = spread(EnumSet.allOf(Criterion.class));
        spread.print("bundled, all four");
        assertThat(spread.millis(99)).isLessThan(2);
    }

    private Spread spread(Set<Criterion> criteria) {
        Finder finder = new Planner(pack.corridor(), pack.law()).finder(MAIZE, criteria, FROM, UNTIL);
        return Spread.of(questions(finder), question -> ask(finder, question));
    }

    private static Front ask(Finder finder, Question question) {
        return finder.find(question.origin(), question.destination(), question.ready(), HORIZON);
    }

    /// Those that have an answer: to say that there is none takes next to no time.
    private List<Question> questions(Finder finder) {
        var random = new SplittableRandom(20260301);
        List<PlaceId> origins = homePlaces(Activity.LOAD);
        List<PlaceId> destinations = homePlaces(Activity.UNLOAD);
        long minutes = Duration.between(FROM, UNTIL.minus(HORIZON)).toMinutes();
        return Stream.generate(() -> new Question(
                        origins.get(random.nextInt(origins.size())),
                        destinations.get(random.nextInt(destinations.size())),
                        FROM.plus(Duration.ofMinutes(random.nextLong(minutes)))))
                .filter(question -> !question.origin().equals(question.destination()))
                .filter(question -> !ask(finder, question).choices().isEmpty())
                .limit(QUESTIONS)
                .toList();
    }

    private List<PlaceId> homePlaces(Activity activity) {
        Corridor corridor = pack.corridor();
        return corridor.terminals().stream()
                .filter(terminal -> terminal.findHandling(activity) != null)
                .map(terminal -> corridor.placeFor(terminal.place()))
                .filter(place -> corridor.assumptions().isHome(place.country()))
                .map(place -> place.id())
                .distinct()
                .toList();
    }

    private static CorridorPackage bundled() {
        Path folder = Path.of(System.getProperty("tumen.home", "..")).resolve("corridors/jilin-vladivostok");
        return switch (CorridorFeed.read(folder)) {
            case FeedResult.Loaded loaded -> loaded.pack();
            case FeedResult.Refused refused -> throw new AssertionError(refused.findings());
        };
    }
}
