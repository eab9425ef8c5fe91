package io.tumen.conversion;

import io.tumen.corridor.InvalidValueException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The units of a GMNS network: `long_length` and `speed` of `config.csv`, or the options.
final class GmnsUnits {
    private static final double KM_PER_MILE = 1.609344;
    private static final double KM_PER_FOOT = 0.0003048;
    private static final double KM_PER_METRE = 0.001;
    private static final double KMH_PER_METRE_A_SECOND = 3.6;
    private static final Map<String, Double> LENGTHS = new LinkedHashMap<>();
    private static final Map<String, Double> SPEEDS = new LinkedHashMap<>();

    static {
        putAll(LENGTHS, 1, "km", "kilometer", "kilometers", "kilometre", "kilometres");
        putAll(LENGTHS, KM_PER_MILE, "mi", "mile", "miles");
        putAll(LENGTHS, KM_PER_METRE, "m", "meter", "meters", "metre", "metres");
        putAll(LENGTHS, KM_PER_FOOT, "ft", "foot", "feet");
        putAll(SPEEDS, 1, "kph", "kmh", "km/h", "kmph");
        putAll(SPEEDS, KM_PER_MILE, "mph", "mi/h");
        putAll(SPEEDS, KMH_PER_METRE_A_SECOND, "m/s", "mps");
    }

    private GmnsUnits() {}

    private static void putAll(Map<String, Double> units, double factor, String... names) {
        for (String name : names) {
            units.put(name, factor);
        }
    }

    /// Kilometres in one of the unit; null for an unknown one.
    static @Nullable Double findLength(String unit) {
        return LENGTHS.get(unit.strip().toLowerCase(Locale.ROOT));
    }

    /// Kilometres an hour in one of the unit; null for an unknown one.
    static @Nullable Double findSpeed(String unit) {
        return SPEEDS.get(unit.strip().toLowerCase(Locale.ROOT));
    }

    /// @throws InvalidValueException for a unit that no option has
    static void checkOptions(ImportOptions options) {
        String length = options.lengthUnit();
        if (length != null && findLength(length) == null) {
            throw new InvalidValueException("unit of length", length, "km, mi, m or ft");
        }
        String speed = options.speedUnit();
        if (speed != null && findSpeed(speed) == null) {
            throw new InvalidValueException("unit of speed", speed, "kph, mph or m/s");
        }
    }

    /// The unit in which a length is most like the straight line.
    ///
    /// @param ratio length as written for each kilometre of the straight line
    static String nearest(double ratio) {
        String nearest = "km";
        double least = Double.POSITIVE_INFINITY;
        for (String unit : new String[] {"km", "mi", "m", "ft"}) {
            Double factor = findLength(unit);
            double off = factor == null ? least : Math.abs(Math.log(ratio * factor));
            if (off < least) {
                least = off;
                nearest = unit;
            }
        }
        return nearest;
    }
}
