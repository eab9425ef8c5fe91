package io.tumen.corridor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of an itinerary, at the likely times: either the goods move, or they stay.
public sealed interface Leg {
    Instant from();

    Instant until();

    /// Where the goods are when the leg ends.
    TerminalId to();

    List<CostLine> costs();

    /// The same step with other costs.
    Leg withCosts(List<CostLine> other);

    /// Carriage over one link, or over several links of one service without leaving the vehicle.
    ///
    /// @param links      links in the order travelled, at least one
    /// @param service    the service used, null on demand
    /// @param distanceKm sum over the links, km
    /// @param co2eKg     emissions for the whole consignment, kg
    record Haul(
            List<LinkId> links,
            @Nullable ServiceId service,
            Mode mode,
            VehicleId vehicle,
            TerminalId start,
            TerminalId to,
            Instant from,
            Instant until,
            double distanceKm,
            Range co2eKg,
            List<CostLine> costs)
            implements Leg {
        public Haul {
            links = List.copyOf(links);
            costs = List.copyOf(costs);
        }

        @Override
        public Haul withCosts(List<CostLine> other) {
            return new Haul(links, service, mode, vehicle, start, to, from, until, distanceKm, co2eKg, other);
        }
    }

    /// Work done on the goods at a terminal.
    record Work(Activity activity, TerminalId to, Instant from, Instant until, List<CostLine> costs) implements Leg {
        public Work {
            costs = List.copyOf(costs);
        }

        @Override
        public Work withCosts(List<CostLine> other) {
            return new Work(activity, to, from, until, other);
        }
    }

    /// Waiting for opening hours, for a departure, or for the day from which the law lets the goods leave.
    record Wait(Reason reason, TerminalId to, Instant from, Instant until, List<CostLine> costs) implements Leg {
        public Wait {
            costs = List.copyOf(costs);
        }

        @Override
        public Wait withCosts(List<CostLine> other) {
            return new Wait(reason, to, from, until, other);
        }

        /// What the goods wait for.
        public enum Reason {
            OPENING,
            /// Until a day on which so much can still pass.
            CAPACITY,
            DEPARTURE,
            LAW
        }
    }
}
