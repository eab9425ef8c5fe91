package io.tumen.feed;

import io.tumen.corridor.Capacity;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Price;
import io.tumen.corridor.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of the sketch notation that carry a value, both ways: text to value and value to the shortest text.
final class SketchValues {
    private static final Pattern PRICE =
            Pattern.compile("(?:([a-z_]+):)?([¥$₽]|[A-Z]{3})([0-9./-]*\\d)(/km|/day|/t|/consignment)?");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,3})d)?(\\d{1,2}):(\\d{2})");
    private static final Map<String, String> SYMBOLS = Map.of("¥", "CNY", "$", "USD", "₽", "RUB");

    private SketchValues() {}

    static boolean isPrice(String word) {
        return PRICE.matcher(word).matches();
    }

    /// @param usual the cost line of a price that names none
    static Price price(String word, CostLine.Kind usual) {
        Matcher parts = PRICE.matcher(word);
        if (!parts.matches()) {
            throw new InvalidValueException("price", word, "such as ¥900, $100/120/329, ¥0.9/km, ¥10/t, empty:¥50");
        }
        return new Price(
                parts.group(1) == null ? usual : costLine(parts.group(1)),
                basis(parts.group(4)),
                currency(parts.group(2)),
                range(parts.group(3), ""),
                Sketch.DRAWN,
                "");
    }

    static String text(Price price, CostLine.Kind usual) {
        String line = price.line() == usual ? "" : price.line().name().toLowerCase(Locale.ROOT) + ":";
        return line + symbol(price.currency()) + text(price.amount()) + unit(price.basis());
    }

    /// `3`, or `2/3/9` for low, likely and high, with the unit behind.
    static Range range(String word, String unit) {
        try {
            String[] numbers = withoutUnit(word, unit).split("/", -1);
            return switch (numbers.length) {
                case 1 -> Range.exactly(Double.parseDouble(numbers[0]));
                case 3 ->
                    new Range(
                            Double.parseDouble(numbers[0]),
                            Double.parseDouble(numbers[1]),
                            Double.parseDouble(numbers[2]));
                default -> throw new NumberFormatException(word);
            };
        } catch (NumberFormatException e) {
            throw new InvalidValueException(
                    "value", word, "a number or low/likely/high, such as 3" + unit + " or 2/3/9" + unit);
        }
    }

    static String text(Range range) {
        return range.low() == range.high()
                ? text(range.likely())
                : text(range.low()) + "/" + text(range.likely()) + "/" + text(range.high());
    }

    static Capacity capacity(String word) {
        return new Capacity(range(word, ""), Sketch.DRAWN);
    }

    static double number(String word, String unit) {
        Range range = range(word, unit);
        if (range.low() != range.high()) {
            throw new InvalidValueException("value", word, "one number, such as 3" + unit);
        }
        return range.likely();
    }

    static String text(double number) {
        BigDecimal plain = BigDecimal.valueOf(number);
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }

    /// `18:00` on the running day, `4d06:00` four days later.
    static Duration time(String word) {
        Matcher parts = TIME.matcher(word);
        if (!parts.matches()) {
            throw new InvalidValueException("time", word, "such as 18:00, or 4d06:00 for the fourth day after");
        }
        long days = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
        return Duration.ofDays(days)
                .plusHours(Long.parseLong(parts.group(2)))
                .plusMinutes(Long.parseLong(parts.group(3)));
    }

    static String text(Duration time) {
        String clock = String.format(Locale.ROOT, "%02d:%02d", time.toHoursPart(), time.toMinutesPart());
        return time.toDays() == 0 ? clock : time.toDays() + "d" + clock;
    }

    static Duration hours(String word) {
        return Duration.ofMinutes(Math.round(number(word, "h") * 60));
    }

    static <E extends Enum<E>> E constant(String what, Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw new InvalidValueException(what, word, Nearest.oneOf(words(type), word));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(SketchValues::word).toList();
    }

    static Currency currency(String symbol) {
        try {
            return Currency.getInstance(SYMBOLS.getOrDefault(symbol, symbol));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("currency", symbol, "¥, $, ₽ or a code of ISO 4217");
        }
    }

    private static Price.Basis basis(@Nullable String unit) {
        return Arrays.stream(Price.Basis.values())
                .filter(basis -> unit(basis).equals(unit))
                .findFirst()
                .orElse(Price.Basis.PER_TEU);
    }

    private static String unit(Price.Basis basis) {
        return switch (basis) {
            case PER_TEU -> "";
            case PER_TEU_KM -> "/km";
            case PER_TEU_DAY -> "/day";
            case PER_TONNE -> "/t";
            case PER_CONSIGNMENT -> "/consignment";
        };
    }

    private static CostLine.Kind costLine(String word) {
        return constant("cost line", CostLine.Kind.class, word);
    }

    private static String symbol(Currency currency) {
        return SYMBOLS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(currency.getCurrencyCode()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(currency.getCurrencyCode());
    }

    private static String withoutUnit(String word, String unit) {
        if (!word.endsWith(unit)) {
            throw new NumberFormatException(word);
        }
        return word.substring(0, word.length() - unit.length());
    }
}
