package io.tumen.planner;

/// Goods that differ in nothing but where and when they go.
///
/// @param prices with the cost of their time
record Kind(Treatment treatment, PriceBook prices) {}
