package io.tumen.ledger;

import io.tumen.ledger.Account.Pot;

/// The movement of money that goes with a decision on a movement, in the same transaction.
///
/// @param pledge what was held for the movement before
record Transfer(GuaranteeTable guarantees, Request request, MovementId movement, Pledge pledge) {
    void of(Decision decision) {
        switch (decision) {
            case Decision.GuaranteeReserved(String certificate, Money money) ->
                move(certificate, money, Pot.FREE, Pot.RESERVED, "reserved");
            case Decision.GuaranteeFreed(String certificate, Money money, String reason) ->
                move(certificate, money, Pot.RESERVED, Pot.FREE, "freed");
            case Decision.GuaranteeClaimed(String certificate, Money money, String reason) ->
                move(certificate, money, Pot.RESERVED, Pot.CLAIMED, "claimed");
            case Decision.Discharged(var reason) -> freeAll("freed by discharge");
            case Decision.Cancelled(String reason) -> freeAll("freed by cancellation");
            default -> {}
        }
    }

    private void freeAll(String reason) {
        String certificate = pledge.certificate();
        String currency = pledge.currency();
        if (certificate != null && currency != null && pledge.isHeld()) {
            move(certificate, new Money(pledge.reserved(), currency), Pot.RESERVED, Pot.FREE, reason);
        }
    }

    private void move(String certificate, Money money, Pot from, Pot to, String reason) {
        guarantees.move(request, certificate, money.amount(), from, to, movement, reason);
    }
}
