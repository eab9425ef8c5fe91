package io.tumen.feed;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/// Every currency has a rate.
final class CurrencyWithoutRate implements Rule.OfSense {
    @Override
    public String id() {
        return "currency_without_rate";
    }

    @Override
    public String says() {
        return """
                Every currency of a price, and the yuan itself, has a row in `exchange_rates.csv`.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        Set<Currency> rated =
                draft.rates().stream().map(rate -> rate.value().currency()).collect(Collectors.toSet());
        for (Entry<Draft.PricedLine> line : draft.prices()) {
            Currency currency = line.value().price().currency();
            if (!rated.contains(currency)) {
                findings.add(
                        this,
                        line.row(),
                        "currency",
                        "There is no rate for " + currency + "; add it to exchange_rates.csv.");
            }
        }
    }
}
