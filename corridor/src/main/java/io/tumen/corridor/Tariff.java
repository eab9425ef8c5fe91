package io.tumen.corridor;

import java.util.List;

/// Price lines charged together.
public record Tariff(TariffId id, List<Price> prices) implements Thing {
    public Tariff {
        prices = List.copyOf(prices);
    }
}
