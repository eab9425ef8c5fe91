package io.tumen.ledger;

/// One thing about a movement that reads otherwise than before.
///
/// @param what   such as `status`, or `CSQU3054383 seal`
/// @param before empty when it was not there
/// @param after  empty when it is not there any more
public record Change(String what, String before, String after) {}
