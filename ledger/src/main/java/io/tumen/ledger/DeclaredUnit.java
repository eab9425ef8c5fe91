package io.tumen.ledger;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.SealNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One container of a declaration.
///
/// @param seal      the seal on it when the declaration was lodged, null when it was not sealed yet
/// @param packages  1 or more
/// @param kilograms gross mass of the goods in it, kg, above 0
public record DeclaredUnit(
        ContainerNumber container, @Nullable SealNumber seal, int packages, BigDecimal kilograms) {
    public DeclaredUnit {
        if (packages < 1) {
            throw new InvalidValueException("packages", Integer.toString(packages), "1 or more");
        }
        if (kilograms.signum() <= 0) {
            throw new InvalidValueException("kilograms", kilograms.toPlainString(), "a mass above 0");
        }
        kilograms = kilograms.stripTrailingZeros();
    }
}
