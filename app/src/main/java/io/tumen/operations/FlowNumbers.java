package io.tumen.operations;

import io.tumen.corridor.Range;
import java.math.BigDecimal;
import java.math.MathContext;

/// How amounts of flows are written for people.
public final class FlowNumbers {
    /// Less than this is nothing but rounding.
    static final double NOTHING = 1e-9;

    private static final double SMALL = 100;
    private static final int PERCENT = 100;
    private static final MathContext SHORT = new MathContext(3);

    private FlowNumbers() {}

    /// `4,180`, `35.7`, `0.4`
    public static String number(double value) {
        if (Math.abs(value) < NOTHING) {
            return "0";
        }
        return Math.abs(value) >= SMALL
                ? Html.whole(value)
                : BigDecimal.valueOf(value).round(SHORT).stripTrailingZeros().toPlainString();
    }

    /// `4,180 (3,100–5,900)`
    public static String range(Range range) {
        return isOne(range)
                ? number(range.likely())
                : number(range.likely()) + " (" + number(range.low()) + "–" + number(range.high()) + ")";
    }

    /// Whether nothing of it is uncertain.
    public static boolean isOne(Range range) {
        return range.high() - range.low() < NOTHING;
    }

    /// `+120 (+80…+400)`, `−3`, `=` where nothing changes.
    public static String change(Range difference) {
        if (Math.max(Math.abs(difference.low()), Math.abs(difference.high())) < NOTHING) {
            return "=";
        }
        return isOne(difference)
                ? signed(difference.likely())
                : signed(difference.likely()) + " (" + signed(difference.low()) + "…" + signed(difference.high()) + ")";
    }

    private static String signed(double value) {
        return Math.abs(value) < NOTHING ? "±0" : (value > 0 ? "+" : "−") + number(Math.abs(value));
    }

    /// `72 %`; what is possible but rounds to nothing is `<1 %`.
    public static String percent(double part) {
        long whole = Math.round(part * PERCENT);
        return whole == 0 && part > NOTHING ? "<1 %" : whole + " %";
    }

    /// `72 % (40 %–100 %)`
    public static String percent(Range part) {
        return isOne(part)
                ? percent(part.likely())
                : percent(part.likely()) + " (" + percent(part.low()) + "–" + percent(part.high()) + ")";
    }
}
