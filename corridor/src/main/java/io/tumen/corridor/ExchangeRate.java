package io.tumen.corridor;

import java.time.LocalDate;
import java.util.Currency;

/// What a currency was worth; it holds until the day of the next rate of the currency.
///
/// @param cnyPerUnit yuan for one unit of the currency on that day
public record ExchangeRate(Currency currency, LocalDate day, Range cnyPerUnit, Provenance provenance)
        implements Thing {}
