package io.tumen.corridor;

import java.util.Locale;

/// The number on a mechanical seal (ISO 17712), compared without blanks and in upper case, because people copy it by
/// hand.
public record SealNumber(String value) {
    public SealNumber {
        value = value.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        if (value.isEmpty() || value.length() > 20) {
            throw new InvalidValueException("seal number", value, "1 to 20 characters as stamped on the seal");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
