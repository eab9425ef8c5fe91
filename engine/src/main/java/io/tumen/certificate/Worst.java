package io.tumen.certificate;

import java.util.Locale;
import java.util.function.Supplier;

/// The worst of many comparisons.
final class Worst {
    private double worst = -1;
    private String where = "";
    private int refused;

    /// @param off     by how much it is off
    /// @param allowed how much may be put down to rounding
    void see(double off, double allowed, Supplier<String> words) {
        boolean fine = off <= allowed;
        refused += fine ? 0 : 1;
        // Written so that NaN, which no comparison holds for, is the worst of all.
        double measure = fine ? off / Math.max(allowed, 1e-300) : Double.isNaN(off) ? Double.MAX_VALUE : off + 2;
        if (measure > worst && (!fine || refused == 0)) {
            worst = measure;
            where = fine ? "" : words.get();
        }
    }

    boolean fine() {
        return refused == 0;
    }

    /// @param good what to say when nothing was refused
    Verdict.Point point(String what, String good) {
        String others = refused > 1 ? " (the worst of " + refused + ")" : "";
        return new Verdict.Point(
                what, fine() ? Verdict.Outcome.CONFIRMED : Verdict.Outcome.REFUTED, fine() ? good : where + others);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.9g", value);
    }
}
