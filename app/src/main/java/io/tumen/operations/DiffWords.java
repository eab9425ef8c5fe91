package io.tumen.operations;

import io.tumen.corridor.Range;
import java.math.BigDecimal;

/// How values are written where one is held against another: short, and never rounded.
final class DiffWords {
    private static final int LONGEST = 90;

    private DiffWords() {}

    /// `24/48/240 h`, or `48 h` where nothing is uncertain.
    static String range(Range range, String unit) {
        String numbers = range.low() == range.high()
                ? number(range.likely())
                : number(range.low()) + "/" + number(range.likely()) + "/" + number(range.high());
        return (numbers + " " + unit).strip();
    }

    /// The beginning of a long text, up to a word's end.
    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end < 0 ? LONGEST : end) + " …";
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
