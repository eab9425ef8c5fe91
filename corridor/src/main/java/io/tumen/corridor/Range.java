package io.tumen.corridor;

/// An uncertain number: the lowest and highest value thought possible, and the likely one. The unit is in the name of
/// whatever holds it.
///
/// @param low    in that unit, as the others
/// @param likely not below `low`
/// @param high   not below `likely`
public record Range(double low, double likely, double high) {
    public static final Range ZERO = new Range(0, 0, 0);

    public Range {
        if (!(low <= likely && likely <= high)) {
            throw new InvalidValueException("range", low + "/" + likely + "/" + high, "low <= likely <= high");
        }
    }

    public static Range exactly(double value) {
        return new Range(value, value, value);
    }

    public Range plus(Range other) {
        return new Range(low + other.low, likely + other.likely, high + other.high);
    }

    /// The range of `this - other` when the two move independently: low minus high, up to high minus low.
    public Range minus(Range other) {
        return new Range(low - other.high, likely - other.likely, high - other.low);
    }

    /// @param factor 0 or more
    public Range times(double factor) {
        return new Range(low * factor, likely * factor, high * factor);
    }

    /// The range of a product of two independent ranges without negative values.
    public Range times(Range other) {
        return new Range(low * other.low, likely * other.likely, high * other.high);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
