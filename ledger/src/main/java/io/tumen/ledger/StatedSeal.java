package io.tumen.ledger;

import java.util.Locale;
import java.util.regex.Pattern;

/// A seal number as somebody wrote it.
public record StatedSeal(String text) {
    private static final Pattern SPACE = Pattern.compile("\\s");

    public StatedSeal {
        text = StoredText.of(text);
    }

    /// By which two spellings of one number are found to be the same.
    public String key() {
        return SPACE.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    @Override
    public String toString() {
        return text;
    }
}
