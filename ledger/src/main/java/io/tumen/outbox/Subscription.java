package io.tumen.outbox;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who is told what is new, and how far it has been told.
///
/// @param delivered    the last position that needs no delivery any more
/// @param paused       why nothing is delivered until it is resumed, null while it runs
/// @param failures     of the notice that comes next, one after the other
/// @param failingSince null while the last call went well
/// @param dueAt        not before then is the next one sent
public record Subscription(
        String id,
        URI url,
        Wanted wanted,
        Instant created,
        long delivered,
        @Nullable String paused,
        int failures,
        @Nullable Instant failingSince,
        Instant dueAt) {
    /// Under one id a notice is delivered, whenever and however often it is sent.
    String noticeId(long position) {
        return id + "_" + position;
    }
}
