package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import java.util.Currency;
import java.util.List;

/// One way held against another: how far it is ahead at the likely values, and what each uncertain value, moved alone
/// over its range, makes of that (one at a time, as a tornado diagram shows it; Eschenbach 1992, Spiderplots versus
/// tornado diagrams for sensitivity analysis, Interfaces 22/6).
///
/// Money is what the way costs and, where the value of the goods was stated, what their time costs. Values that both
/// ways use move for both together. Moved alone means that nothing is said of several being off at once.
///
/// @param way          the way that is asked about
/// @param other        the way it is held against
/// @param currency     of all money
/// @param aheadPerTeu  by how much it costs less
/// @param hoursEarlier by how much it arrives earlier
/// @param swings       of every uncertain value that makes a difference, the widest in money first, then the widest in
///     time; distances, which have no range, come last
public record Sensitivity(
        Itinerary way,
        Itinerary other,
        Currency currency,
        double aheadPerTeu,
        double hoursEarlier,
        List<Swing> swings) {
    public Sensitivity {
        swings = List.copyOf(swings);
    }
}
