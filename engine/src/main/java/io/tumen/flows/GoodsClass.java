package io.tumen.flows;

/// Goods that may go the same ways at the same cost: a commodity of a trade and a province, say.
///
/// All costs inside the engine are hours, so that a congested place is equally slow for all who wait there; the value
/// of time turns hours into money.
///
/// @param valueOfTime money per unit and hour; more than 0
public record GoodsClass(String name, Graph graph, OdMatrix demand, double valueOfTime) {}
