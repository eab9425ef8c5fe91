package io.tumen.corridor;

import java.util.regex.Pattern;

/// The one spelling rule of all ids: letters, digits, and `. _ - > :` inside; no blanks, so that an id survives every
/// table and URL.
final class Ids {
    private static final Pattern SPELLING = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._>:-]*");

    private Ids() {}

    static void check(String what, String value) {
        if (!SPELLING.matcher(value).matches()) {
            throw new InvalidValueException(what, value, "letters, digits and . _ - > : without blanks");
        }
    }
}
