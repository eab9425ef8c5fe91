package io.tumen.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Range;
import io.tumen.law.Requirement.Compliance;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {
    @ParameterizedTest
    @CsvSource({"100590, MET", "1005, MET", "10, NOT_JUDGED", "1006, BROKEN"})
    void goodsOnlyLetsThroughWhatLiesUnderItsCodes(String hs, Compliance compliance) {
        assertThat(new Requirement.GoodsOnly(List.of(new HsCode("1005"))).judge(cargo(hs, 0)))
                .isEqualTo(compliance);
    }

    @ParameterizedTest
    @CsvSource({"0, NOT_JUDGED", "70000, MET", "75000, NOT_JUDGED", "90000, NOT_JUDGED", "90001, BROKEN"})
    void valueLimitIsJudgedAtBothEndsOfTheRate(double valueCny, Compliance compliance) {
        var limit = new Requirement.ValueLimit(10_000, Currency.getInstance("EUR"), new Range(70_000, 80_000, 90_000));

        assertThat(limit.judge(cargo("1005", valueCny))).isEqualTo(compliance);
    }

    private static Cargo cargo(String hs, double valueCny) {
        return new Cargo(new HsCode(hs), 1, Range.exactly(20), valueCny, true);
    }
}
