package io.tumen.corridor;

import java.time.LocalDate;
import java.util.Currency;

/// @param cnyPerUnit yuan for one unit of the currency on that day
public record ExchangeRate(Currency currency, LocalDate day, Range cnyPerUnit, Provenance provenance)
        implements Thing {}
