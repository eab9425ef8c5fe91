package io.tumen.ledger;

import io.tumen.corridor.InvalidValueException;
import java.util.regex.Pattern;

/// The number a movement bears from its acceptance, made in the way of a movement reference number of the EU's transit
/// system: year, country, twelve characters of our own, the letter `T`, and a check character, 18 in all.
///
/// The check character weighs position i of the first 17 with 2^i over the letter values of ISO 6346 (10 up, without
/// multiples of 11), sum mod 11 mod 10, as the EU's number does (Regulation (EU) 2015/2447, annex B).
public record ReferenceNumber(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{2}[A-Z]{2}[0-9A-Z]{12}T\\d");
    private static final int CHECKED = 17;

    public ReferenceNumber {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    "reference number", value, "18 characters: year, country, 12 characters, T, check character");
        }
        char expected = checkCharacter(value.substring(0, CHECKED));
        if (value.charAt(CHECKED) != expected) {
            throw new InvalidValueException("reference number", value, "check character " + expected);
        }
    }

    /// @param year    of acceptance; its last two digits are used
    /// @param country ISO 3166-1 alpha-2 of the accepting authority
    /// @param serial  0 up, never used twice
    static ReferenceNumber of(int year, String country, long serial) {
        String body = padded(year % 100, 2) + country + padded(serial, 12) + "T";
        return new ReferenceNumber(body + checkCharacter(body));
    }

    /// One that is given out in advance, which none made by [#of] can be.
    static ReferenceNumber inAdvance(int year, String country, long serial) {
        String body = padded(year % 100, 2) + country + "F" + padded(serial, 11) + "T";
        return new ReferenceNumber(body + checkCharacter(body));
    }

    /// The serial of a number given out in advance, -1 for others.
    long serialInAdvance() {
        String serial = value.substring(5, 16);
        return value.charAt(4) == 'F' && serial.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(serial)
                : -1;
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static char checkCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + characterValue(body.charAt(i)) * (1 << i)) % 11;
        }
        return (char) ('0' + sum % 10);
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
