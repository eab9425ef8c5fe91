package io.tumen.outbox;

import java.time.Duration;

/// How patient deliveries are.
///
/// @param callTimeout  for one call, from the connection to the end of the answer
/// @param lease        how long a deliverer that says nothing more keeps a subscription from others; longer than a call
/// @param firstPause   before the second attempt; each further one is twice as long
/// @param longestPause at most
/// @param giveUpAfter  so long after the first failure the subscription is paused
/// @param answerBytes  so much of an answer is read
public record DeliveryOptions(
        Duration callTimeout,
        Duration lease,
        Duration firstPause,
        Duration longestPause,
        Duration giveUpAfter,
        int answerBytes) {
    public static final DeliveryOptions DEFAULT = new DeliveryOptions(
            Duration.ofSeconds(15),
            Duration.ofSeconds(40),
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofDays(3),
            1024);

    /// The pause after so many failures, half of it by chance, so that receivers are not all called at one time.
    ///
    /// @param failures 1 or more
    /// @param chance   from 0 to 1
    Duration pauseAfter(int failures, double chance) {
        // Beyond 2^30 the longest pause has long been reached.
        double doubled = firstPause.toMillis() * (double) (1L << Math.min(30, failures - 1));
        double pause = Math.min((double) longestPause.toMillis(), doubled);
        return Duration.ofMillis(Math.round(pause * (0.5 + chance / 2)));
    }
}
