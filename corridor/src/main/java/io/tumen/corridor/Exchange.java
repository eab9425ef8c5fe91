package io.tumen.corridor;

import java.time.LocalDate;
import java.util.Currency;

/// Turns money into another currency at the rates of one day. The range of a rate widens the range of the money; money
/// that is in the wanted currency already stays as it is.
public record Exchange(Corridor corridor, LocalDate day) {
    private static final Currency YUAN = Currency.getInstance("CNY");

    public Range cny(Range amount, Currency currency) {
        return currency.equals(YUAN)
                ? amount
                : amount.times(corridor.rateFor(currency, day).cnyPerUnit());
    }

    /// @return the line in the wanted currency
    public Range in(Currency wanted, CostLine line) {
        return line.currency().equals(wanted) ? line.amount() : fromCny(wanted, line.cny());
    }

    private Range fromCny(Currency wanted, Range cny) {
        if (wanted.equals(YUAN)) {
            return cny;
        }
        Range rate = corridor.rateFor(wanted, day).cnyPerUnit();
        return new Range(cny.low() / rate.high(), cny.likely() / rate.likely(), cny.high() / rate.low());
    }
}
