package io.tumen.operations;

import java.math.BigDecimal;
import java.util.Locale;

/// Numbers in sentences.
final class Counts {
    private Counts() {}

    /// `1 booking`, `2,000 bookings`
    static String of(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? what : what + "s");
    }

    /// `2`, `1.5`
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
