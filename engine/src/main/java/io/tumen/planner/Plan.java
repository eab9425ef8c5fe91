package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import io.tumen.law.Judgement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answer to a query.
///
/// @param front the itineraries that no other beats in likely arrival, likely cost, likely CO2e and standing
///     with the law together; the earliest first
/// @param gateways   the best ways of each first port, in the order of their earliest arrivals
/// @param nearMisses what cannot be taken and why; never empty when `front` is
/// @param judgements how each itinerary of `front` and `gateways` stands with the law, in their order
public record Plan(
        PlanQuery query,
        List<Itinerary> front,
        List<GatewayWays> gateways,
        List<NearMiss> nearMisses,
        Map<Itinerary, Judgement> judgements) {
    public Plan {
        front = List.copyOf(front);
        gateways = List.copyOf(gateways);
        nearMisses = List.copyOf(nearMisses);
        judgements = Collections.unmodifiableMap(new LinkedHashMap<>(judgements));
    }

    /// How an itinerary of this plan stands with the law, and why.
    ///
    /// @throws IllegalArgumentException when it is none of this plan's
    public Judgement judgementFor(Itinerary itinerary) {
        Judgement found = judgements.get(itinerary);
        if (found == null) {
            throw new IllegalArgumentException("Not an itinerary of this plan: " + itinerary.way() + " arriving "
                    + itinerary.likely() + ". Maybe it comes from another plan, or is a near miss?");
        }
        return found;
    }
}
