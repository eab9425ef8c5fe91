package io.tumen.feed;

import io.tumen.corridor.HsCode;
import io.tumen.corridor.InvalidValueException;
import io.tumen.law.Condition;
import io.tumen.law.Demand;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads a condition: the demand's word, and what that demand needs beside it.
final class DemandReader {
    private static final HsCode NO_CODE = new HsCode("01");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private static final Choice<Function<YamlMap, Demand>> DEMANDS = new Choice<>(
            "demand",
            Map.of(
                    "domestic_trade", DemandReader::domesticTrade,
                    "containers_only", row -> new Demand.ContainersOnly(),
                    "goods_excluded", row -> new Demand.GoodsExcluded(row.values("hs", HsCode::parse, NO_CODE)),
                    "whole_container", row -> new Demand.WholeContainer(),
                    "ship_flag", row -> new Demand.ShipFlag(row.value("country", DemandReader::country, "")),
                    "operator_registered", row -> new Demand.OperatorRegistered(),
                    "filed_before_first_use", row -> new Demand.FiledBeforeFirstUse(),
                    "biosecurity_measures", row -> new Demand.BiosecurityMeasures()));

    private DemandReader() {}

    static Condition read(YamlMap row, RegimeTerms terms) {
        row.allowing("demand", "unclear", "hs", "country");
        return new Condition(
                row.value("demand", DEMANDS::parse, DemandReader::domesticTrade).apply(row),
                terms.findOpenPoint(row, "unclear"));
    }

    private static Demand domesticTrade(YamlMap row) {
        return new Demand.DomesticTrade();
    }

    private static String country(String text) {
        if (!COUNTRY.matcher(text).matches()) {
            throw new InvalidValueException("country", text, "two capital letters of ISO 3166-1, such as CN");
        }
        return text;
    }
}
