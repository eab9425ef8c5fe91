package io.tumen.corridor;

import java.util.Locale;

/// For what the goods are carried.
public enum Trade {
    /// Home goods that come home again.
    DOMESTIC,
    EXPORT,
    IMPORT;

    /// Reads the word in any case.
    ///
    /// @throws InvalidValueException when it is none of the three
    public static Trade parse(String text) {
        for (Trade trade : values()) {
            if (trade.name().equalsIgnoreCase(text)) {
                return trade;
            }
        }
        throw new InvalidValueException("trade", text, "one of domestic, export, import");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
