package io.tumen.corridor;

import java.util.regex.Pattern;

/// A code of the Harmonized System (WCO, HS 2022): chapter, heading, subheading, or a longer national line, digits
/// only.
public record HsCode(String digits) {
    private static final Pattern FORM = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{8}|\\d{10}");

    public HsCode {
        if (!FORM.matcher(digits).matches() || !chapterExists(digits)) {
            throw new InvalidValueException(
                    "HS code", digits, "2, 4, 6, 8 or 10 digits with a chapter 01 to 97, such as 1005.90 for maize");
        }
    }

    /// Reads a code as people write it, with dots or blanks: `1005.90`.
    ///
    /// @throws InvalidValueException when it is none
    public static HsCode parse(String text) {
        String digits = text.replaceAll("[. ]", "");
        try {
            return new HsCode(digits);
        } catch (InvalidValueException e) {
            throw new InvalidValueException(e.what(), text, e.right());
        }
    }

    /// Whether this code lies under the other one (100590 lies under 1005 and 10).
    public boolean isUnder(HsCode wider) {
        return digits.startsWith(wider.digits);
    }

    // Chapter 77 is reserved by the WCO for future use.
    private static boolean chapterExists(String digits) {
        int chapter = Integer.parseInt(digits.substring(0, 2));
        return chapter >= 1 && chapter <= 97 && chapter != 77;
    }

    @Override
    public String toString() {
        return digits.length() <= 4 ? digits : digits.substring(0, 4) + "." + digits.substring(4);
    }
}
