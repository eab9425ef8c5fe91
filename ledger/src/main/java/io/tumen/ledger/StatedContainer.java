package io.tumen.ledger;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.InvalidValueException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A container number as somebody wrote it, kept even when it cannot be one.
public record StatedContainer(String text) {
    public StatedContainer {
        text = StoredText.of(text);
    }

    /// The number, or null when the text is none by ISO 6346.
    public @Nullable ContainerNumber findNumber() {
        try {
            return ContainerNumber.parse(text);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    /// By which two spellings of one number are found to be the same.
    public String key() {
        ContainerNumber number = findNumber();
        return number == null ? text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "") : number.value();
    }

    @Override
    public String toString() {
        return text;
    }
}
