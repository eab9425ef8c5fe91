package io.tumen.flows;

import io.tumen.corridor.HsCode;
import io.tumen.corridor.Trade;
import java.util.Comparator;
import java.util.Locale;

/// What sets a class of goods apart from the others.
///
/// @param subdivision whose goods they are before the law, ISO 3166-2
/// @param valueOfTime CNY per TEU and hour
public record Kind(HsCode hs, Trade trade, String subdivision, double valueOfTime) implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER = Comparator.comparing(
                    (Kind kind) -> kind.hs().digits())
            .thenComparing(Kind::trade)
            .thenComparing(Kind::subdivision)
            .thenComparingDouble(Kind::valueOfTime);

    @Override
    public int compareTo(Kind other) {
        return ORDER.compare(this, other);
    }

    public String words() {
        return String.format(Locale.ROOT, "HS %s %s of %s at CNY %.2f an hour", hs, trade, subdivision, valueOfTime);
    }
}
