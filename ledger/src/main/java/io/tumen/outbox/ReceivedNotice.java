package io.tumen.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A notice as a subscriber got it: three headers and the body.
///
/// @param timestamp  seconds since 1970
/// @param signatures with blanks between them
public record ReceivedNotice(String id, String timestamp, String signatures, String body) {
    /// What speaks against it, in sentences; empty when it is ours and as we sent it.
    ///
    /// @param now       null to take it however old it is
    /// @param tolerance how far the time may be off
    public List<String> faults(WebhookSecret secret, @Nullable Instant now, Duration tolerance) {
        if (Arrays.stream(signatures.strip().split(" +", -1))
                .noneMatch(one -> secret.signed(one, id, timestamp, body))) {
            return List.of("No signature in webhook-signature fits the id, the time, the body and this secret: one of"
                    + " them was changed, or the secret is of another subscription.");
        }
        Duration off = now == null
                ? Duration.ZERO
                : Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                        .abs();
        return off.compareTo(tolerance) <= 0
                ? List.of()
                : List.of("It was sent " + off.toSeconds() + " seconds away from now; right would be within "
                        + tolerance.toSeconds() + ". Somebody may send an old notice again.");
    }
}
