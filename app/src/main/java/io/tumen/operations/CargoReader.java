package io.tumen.operations;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Range;
import org.jspecify.annotations.Nullable;

/// From the fields of a form to a cargo.
final class CargoReader {
    private static final String ONE = "1";

    private final Corridor corridor;

    CargoReader(Corridor corridor) {
        this.corridor = corridor;
    }

    /// @param tonnes the corridor's usual load per TEU when null
    /// @param value  in CNY; 0 when null
    /// @throws InvalidValueException for the first field that cannot be read
    Cargo cargo(String hs, String teu, @Nullable String tonnes, @Nullable String value, boolean containerised) {
        double units = Reading.number("TEU", teu);
        return new Cargo(HsCode.parse(hs), units, tonnesOf(tonnes, units), valueOf(value), containerised);
    }

    /// The cargo of a legal question, null when nothing of it is stated. The goods are in containers unless it is
    /// said that they are not.
    ///
    /// @throws InvalidValueException for the first field that cannot be read, or when the HS code is missing
    @Nullable
    Cargo cargoOf(LawForm form) {
        if (form.hs() == null) {
            requireNothingElse(form);
            return null;
        }
        return cargo(
                form.hs(),
                form.teu() == null ? ONE : form.teu(),
                null,
                form.value(),
                form.containerised() == null || Reading.yesOrNo("containerised", form.containerised()));
    }

    private static void requireNothingElse(LawForm form) {
        if (form.teu() != null || form.value() != null || form.containerised() != null) {
            throw new InvalidValueException(
                    "HS code", "", "an HS code such as 1005.90, so that TEU, value and packing have goods to speak of");
        }
    }

    private Range tonnesOf(@Nullable String tonnes, double teu) {
        return tonnes == null
                ? corridor.assumptions().tonnesPerTeu().times(Math.max(teu, 0))
                : Range.exactly(Reading.number("tonnes", tonnes));
    }

    private static double valueOf(@Nullable String value) {
        return value == null ? 0 : Reading.number("value in CNY", value);
    }
}
