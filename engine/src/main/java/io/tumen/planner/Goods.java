package io.tumen.planner;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Trade;

/// What prices and law look at in a consignment; consignments that differ in place and time only share it.
///
/// @param subdivision whose goods they are before the law, ISO 3166-2
public record Goods(Cargo cargo, Trade trade, String subdivision) {}
