package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Range;
import io.tumen.operations.PlanView.RateView;
import io.tumen.planner.Limits;
import io.tumen.planner.PlanQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What was asked about goods, as it was understood.
///
/// @param by       by what ways are compared: `arrival`, `cost`, `co2e`, `transfers`
/// @param limits   in words, such as `at most CNY 5,000`
/// @param currency of all money of the answer, ISO 4217
/// @param rate     null for yuan
public record QuestionView(
        double teu,
        Range tonnes,
        String hs,
        String trade,
        List<String> by,
        List<String> limits,
        String currency,
        @Nullable RateView rate) {
    private static final int PARTS_DIGITS = 3;

    static QuestionView of(PlanQuery query, Money money) {
        return new QuestionView(
                query.cargo().teu(),
                query.cargo().tonnes(),
                query.cargo().hs().toString(),
                query.trade().toString(),
                LimitReader.words(query.criteria()),
                words(query.limits()),
                money.currency().getCurrencyCode(),
                money.rate());
    }

    static QuestionView of(PlanQuery query, Corridor corridor, @Nullable String currency) {
        return of(query, Money.of(currency, corridor, query));
    }

    private static List<String> words(Limits limits) {
        var words = new ArrayList<String>();
        if (limits.milliCny() != Limits.NONE.milliCny()) {
            words.add("at most CNY " + thousandths(limits.milliCny()) + " in all");
        }
        if (limits.grams() != Limits.NONE.grams()) {
            words.add("at most " + thousandths(limits.grams()) + " kg CO2e");
        }
        if (limits.transfers() != Limits.NONE.transfers()) {
            words.add("at most " + limits.transfers() + (limits.transfers() == 1 ? " change" : " changes")
                    + " of vehicle");
        }
        return words;
    }

    private static String thousandths(long value) {
        BigDecimal exact = BigDecimal.valueOf(value, PARTS_DIGITS);
        return value % 1000 == 0
                ? String.format(Locale.ROOT, "%,.0f", exact)
                : String.format(Locale.ROOT, "%,.2f", exact.setScale(2, RoundingMode.FLOOR));
    }
}
