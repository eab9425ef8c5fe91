package io.tumen.ledger;

import java.math.BigDecimal;

/// The account of a certificate. Free, reserved and claimed always sum to its amount.
///
/// @param free     still to be reserved
/// @param reserved held for movements
/// @param claimed  taken
public record Account(Certificate certificate, BigDecimal free, BigDecimal reserved, BigDecimal claimed) {
    /// Where money of a certificate lies. What was given is drawn from the limit, which alone may fall below zero.
    public enum Pot {
        LIMIT,
        FREE,
        RESERVED,
        CLAIMED
    }
}
