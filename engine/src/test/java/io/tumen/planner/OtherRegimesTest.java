package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.FeedResult;
import io.tumen.law.Citation;
import io.tumen.law.Ground;
import io.tumen.law.Judgement;
import io.tumen.law.LegalQuestion;
import io.tumen.law.OpenPoint;
import io.tumen.law.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The packages of other regimes: each is sound, has a lawful way through abroad, and answers yes, no and "not known"
/// with the article. The program knows none of them.
class OtherRegimesTest {
    private static final Path PACKAGES = Path.of("../corridors");

    @ParameterizedTest
    @ValueSource(strings = {"eu-t2-switzerland", "us-through-canada", "kaliningrad-lithuania", "neum"})
    void hasNoFindings(String id) {
        assertThat(CorridorFeed.read(PACKAGES.resolve(id)).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "eu-t2-switzerland, FRA, MIL, WEI BSL COM",
        "us-through-canada, SEA, FAI, BLA DOU ALC",
        "us-through-canada, BUF, DET, PEA FTE AMB",
        "kaliningrad-lithuania, MOW, KGD, KRS OSH NES",
        "neum, SPU, DBV, KLE NEI ZAD",
        "neum, DBV, SPU, ZAD NEU KLE"
    })
    void hasALawfulWayThroughAbroad(String id, PlaceId from, PlaceId to, String way) {
        CorridorPackage pack = read(id);
        Plan plan = new Planner(pack.corridor(), pack.law()).plan(query(pack, from, to));

        assertThat(plan.front())
                .filteredOn(itinerary -> plan.judgementFor(itinerary).standing() == Standing.LAWFUL)
                .extracting(itinerary -> words(itinerary.way()))
                .contains(way);
    }

    @ParameterizedTest
    @CsvSource({
        "eu-t2-switzerland, 2026-01-01, WEI BSL COM, 0, LAWFUL, UCC article 227",
        "eu-t2-switzerland, 2010-01-01, WEI BSL COM, 0, UNKNOWN, earlier-code",
        "eu-t2-switzerland, 1993-12-31, WEI BSL COM, 0, UNLAWFUL, UCC article 227",
        "us-through-canada, 2026-01-01, BLA DOU ALC, 0, LAWFUL, CFR-123 article 123.21",
        "us-through-canada, 1960-01-01, BLA DOU ALC, 0, UNKNOWN, earlier-rules",
        "us-through-canada, 2026-01-01, BLA DOU WIN, 0, UNLAWFUL, CFR-123 article 123.21",
        "kaliningrad-lithuania, 2026-01-01, KRS KEN NES, 0, LAWFUL, EC-2022-RAIL as reported",
        "kaliningrad-lithuania, 2026-01-01, KRA MED NER, 0, UNKNOWN, road-of-whom",
        "kaliningrad-lithuania, 2022-07-12, KRS KEN NES, 0, UNKNOWN, before-the-guidance",
        "kaliningrad-lithuania, 2026-01-01, KRS KYB NES, 0, UNLAWFUL, EC-2022-RAIL as reported",
        "neum, 2026-01-01, KLE NEI ZAD, 50000, LAWFUL, REG-479-2013 article 1",
        "neum, 2026-01-01, KLE NEI ZAD, 500000, UNKNOWN, above-the-limit",
        "neum, 2010-01-01, KLE NEI ZAD, 50000, UNKNOWN, before-accession",
        "neum, 2026-01-01, PLO NEI ZAD, 50000, UNLAWFUL, REG-479-2013 article 1"
    })
    void answersWithTheArticleOrTheQuestion(
            String id, LocalDate day, String way, double valueCny, Standing standing, String because) {
        CorridorPackage pack = read(id);
        String[] places = way.split(" ");
        String subdivision = pack.corridor().placeFor(new PlaceId(places[0])).subdivision();
        Judgement judgement = pack.law()
                .judge(new LegalQuestion(
                        subdivision,
                        Trade.DOMESTIC,
                        day,
                        new Way(new PlaceId(places[0]), new PlaceId(places[1]), new PlaceId(places[2])),
                        cargo(valueCny)));

        assertThat(judgement.standing()).isEqualTo(standing);
        assertThat(reasons(judgement)).contains(because);
    }

    @Test
    void armsDoNotGoToKaliningrad() {
        CorridorPackage pack = read("kaliningrad-lithuania");
        var arms = new Cargo(new HsCode("9306"), 1, Range.exactly(10), 0, true);
        var way = new Way(new PlaceId("KRS"), new PlaceId("KEN"), new PlaceId("NES"));

        assertThat(pack.law()
                        .judge(new LegalQuestion("RU-MOW", Trade.DOMESTIC, LocalDate.of(2026, 1, 1), way, arms))
                        .standing())
                .isEqualTo(Standing.UNLAWFUL);
    }

    @Test
    void noLineOfTheProgramKnowsThem() throws IOException {
        List<Pattern> words = Stream.of("eu-t2-switzerland", "us-through-canada", "kaliningrad-lithuania", "neum")
                .flatMap(id -> Stream.concat(
                        Stream.of(id),
                        read(id).corridor().places().stream()
                                .filter(OtherRegimesTest::isAbroad)
                                .map(Place::nameEn)))
                .map(word -> Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE))
                .toList();
        for (String module : List.of("corridor", "engine", "ledger", "app")) {
            try (Stream<Path> files = Files.walk(Path.of("../" + module + "/src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String code = withoutComments(Files.readString(file));
                    assertThat(words)
                            .as(file.toString())
                            .noneMatch(word -> word.matcher(code).find());
                }
            }
        }
    }

    // A comment may name the law that a rule was modelled on.
    private static String withoutComments(String code) {
        return code.replaceAll("(?m)//.*$", "");
    }

    private static boolean isAbroad(Place place) {
        return List.of("CH", "CA", "BY", "LT", "BA").contains(place.country());
    }

    private static CorridorPackage read(String id) {
        return ((FeedResult.Loaded) CorridorFeed.read(PACKAGES.resolve(id))).pack();
    }

    private static PlanQuery query(CorridorPackage pack, PlaceId from, PlaceId to) {
        return new PlanQuery(
                from,
                to,
                Instant.parse("2026-01-07T00:00:00Z"),
                cargo(50_000),
                Trade.DOMESTIC,
                pack.corridor().placeFor(from).subdivision(),
                Duration.ofDays(30));
    }

    private static Cargo cargo(double valueCny) {
        return new Cargo(new HsCode("1005"), 1, Range.exactly(10), valueCny, true);
    }

    private static String words(Way way) {
        return way.exit() + " " + way.transit() + " " + way.entry();
    }

    private static List<String> reasons(Judgement judgement) {
        Stream<@Nullable Citation> cited = judgement.grounds().stream().map(Ground::citation);
        return Stream.concat(
                        cited.flatMap(Stream::ofNullable).map(Citation::words).map(text -> text.replace(",", "")),
                        judgement.openPoints().stream().map(OpenPoint::id))
                .toList();
    }
}
