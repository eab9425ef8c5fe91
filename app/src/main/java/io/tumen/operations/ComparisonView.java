package io.tumen.operations;

import io.tumen.corridor.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way of a plan held against another: how far it is ahead, at what values it stops being so, and which uncertain
/// value decides it.
///
/// @param scenarios    what lies over the package; empty for the package as it is
/// @param way          id of the way in the plan, `w1`, `w2` …
/// @param wayName      its gateway, by name
/// @param aheadPerTeu  by how much it costs less at the likely values, with the goods' time where their value is known;
///     in the currency of the query
/// @param aheadRange   the same over the ranges of all lines that the two do not have in common
/// @param hoursEarlier by how much it arrives earlier at the likely values
/// @param breakEvens   sentences: price at sea and on land, dwell at the port, border wait, distance
/// @param swings       the widest in money first
public record ComparisonView(
        List<UnderScenario> scenarios,
        PlanView.Query query,
        String way,
        String wayName,
        String against,
        String againstName,
        double aheadPerTeu,
        Range aheadRange,
        double hoursEarlier,
        List<String> breakEvens,
        List<SwingView> swings,
        List<String> notes) {

    /// What one uncertain value, moved alone over its range, makes of the comparison.
    ///
    /// @param what            in words
    /// @param unit            of the value and of the turning points
    /// @param value           low, likely and high
    /// @param assumption      whether nobody published it
    /// @param aheadAtLow      by how much the way costs less with the value at its low end, per TEU
    /// @param decidesCost     whether the cheaper way changes within the range
    /// @param earlierAtLow    by how many hours it arrives earlier then
    /// @param decidesArrival  whether the earlier way changes within the range
    public record SwingView(
            String what,
            String unit,
            Range value,
            String source,
            String confidence,
            boolean assumption,
            double aheadAtLow,
            double aheadAtHigh,
            boolean decidesCost,
            double earlierAtLow,
            double earlierAtHigh,
            boolean decidesArrival,
            @Nullable TurnView sameCost,
            @Nullable TurnView sameArrival) {}

    /// @param value       at which the way is ahead no more
    /// @param aheadBelow whether it is ahead below
    public record TurnView(double value, boolean aheadBelow) {}
}
