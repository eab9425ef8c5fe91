package io.tumen.flows;

import io.tumen.corridor.Activity;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.TerminalId;
import org.jspecify.annotations.Nullable;

/// What an arc of a product network is in the corridor's words, for one TEU.
public sealed interface Step {
    /// Where it is done or begins.
    TerminalId at();

    /// Hours with nobody in the way: the hours of the work or the ride, and the expected wait before it.
    double hours();

    /// What is paid, CNY per TEU.
    double cny();

    /// Well-to-wheel or tank-to-wheel greenhouse gas, as the corridor's factors have it, kg CO2e per TEU.
    default double co2eKg() {
        return 0;
    }

    /// Work on the goods, with the expected wait for the terminal to open.
    record Work(TerminalId at, Activity activity, double hours, double cny) implements Step {}

    /// Waiting for a departure and boarding it; storage and what is paid once for the ride.
    ///
    /// @param onWater whether it is a ship
    record Board(TerminalId at, ServiceId service, boolean onWater, double hours, double cny) implements Step {}

    /// A ride over one link.
    ///
    /// @param service null on demand
    /// @param boards  whether the goods go on board here: a first ride on demand
    record Haul(
            TerminalId at,
            TerminalId to,
            LinkId link,
            @Nullable ServiceId service,
            boolean boards,
            double km,
            double hours,
            double cny,
            double co2eKg)
            implements Step {}

    /// Passing what limits a link under a service; it takes no time of its own.
    record Pass(TerminalId at, LinkId link) implements Step {
        @Override
        public double hours() {
            return 0;
        }

        @Override
        public double cny() {
            return 0;
        }
    }

    /// Leaving a service, with its expected lateness.
    record Alight(TerminalId at, ServiceId service, double hours) implements Step {
        @Override
        public double cny() {
            return 0;
        }
    }
}
