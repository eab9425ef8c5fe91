package io.tumen.ledger;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.InvalidValueException;

/// A seal that an officer puts, or lets be put, on a container.
public record UnitSeal(ContainerNumber container, StatedSeal seal) {
    public UnitSeal {
        if (seal.text().isBlank() || seal.text().lines().count() > 1) {
            throw new InvalidValueException("seal", seal.text(), "the number of the seal, on one line");
        }
    }

    /// "CSQU3054383 CN 004711".
    String line() {
        return container + " " + seal;
    }

    static UnitSeal ofLine(String line) {
        int blank = line.indexOf(' ');
        return new UnitSeal(new ContainerNumber(line.substring(0, blank)), new StatedSeal(line.substring(blank + 1)));
    }
}
