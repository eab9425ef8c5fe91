package io.tumen.planner;

/// The most that a way may come to; ways beyond are not looked for.
///
/// @param milliCny  thousandths of a yuan with the cost of the goods' time, at the likely values
/// @param grams     CO2e, g, at the likely values
/// @param transfers changes from one vehicle to another
record Limits(long milliCny, long grams, int transfers) {
    static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE - 1);
}
