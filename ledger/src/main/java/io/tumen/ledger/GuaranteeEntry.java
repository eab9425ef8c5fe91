package io.tumen.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One side of a movement of money; the other bears the same transfer number.
///
/// @param amount   what the pot gains, negative when it loses
/// @param balance  of that pot after it
/// @param movement for which, null when the account was opened
public record GuaranteeEntry(
        long position,
        long transfer,
        String certificate,
        Account.Pot pot,
        BigDecimal amount,
        BigDecimal balance,
        @Nullable MovementId movement,
        String reason,
        Instant entered) {}
