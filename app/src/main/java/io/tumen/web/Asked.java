package io.tumen.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.GoodsForm;
import io.tumen.operations.LimitForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parameters that many questions share: the goods, by what ways are compared, and limits. Bound by Spring, which
/// leaves null what is not stated.
record Asked(
        @Parameter(description = "Twenty-foot units", required = true, example = "40") @Nullable
        String teu,

        @Parameter(description = "HS code of the goods", required = true, example = "1005.90") @Nullable
        String hs,

        @Parameter(description = "domestic (default), export or import") @Nullable
        String trade,

        @Parameter(description = "Net mass of all goods; default: the usual load") @Nullable
        String tonnes,

        @Parameter(description = "Value of all goods, CNY") @Nullable
        String value,

        @Parameter(description = "Currency of all money, ISO 4217; default: CNY") @Nullable
        String currency,

        @Parameter(description = "arrival (always), cost, co2e, transfers, with commas; default: arrival,cost,co2e")
        @Nullable
        String by,

        @Parameter(description = "Most CNY for the whole cargo") @Nullable
        String maxCost,

        @Parameter(description = "Most kg CO2e for the whole cargo") @Nullable
        String maxCo2e,

        @Parameter(description = "Most changes of vehicle") @Nullable
        String maxTransfers,

        @Parameter(description = "Ids of scenarios") @Nullable
        List<String> scenario) {

    GoodsForm goods() {
        return new GoodsForm(
                required("teu", teu),
                required("hs", hs),
                stated(trade),
                stated(tonnes),
                stated(value),
                stated(currency));
    }

    LimitForm limits() {
        return new LimitForm(stated(by), stated(maxCost), stated(maxCo2e), stated(maxTransfers));
    }

    List<String> scenarios() {
        return scenario == null ? List.of() : scenario;
    }

    private static String required(String name, @Nullable String field) {
        if (field == null) {
            throw new InvalidValueException(name, "", "a value; the parameter must be stated");
        }
        return field;
    }

    /// A field of a form that was left empty is a field not stated.
    static @Nullable String stated(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }
}
