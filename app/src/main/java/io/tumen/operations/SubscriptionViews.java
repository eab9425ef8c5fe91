package io.tumen.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom to tell what is new, as it is asked for and shown.
public interface SubscriptionViews {
    /// @param url      to which notices are posted
    /// @param kinds    such as `decision,fact.exited`; null for all
    /// @param movement only what names it; null for all
    /// @param after    last position that is not wanted, null for what is new from now on
    record SubscriptionForm(
            String url,
            @Nullable String kinds,
            @Nullable String movement,
            @Nullable String after) {}

    /// @param secret `whsec_…`, told once and never again; null when it was told before
    record SubscribedView(
            SubscriptionView subscription, @Nullable String secret) {
        @Override
        public String toString() {
            return "SubscribedView[subscription=" + subscription + ", secret=" + (secret == null ? null : "whsec_…")
                    + "]";
        }
    }

    /// @param state     in one word: running, failing or paused
    /// @param delivered last position that needs no delivery any more
    /// @param behind    how many positions of the log come after it
    /// @param why       it is paused, or how often and since when it failed; null while all is well
    /// @param next      when a failing one is tried again, null otherwise
    record SubscriptionView(
            String id,
            String url,
            List<String> kinds,
            @Nullable String movement,
            Instant created,
            String state,
            long delivered,
            long behind,
            @Nullable String why,
            @Nullable Instant next) {}

    /// A subscription with its last deliveries, the newest position first.
    record SubscriptionDetail(SubscriptionView subscription, List<DeliveryView> deliveries) {}

    /// @param answer the last one, in words
    record DeliveryView(long position, int attempts, Instant sent, boolean delivered, String answer) {}
}
