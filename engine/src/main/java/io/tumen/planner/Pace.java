package io.tumen.planner;

import io.tumen.corridor.Range;

/// Which end of every uncertain time a journey is run with.
enum Pace {
    FAST(0),
    LIKELY(1),
    SLOW(2);

    /// How many columns a table by pace has.
    static final int COLUMNS = 3;

    private final int column;

    Pace(int column) {
        this.column = column;
    }

    /// Where this pace stands in a row of a table by pace.
    int column() {
        return column;
    }

    double of(Range range) {
        return switch (this) {
            case FAST -> range.low();
            case LIKELY -> range.likely();
            case SLOW -> range.high();
        };
    }

    /// Hours of this pace as whole minutes, rounded to the nearest.
    int minutes(Range hours) {
        return Math.toIntExact(Math.round(of(hours) * 60));
    }
}
