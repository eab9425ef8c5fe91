package io.tumen.planner;

/// Where goods that are on their way go on from.
///
/// @param ride   by what they came there, as [Rides] numbers it for one search
/// @param legal  the legal state that they have reached
/// @param minute from which they can go on
/// @param milli  what was paid up to there, thousandths of a yuan
record Start(int terminal, int ride, int legal, int minute, long milli) {}
