package io.tumen.ledger;

import java.util.Locale;

/// A seal number as somebody wrote it.
public record StatedSeal(String text) {
    public StatedSeal {
        text = StoredText.of(text);
    }

    /// By which two spellings of one number are found to be the same.
    public String key() {
        return text.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return text;
    }
}
