package io.tumen.flows;

import io.tumen.corridor.TariffId;
import java.util.Set;

/// How goods at a terminal can go on.
sealed interface Onward {
    /// What is ridden first.
    Track track();

    boolean onDemand();

    /// Whether goods are controlled before they go on so.
    boolean controlled();

    /// By a link on demand.
    ///
    /// @param fresh   whether they go on board here; else the same vehicle goes on
    /// @param charged tariffs whose flat prices this ride has paid already
    record Drive(Track track, boolean controlled, boolean fresh, Set<TariffId> charged) implements Onward {
        public Drive {
            charged = Set.copyOf(charged);
        }

        @Override
        public boolean onDemand() {
            return true;
        }
    }

    /// By a service from one of its stops. Of a ship there may be two: one to where goods from here are controlled, one
    /// to where they are not.
    record Boarding(Line line, int stop, boolean controlled) implements Onward {
        @Override
        public Track track() {
            return line.track(stop);
        }

        @Override
        public boolean onDemand() {
            return false;
        }
    }
}
