package io.tumen.flows;

import io.tumen.corridor.Range;

/// Which end of an uncertain number is taken.
public enum Estimate {
    LOW,
    LIKELY,
    HIGH;

    public double of(Range range) {
        return switch (this) {
            case LOW -> range.low();
            case LIKELY -> range.likely();
            case HIGH -> range.high();
        };
    }
}
