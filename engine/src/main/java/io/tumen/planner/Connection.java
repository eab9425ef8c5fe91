package io.tumen.planner;

import io.tumen.corridor.ServiceId;
import io.tumen.corridor.TerminalId;
import java.time.Instant;

/// A departure that an itinerary takes, and whether it will be made.
///
/// @param departure the departure that the itinerary names
/// @param chance    that the goods stand ready at its cut-off or before, 0 to 1, seen from the start of the journey
public record Connection(ServiceId service, TerminalId terminal, Instant departure, double chance) {}
