package io.tumen.corridor;

import java.util.Locale;
import java.util.regex.Pattern;

/// A container number with its check digit, ISO 6346 (owner code, category U, J or Z, serial, check digit).
public record ContainerNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[UJZ]\\d{7}");
    private static final Pattern GAP = Pattern.compile("[ -]");

    public ContainerNumber {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    "container number",
                    value,
                    "four letters, the last U, J or Z, and seven digits, such as CSQU3054383");
        }
        int expected = checkDigit(value.substring(0, 10));
        if (value.charAt(10) - '0' != expected) {
            throw new InvalidValueException("container number", value, "check digit " + expected + " by ISO 6346");
        }
    }

    /// Reads a number as people write it: `CSQU 305438 3`, `csqu305438-3`.
    public static ContainerNumber parse(String text) {
        return new ContainerNumber(GAP.matcher(text.toUpperCase(Locale.ROOT)).replaceAll(""));
    }

    /// The container with that owner prefix and serial, its check digit computed.
    ///
    /// @param prefix four letters, such as `TBJU`
    /// @param serial 0 to 999999
    public static ContainerNumber of(String prefix, int serial) {
        String body = prefix + String.format(Locale.ROOT, "%06d", serial);
        return new ContainerNumber(body + checkDigit(body));
    }

    /// ISO 6346 annex A: letters count 10 up without multiples of 11, position i weighs 2^i, sum mod 11 mod 10.
    private static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += characterValue(body.charAt(i)) << i;
        }
        return sum % 11 % 10;
    }

    private static int characterValue(char c) {
        if (c <= '9') {
            return c - '0';
        }
        int letter = c - 'A';
        return 10 + letter + (letter + 9) / 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
