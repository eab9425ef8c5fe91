package io.tumen.flows;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Gauge;
import io.tumen.corridor.Link;
import io.tumen.corridor.Mode;
import io.tumen.corridor.TariffId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// By what goods came to a terminal: it decides which work must be done before they go on.
///
/// @param charged tariffs whose flat prices the ride has paid, on demand
record Arrival(Mode mode, @Nullable Gauge gauge, boolean onDemand, Set<TariffId> charged) {
    Arrival {
        charged = Set.copyOf(charged);
    }

    /// Whether the same vehicle goes on by it.
    boolean continuesBy(Onward onward) {
        return onDemand
                && onward.onDemand()
                && mode.equals(onward.track().link().mode())
                && Objects.equals(gauge, onward.track().link().gauge());
    }

    /// The work before going on by it in another vehicle.
    Activity changeTo(Onward onward) {
        Link link = onward.track().link();
        boolean breakOfGauge =
                mode.equals(link.mode()) && gauge != null && link.gauge() != null && !gauge.equals(link.gauge());
        return breakOfGauge ? Activity.GAUGE_CHANGE : Activity.TRANSFER;
    }
}
