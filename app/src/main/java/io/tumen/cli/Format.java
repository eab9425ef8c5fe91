package io.tumen.cli;

import io.tumen.corridor.Range;
import io.tumen.operations.PlanView.Hours;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How numbers and times are written on the command line; the pages write them the same way.
final class Format {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm xxx", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MM-dd", Locale.ENGLISH);
    private static final int PERCENT = 100;
    /// Beyond this a chance is certain but for rounding.
    private static final double SURE = 1e-9;

    private Format() {}

    /// `4,180`
    static String whole(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    /// `40`, `12.5`: as short as it can be said.
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// `4,180 (3,100–5,900)`
    static String range(Range range) {
        return whole(range.likely()) + " (" + whole(range.low()) + "–" + whole(range.high()) + ")";
    }

    /// `0.4`, `35.71`, `1826`: four digits at most
    static String short4(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(4));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// `4180.125`, with no more than so many decimals, for machines
    static String decimal(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// `7.12 (7–7.3)`, for numbers of which the small parts count
    static String decimals(Range range) {
        return range.low() == range.high()
                ? number(range.likely())
                : number(range.likely()) + " (" + number(range.low()) + "–" + number(range.high()) + ")";
    }

    /// `6 d 4 h`, rounded to whole hours
    static String duration(double hours) {
        long whole = Math.round(hours);
        return whole < 24 ? whole + " h" : whole / 24 + " d " + whole % 24 + " h";
    }

    /// `6 d 4 h (5 d 20 h–9 d 0 h)`; without an upper end `(5 d 20 h–?)`
    static String hours(Hours hours) {
        Double high = hours.high();
        return duration(hours.likely()) + " (" + duration(hours.low()) + "–" + (high == null ? "?" : duration(high))
                + ")";
    }

    /// `72 %`; what is possible but rounds to nothing is `<1 %`, what is not sure but rounds to all `>99 %`
    static String percent(double fraction) {
        long whole = Math.round(fraction * PERCENT);
        if (whole == 0 && fraction > SURE) {
            return "<1 %";
        }
        return whole == PERCENT && fraction < 1 - SURE ? ">99 %" : whole + " %";
    }

    /// `Thu 09-24 – Sat 10-03`; an end that is not known is `?`
    static String days(@Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {
        return (from == null ? "?" : DAY.format(from)) + " – " + (until == null ? "?" : DAY.format(until));
    }

    /// `Mon 2026-09-07 08:00 +08:00`
    static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }
}
