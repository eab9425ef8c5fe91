package io.tumen.ledger;

import io.tumen.corridor.InvalidValueException;

/// The name a writer gives to a request, so that sending it again has one effect and the same answer, for ever.
public record IdempotencyKey(String value) {
    private static final int LONGEST = 200;

    public IdempotencyKey {
        if (value.isBlank() || value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new InvalidValueException(
                    "idempotency key",
                    value,
                    "1 to " + LONGEST + " characters chosen by the sender, new for each request");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
