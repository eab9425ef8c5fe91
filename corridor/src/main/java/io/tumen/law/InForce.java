package io.tumen.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From when an act holds. Where the day is known, both dates are that day; where reports clash or name only a month or
/// a year, the act may hold from `earliest` and surely holds from `certain`. No act of this kind is known to end.
///
/// @param doubt the open point about the day, present exactly when the two dates differ
public record InForce(
        LocalDate earliest, LocalDate certain, @Nullable OpenPoint doubt) {
    public InForce {
        if (certain.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "In force from " + earliest + " to " + certain + ": the dates are swapped");
        }
        if (earliest.equals(certain) != (doubt == null)) {
            throw new IllegalArgumentException("In force from " + earliest + " to " + certain + " with the doubt "
                    + doubt + ": a window of dates has one, a single day has none");
        }
    }

    public static InForce from(LocalDate day) {
        return new InForce(day, day, null);
    }

    boolean possiblyOn(LocalDate day) {
        return !day.isBefore(earliest);
    }

    boolean certainlyOn(LocalDate day) {
        return !day.isBefore(certain);
    }

    /// "2023-06-01", or "a day between 2020-01-07 and 2020-01-26".
    public String words() {
        return doubt == null ? certain.toString() : "a day between " + earliest + " and " + certain;
    }
}
