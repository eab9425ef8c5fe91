package io.tumen.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What of a guarantee is held for a movement, by its own decisions. Discharge and cancellation free it, so that no
/// guarantee stays stuck behind a movement that is over.
///
/// @param certificate null while nothing was ever reserved
/// @param currency    null while nothing was ever reserved
/// @param reserved    still held, 0 or more
/// @param claimed     taken, 0 or more
public record Pledge(@Nullable String certificate, @Nullable String currency, BigDecimal reserved, BigDecimal claimed) {
    static Pledge of(Movement movement) {
        String certificate = null;
        String currency = null;
        BigDecimal reserved = BigDecimal.ZERO;
        BigDecimal claimed = BigDecimal.ZERO;
        for (RecordedDecision recorded : movement.decisions()) {
            switch (recorded.decision()) {
                case Decision.GuaranteeReserved(String name, Money money) -> {
                    certificate = name;
                    currency = money.currency();
                    reserved = reserved.add(money.amount());
                }
                case Decision.GuaranteeFreed(String name, Money money, String reason) ->
                    reserved = reserved.subtract(money.amount());
                case Decision.GuaranteeClaimed(String name, Money money, String reason) -> {
                    reserved = reserved.subtract(money.amount());
                    claimed = claimed.add(money.amount());
                }
                case Decision.Discharged(var reason) -> reserved = BigDecimal.ZERO;
                case Decision.Cancelled(String reason) -> reserved = BigDecimal.ZERO;
                default -> {}
            }
        }
        return new Pledge(certificate, currency, reserved, claimed);
    }

    public boolean isHeld() {
        return reserved.signum() > 0;
    }
}
