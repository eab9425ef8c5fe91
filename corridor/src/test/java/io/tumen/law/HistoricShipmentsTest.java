package io.tumen.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.HistoricShipment;
import io.tumen.corridor.Trade;
import io.tumen.feed.BundledLaw;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The law of the bundled corridor, tried on the shipments that really ran and on the matters that nobody could settle.
class HistoricShipmentsTest {
    private static final Law LAW = BundledLaw.law();

    /// Judged by hand: the shipment, its standing on its day and what decides it, and how the same way stood on the day
    /// before the act that opened it.
    private static final String VERDICTS = """
            art-paper-2008      LAWFUL  ACT-01      2007-03-14 UNLAWFUL
            coal-gathering-2010 LAWFUL  ACT-04      2009-12-31 UNLAWFUL
            coal-2011           LAWFUL  ACT-04      2009-12-31 UNLAWFUL
            coal-2012           LAWFUL  ACT-04      2009-12-31 UNLAWFUL
            rajin-2015-1        LAWFUL  ACT-04      2009-12-31 UNLAWFUL
            rajin-2015-2        LAWFUL  ACT-04      2009-12-31 UNLAWFUL
            timber-2016         LAWFUL  ACT-01      2007-03-14 UNLAWFUL
            primorye-1-2016     LAWFUL  ACT-01      2007-03-14 UNLAWFUL
            ha-sui-e-ya-2017-1  LAWFUL  ACT-01      2007-03-14 UNLAWFUL
            taicang-2017        LAWFUL  ACT-06      2016-11-30 UNLAWFUL
            ha-sui-e-ya-2017-2  LAWFUL  ACT-01      2007-03-14 UNLAWFUL
            ningbo-2018         LAWFUL  ACT-07      2018-06-30 UNLAWFUL
            primorye-2-out-2020 LAWFUL  ACT-07      2018-06-30 UNLAWFUL
            primorye-2-in-2020  LAWFUL  ACT-07      2018-06-30 UNLAWFUL
            ningbo-2022         LAWFUL  ACT-07      2018-06-30 UNLAWFUL
            vladivostok-2023    LAWFUL  ACT-10      2023-05-31 UNLAWFUL
            corn-2025           UNKNOWN act-11-text 2025-07-31 UNLAWFUL
            """;

    record Verdict(String shipment, Standing standing, String decidedBy, LocalDate before, Standing then) {
        static Verdict parse(String line) {
            String[] words = line.split("\\s+");
            return new Verdict(
                    words[0],
                    Standing.valueOf(words[1]),
                    words[2],
                    LocalDate.parse(words[3]),
                    Standing.valueOf(words[4]));
        }
    }

    private static List<Verdict> verdicts() {
        return VERDICTS.lines().map(Verdict::parse).toList();
    }

    @Test
    void hasAVerdictOnEveryShipment() {
        assertThat(verdicts().stream().map(Verdict::shipment))
                .containsExactlyInAnyOrderElementsOf(BundledLaw.shipments().stream()
                        .map(HistoricShipment::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void judgesEachShipmentOnItsDayAndOnTheDayBeforeItsAct(Verdict verdict) {
        HistoricShipment shipment = BundledLaw.shipments().stream()
                .filter(each -> each.id().equals(verdict.shipment()))
                .findFirst()
                .orElseThrow();
        Judgement judgement = judge(shipment, shipment.judgedOn());

        assertThat(judgement.standing()).isEqualTo(verdict.standing());
        assertThat(authorities(judgement)).contains(verdict.decidedBy());
        assertThat(judge(shipment, verdict.before()).standing()).isEqualTo(verdict.then());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # day,      province, way,           standing, decided by
                    2020-01-06, CN-22,    HUC_T ZAR TAO, UNLAWFUL, ACT-08
                    2020-01-10, CN-22,    HUC_T ZAR TAO, UNKNOWN,  act-08-date
                    2020-01-26, CN-22,    HUC_T ZAR TAO, LAWFUL,   ACT-08
                    2018-07-15, CN-22,    HUC_T ZAR NGB, UNKNOWN,  act-07-date
                    2023-05-31, CN-22,    HUC_T ZAR ZHO, UNLAWFUL, ACT-10
                    2013-12-31, CN-22,    QHE RAJ QZH,   UNLAWFUL, ACT-04
                    2014-01-01, CN-22,    QHE RAJ QZH,   UNKNOWN,  act-05-text
                    2026-01-01, CN-22,    HUC_T VVO HUP, UNKNOWN,  act-05-text
                    2026-01-01, CN-22,    HUC_T POS NGB, UNKNOWN,  act-05-text
                    2026-01-01, CN-22,    HUC_R SLA NGB, UNKNOWN,  act-09-text
                    2026-01-01, CN-22,    SFH_T VVO NGB, UNLAWFUL, ACT-07
                    2026-01-01, CN-22,    DNG VVO NGB,   UNLAWFUL, ACT-07
                    2026-01-01, CN-23,    HUC_T VVO NGB, UNLAWFUL, ACT-02
                    2026-01-01, CN-23,    DNG VVO NGB,   UNLAWFUL, ACT-02
                    2026-01-01, CN-23,    SFH_R POS NGB, UNLAWFUL, ACT-06
                    2026-01-01, CN-23,    SFH_R SLA NSA, LAWFUL,   ship-flag
                    2010-10-27, CN-22,    QHE RAJ SHA,   UNKNOWN,  act-04-notices
                    2010-12-06, CN-22,    QHE RAJ SHA,   UNKNOWN,  act-04-notices
                    2016-11-30, CN-23,    SFH_T VVO QZH, UNLAWFUL, ACT-02
                    2016-12-01, CN-23,    SFH_T VVO QZH, UNKNOWN,  five-unnamed-ports
                    2023-01-09, CN-23,    SFH_T VVO QZH, UNKNOWN,  five-unnamed-ports
                    2023-01-10, CN-23,    SFH_T VVO QZH, UNKNOWN,  five-unnamed-ports
                    2026-01-01, CN-22,    QHE RAJ SHA,   LAWFUL,   rajin-use
                    2026-01-01, CN-23,    SFH_T VVO SHA, LAWFUL,   reentry-deadline
                    2026-01-01, CN-23,    SFH_T VVO SHA, LAWFUL,   resealing-abroad
                    2026-01-01, CN-23,    SFH_T VVO SHA, LAWFUL,   trade-statistics
                    2026-01-01, CN-23,    SFH_T VVO SHA, LAWFUL,   export-duty
                    2026-01-01, CN-23,    SFH_T VVO SHA, LAWFUL,   diversion
                    2026-01-01, CN-23,    SFH_T VVO SHA, LAWFUL,   loss-abroad
                    """)
    void judgesDoubtfulMattersAsDoubtful(String day, String province, String way, Standing standing, String decidedBy) {
        Judgement judgement =
                LawTest.judge(LAW, Trade.DOMESTIC, String.join(" ", province, day, way), LawTest.cargo("1005", true));

        assertThat(judgement.standing()).isEqualTo(standing);
        assertThat(authorities(judgement)).contains(decidedBy);
    }

    @Test
    void refusesJilinGoodsThroughVladivostokOnTheDayBeforeTheAct() {
        assertThat(LawTest.judge(LAW, "CN-22 2023-05-31 ? VVO NGB").grounds())
                .singleElement()
                .extracting(Ground::sentence, Ground::remedy)
                .containsExactly(
                        "Jilin goods may use Vladivostok only from 2023-06-01: ACT-10, article 1.",
                        "Leave on 2023-06-01 or later, or use Rajin or Zarubino (Troitsa).");
    }

    @Test
    void warnsOfRajinOnlySinceTheSanctions() {
        assertThat(authorities(LawTest.judge(LAW, "CN-22 2011-01-14 QHE RAJ SHA")))
                .doesNotContain("rajin-use");
    }

    @Test
    void refusesBulkFromHeilongjiangButNotFromJilin() {
        Cargo bulk = LawTest.cargo("1005", false);

        assertThat(LawTest.judge(LAW, Trade.DOMESTIC, "CN-23 2026-01-01 SFH_T VVO SHA", bulk)
                        .standing())
                .isEqualTo(Standing.UNLAWFUL);
        assertThat(LawTest.judge(LAW, Trade.DOMESTIC, "CN-22 2026-01-01 HUC_T VVO SHA", bulk)
                        .standing())
                .isEqualTo(Standing.LAWFUL);
    }

    private static Judgement judge(HistoricShipment shipment, LocalDate day) {
        Cargo cargo = LawTest.cargo("44", shipment.containerised());
        return LAW.judge(new LegalQuestion(shipment.subdivision(), Trade.DOMESTIC, day, shipment.way(), cargo));
    }

    private static Set<String> authorities(Judgement judgement) {
        Stream<@Nullable Citation> cited = judgement.grounds().stream().map(Ground::citation);
        return Stream.concat(
                        cited.flatMap(Stream::ofNullable).map(Citation::act),
                        judgement.openPoints().stream().map(OpenPoint::id))
                .collect(Collectors.toSet());
    }
}
