package io.tumen.planner;

import io.tumen.corridor.Closable;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.ServiceId;
import io.tumen.law.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A way that somebody would think of, and why it cannot be taken.
///
/// @param gateway the port concerned, the destination for a way without a ship; null when no way at all was
///     found
/// @param service   the service concerned, null when it is not about one
/// @param words     the reason as a full sentence
/// @param itinerary what the way would have been, null where its times cannot be known
public record NearMiss(
        @Nullable PlaceId gateway,
        @Nullable ServiceId service,
        Reason reason,
        String words,
        @Nullable Itinerary itinerary) {
    /// Why it cannot be taken.
    public sealed interface Reason {}

    NearMiss withoutItinerary() {
        return new NearMiss(gateway, service, reason, words, null);
    }

    /// The law forbids it; the judgement says with which act and article, and what would make it lawful.
    public record Unlawful(Judgement judgement) implements Reason {}

    /// A terminal on the way does no work for a term.
    public record Closed(Closure closure) implements Reason {}

    /// The service exists and has no departure in the window.
    ///
    /// @param lastRan  last running day before the window, null when there was none
    /// @param nextRuns first running day after the window, null when there is none
    public record NoServiceNow(
            @Nullable LocalDate lastRan, @Nullable LocalDate nextRuns) implements Reason {}

    /// The goods are ready too late for a departure.
    ///
    /// @param departure the departure missed
    /// @param by        how much too late for its cut-off
    public record MissedCutOff(Instant departure, Duration by) implements Reason {}

    /// There is no room for all of the cargo.
    ///
    /// @param leftTeu   slots that are left of the departure; those of any departure when none takes so much
    /// @param departure whose slots others have booked, null when no departure takes so much
    public record NoSlot(
            double teu, double leftTeu, @Nullable Instant departure) implements Reason {}

    /// So much cannot pass a terminal or a link on the day.
    ///
    /// @param teuPerDay what can pass
    /// @param takenTeu  what others have booked of it
    public record FullDay(Closable what, LocalDate day, double teu, double teuPerDay, double takenTeu)
            implements Reason {}

    /// The goods would be handed over only after the horizon of the query.
    public record AfterHorizon(Instant arrival) implements Reason {}

    /// Without the limits of the query it could be taken.
    ///
    /// @param criteria whose limits it is beyond; where each could be kept alone, those that cannot be kept together
    public record BeyondLimits(Set<Criterion> criteria) implements Reason {
        public BeyondLimits {
            criteria = Collections.unmodifiableSet(EnumSet.copyOf(criteria));
        }
    }

    /// Nothing joins the two places, whatever the dates and the law.
    public record NoWay() implements Reason {}
}
