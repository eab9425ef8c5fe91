package io.tumen.planner;

import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import org.jspecify.annotations.Nullable;

/// How far one way is ahead of another when one lever is moved and all else is likely.
///
/// @param range     of the lever
/// @param money     by how much the way costs less, in the currency of the comparison per TEU, with the goods' time
/// @param hours     by how much it arrives earlier
/// @param sameCost  where it stops being the cheaper one; null where no value of the lever, or none that can be
///     found, makes it so
/// @param sameArrival where it stops being the earlier one, null in the same way
public record Swing(
        Lever lever,
        Range range,
        Provenance provenance,
        Ends money,
        Ends hours,
        @Nullable TurningPoint sameCost,
        @Nullable TurningPoint sameArrival) {
    /// With the lever at its low end, at its likely value and at its high end, all in the unit of what is compared.
    ///
    /// @param low    not always the least: where it lies depends on what the lever moves
    /// @param likely as the plan tells it
    /// @param high   not always the most
    public record Ends(double low, double likely, double high) {
        /// How much there is between the ends, and the likely value.
        public double width() {
            return Math.max(Math.max(low, high), likely) - Math.min(Math.min(low, high), likely);
        }

        /// Whether an end is on the other side of zero than the likely value.
        public boolean turns() {
            return low >= 0 != likely >= 0 || high >= 0 != likely >= 0;
        }
    }

    /// Whether the lever alone, within its range, decides which way is the cheaper one.
    public boolean decidesCost() {
        return money.turns();
    }

    /// Whether the lever alone, within its range, decides which way arrives earlier.
    public boolean decidesArrival() {
        return hours.turns();
    }
}
