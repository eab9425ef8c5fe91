package io.tumen.corridor;

import java.math.BigDecimal;

/// What is to be carried.
///
/// @param hs            what the goods are
/// @param teu           twenty-foot units, more than 0
/// @param tonnes        net mass of all goods, t
/// @param valueCny      value of all goods, CNY; 0 when not stated, and then no inventory cost is counted
/// @param containerised whether the goods travel in containers, which some acts ask for
public record Cargo(HsCode hs, double teu, Range tonnes, double valueCny, boolean containerised) {
    public Cargo {
        if (!(teu > 0 && teu <= 100_000)) {
            throw new InvalidValueException("TEU", number(teu), "a number above 0 and up to 100000");
        }
        if (!(tonnes.low() > 0)) {
            throw new InvalidValueException("tonnes", number(tonnes.low()), "a mass above 0");
        }
        if (!(valueCny >= 0)) {
            throw new InvalidValueException("value in CNY", number(valueCny), "0 or more");
        }
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
