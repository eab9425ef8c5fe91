package io.tumen.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Trade;
import io.tumen.feed.BundledLaw;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shipments that really ran, judged by hand: on their day, and on the day before the act that opened their way.
class HistoricShipmentsTest {
    private static final Law LAW = BundledLaw.law();
    private static final Cargo BOXES = LawTest.cargo("44", true);
    private static final Cargo BULK = LawTest.cargo("27", false);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # day,      province, way,           goods, standing, decided by,  before,     then
                    2008-09-12, CN-23,    SFH_T VVO SHA, boxes, LAWFUL,   ACT-01,      2007-03-14, UNLAWFUL
                    2010-12-07, CN-22,    QHE RAJ ?,     bulk,  LAWFUL,   ACT-04,      2010-10-26, UNLAWFUL
                    2011-01-14, CN-22,    QHE RAJ SHA,   bulk,  LAWFUL,   ACT-04,      2010-10-26, UNLAWFUL
                    2011-07-01, CN-22,    QHE RAJ NGB,   bulk,  LAWFUL,   ACT-04,      2010-10-26, UNLAWFUL
                    2015-06-11, CN-22,    QHE RAJ SHA,   boxes, LAWFUL,   ACT-04,      2010-10-26, UNLAWFUL
                    2015-06-24, CN-22,    ? RAJ SHA,     boxes, LAWFUL,   ACT-04,      2010-10-26, UNLAWFUL
                    2016-01-01, CN-23,    SFH_T VYP SHA, boxes, LAWFUL,   ACT-01,      2007-03-14, UNLAWFUL
                    2016-01-01, CN-23,    SFH_T VYP HUP, boxes, LAWFUL,   ACT-01,      2007-03-14, UNLAWFUL
                    2017-01-01, CN-23,    SFH_T ? ?,     boxes, LAWFUL,   ACT-01,      2007-03-14, UNLAWFUL
                    2017-04-18, CN-23,    SFH_T VYP TAI, boxes, LAWFUL,   ACT-06,      2016-11-30, UNLAWFUL
                    2018-09-01, CN-22,    HUC_T ZAR NGB, boxes, LAWFUL,   ACT-07,      2018-06-30, UNLAWFUL
                    2020-05-15, CN-22,    HUC_T ZAR TAO, boxes, LAWFUL,   ACT-08,      2020-01-06, UNLAWFUL
                    2022-02-01, CN-22,    HUC_T ZAR NGB, boxes, LAWFUL,   ACT-07,      2018-06-30, UNLAWFUL
                    2023-06-01, CN-22,    HUC_T VVO NGB, boxes, LAWFUL,   ACT-10,      2023-05-31, UNLAWFUL
                    2023-06-01, CN-22,    ? VVO ZHO,     boxes, LAWFUL,   ACT-10,      2023-05-31, UNLAWFUL
                    2023-06-01, CN-22,    HUC_T ZAR JZP, boxes, LAWFUL,   ACT-10,      2023-05-31, UNLAWFUL
                    2025-10-03, CN-23,    FUY ? TAI,     bulk,  UNKNOWN,  act-11-text, 2025-07-31, UNLAWFUL
                    """)
    void judgesEachShipmentOnItsDayAndOnTheDayBeforeItsAct(
            String day,
            String province,
            String way,
            String goods,
            Standing standing,
            String decidedBy,
            String before,
            Standing then) {
        Cargo cargo = goods.equals("boxes") ? BOXES : BULK;
        Judgement judgement = LawTest.judge(LAW, Trade.DOMESTIC, String.join(" ", province, day, way), cargo);
        Judgement earlier = LawTest.judge(LAW, Trade.DOMESTIC, String.join(" ", province, before, way), cargo);

        assertThat(judgement.standing()).isEqualTo(standing);
        assertThat(authorities(judgement)).contains(decidedBy);
        assertThat(earlier.standing()).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # day,      province, way,           standing, decided by
                    2020-01-10, CN-22,    HUC_T ZAR TAO, UNKNOWN,  act-08-date
                    2020-01-26, CN-22,    HUC_T ZAR TAO, LAWFUL,   ACT-08
                    2018-07-15, CN-22,    HUC_T ZAR NGB, UNKNOWN,  act-07-date
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
                    2026-01-01, CN-23,    SFH_R SLA NSA, LAWFUL,   ACT-06
                    2023-01-09, CN-23,    SFH_T VVO QZH, UNLAWFUL, ACT-06
                    2023-01-10, CN-23,    SFH_T VVO QZH, UNKNOWN,  five-unnamed-ports
                    2026-01-01, CN-22,    QHE RAJ SHA,   LAWFUL,   rajin-use
                    """)
    void judgesDoubtfulMattersAsDoubtful(String day, String province, String way, Standing standing, String decidedBy) {
        Judgement judgement = LawTest.judge(LAW, Trade.DOMESTIC, String.join(" ", province, day, way), BOXES);

        assertThat(judgement.standing()).isEqualTo(standing);
        assertThat(authorities(judgement)).contains(decidedBy);
    }

    private static Set<String> authorities(Judgement judgement) {
        Stream<@Nullable Citation> cited = judgement.grounds().stream().map(Ground::citation);
        return Stream.concat(
                        cited.flatMap(Stream::ofNullable).map(Citation::act),
                        judgement.openPoints().stream().map(OpenPoint::id))
                .collect(Collectors.toSet());
    }
}
