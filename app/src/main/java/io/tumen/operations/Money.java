package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Exchange;
import io.tumen.corridor.ExchangeRate;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Range;
import io.tumen.operations.PlanView.RateView;
import io.tumen.planner.PlanQuery;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Money in the currency of an answer, at the rates of the day on which the goods are ready.
record Money(Exchange exchange, Currency currency) {
    static final Currency YUAN = Currency.getInstance("CNY");

    /// @param code of ISO 4217; yuan when null
    /// @throws InvalidValueException when the corridor has no rate for it
    static Money of(@Nullable String code, Corridor corridor, PlanQuery query) {
        Currency wanted = code == null ? YUAN : currencyFor(code, corridor);
        return new Money(new Exchange(corridor, query.rateDay(corridor)), wanted);
    }

    private static Currency currencyFor(String code, Corridor corridor) {
        List<String> known = codes(corridor);
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        if (!known.contains(wanted)) {
            throw new InvalidValueException(
                    "currency",
                    code,
                    "one of " + String.join(", ", known) + ", which have a rate in exchange_rates.csv");
        }
        return Currency.getInstance(wanted);
    }

    /// Those with a rate, the yuan first.
    static List<String> codes(Corridor corridor) {
        return Stream.concat(Stream.of(YUAN), corridor.currencies().stream())
                .map(Currency::getCurrencyCode)
                .distinct()
                .toList();
    }

    Range of(CostLine line) {
        return exchange.in(currency, line);
    }

    Range of(Itinerary itinerary) {
        return itinerary.costs().stream().map(this::of).reduce(Range.ZERO, Range::plus);
    }

    /// The rate that held, null for an answer in yuan.
    @Nullable
    RateView rate() {
        if (currency.equals(YUAN)) {
            return null;
        }
        ExchangeRate rate = exchange.corridor().rateFor(currency, exchange.day());
        return new RateView(
                rate.day(),
                rate.cnyPerUnit(),
                exchange.corridor().sourceFor(rate.provenance().source()).title(),
                rate.provenance().confidence().name());
    }
}
