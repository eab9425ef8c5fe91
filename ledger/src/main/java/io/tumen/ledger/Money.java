package io.tumen.ledger;

import io.tumen.corridor.InvalidValueException;
import java.math.BigDecimal;
import java.util.Currency;

/// @param amount   above 0
/// @param currency ISO 4217
public record Money(BigDecimal amount, String currency) {
    public Money {
        if (amount.signum() <= 0) {
            throw new InvalidValueException("amount", amount.toPlainString(), "a number above 0");
        }
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("currency", currency, "a code of ISO 4217, such as CNY");
        }
        amount = amount.stripTrailingZeros();
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
