package io.tumen.ledger;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A request that has its answer.
///
/// @param movement what it was about or brought about, null for facts and refused declarations
record Answered(Request request, @Nullable MovementId movement, boolean refused) {
    boolean answers(Request again) {
        return request.operation().equals(again.operation())
                && request.contentSha256().equals(again.contentSha256());
    }

    MovementId movementOrFail() {
        return Objects.requireNonNull(movement, () -> "Maybe a lodging without its movement: " + this);
    }

    Instant answeredAt() {
        return request.at();
    }
}
