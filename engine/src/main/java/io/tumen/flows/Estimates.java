package io.tumen.flows;

/// Which end of each kind of uncertain number a study takes.
///
/// @param hours       of links, handling, control and lateness
/// @param prices      of all tariffs, exchange rates and free days
/// @param demand      of what must move
/// @param valueOfTime of what a day earlier is worth
/// @param capacity    of what terminals and links let pass
/// @param mass        of tonnes in a TEU
public record Estimates(
        Estimate hours, Estimate prices, Estimate demand, Estimate valueOfTime, Estimate capacity, Estimate mass) {
    public static final Estimates LIKELY = new Estimates(
            Estimate.LIKELY, Estimate.LIKELY, Estimate.LIKELY, Estimate.LIKELY, Estimate.LIKELY, Estimate.LIKELY);

    /// All hours, prices and amounts at one end; capacity and mass stay likely.
    public static Estimates all(Estimate end) {
        return new Estimates(end, end, end, end, Estimate.LIKELY, Estimate.LIKELY);
    }
}
