package io.tumen.operations;

import java.util.List;

/// What a check comes to.
///
/// @param shown   what was looked at and fits, in sentences
/// @param misfits what does not fit, the first found first; empty when all fits
public record LogReport(List<String> shown, List<String> misfits) {
    public LogReport {
        shown = List.copyOf(shown);
        misfits = List.copyOf(misfits);
    }

    public boolean fits() {
        return misfits.isEmpty();
    }
}
