package io.tumen.corridor;

/// The one spelling rule of all ids: letters, digits, and `. _ - > :` inside; no blanks, so that an id survives every
/// table and URL. By hand and not by a pattern, because a large package has some hundred thousand of them.
final class Ids {
    private static final String INSIDE = "._>:-";

    private Ids() {}

    static void check(String what, String value) {
        if (!isId(value)) {
            throw new InvalidValueException(what, value, "letters, digits and . _ - > : without blanks");
        }
    }

    private static boolean isId(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (!isAlphanumeric(letter) && (i == 0 || INSIDE.indexOf(letter) < 0)) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static boolean isAlphanumeric(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
    }
}
