package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.TerminalId;
import io.tumen.law.Judgement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// The same without ways that go round: those for which another way by ship touches some of their ports, no port
    /// beside them, and is as good in likely arrival, likely cost, likely CO2e and standing. Such a way is nobody's
    /// choice, though it is the best through its first port. What is told of ports that have other ways only stays.
    public Plan withoutDetours() {
        List<Itinerary> all =
                gateways.stream().flatMap(ways -> ways.ways().stream()).toList();
        var kept = new ArrayList<GatewayWays>();
        var left = new HashSet<PlaceId>();
        for (GatewayWays ways : gateways) {
            List<Itinerary> own = ways.ways().stream()
                    .filter(way -> front.contains(way) || all.stream().noneMatch(other -> shortens(other, way)))
                    .toList();
            if (own.isEmpty()) {
                left.add(ways.gateway());
            } else {
                kept.add(new GatewayWays(ways.gateway(), ways.byShip(), own));
            }
        }
        List<NearMiss> misses = nearMisses.stream()
                .filter(miss -> !(miss.reason() instanceof NearMiss.MissedCutOff && left.contains(miss.gateway())))
                .toList();
        return new Plan(query, front, kept, misses, judgements);
    }

    private boolean shortens(Itinerary other, Itinerary way) {
        Set<TerminalId> fewer = ports(other);
        Set<TerminalId> more = ports(way);
        return !fewer.isEmpty()
                && fewer.size() < more.size()
                && more.containsAll(fewer)
                && !other.likely().isAfter(way.likely())
                && other.costCny().likely() <= way.costCny().likely()
                && other.co2eKg().likely() <= way.co2eKg().likely()
                && judgementFor(other).standing().compareTo(judgementFor(way).standing()) <= 0;
    }

    /// Where its ships are boarded and left.
    private static Set<TerminalId> ports(Itinerary way) {
        return way.legs().stream()
                .filter(leg -> leg instanceof Leg.Haul haul && haul.mode().onWater())
                .flatMap(leg -> Stream.of(((Leg.Haul) leg).start(), leg.to()))
                .collect(Collectors.toSet());
    }
}
