package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.TerminalId;
import java.util.List;

/// A node of a product network: where goods are, in which state of the law, and what can be done with them next.
sealed interface Spot {
    String words();

    /// Goods that have not been loaded yet, or have been handed over.
    record Centroid(PlaceId place, boolean origin) implements Spot {
        @Override
        public String words() {
            return place + (origin ? " origin" : " destination");
        }
    }

    /// Goods on which work is done and that can be put on what is onward.
    ///
    /// @param stayedHours since they came to the terminal
    /// @param counted     whether this stay has been counted among what passes the terminal
    record Ready(TerminalId at, List<Onward> onward, int legal, double stayedHours, boolean controlled, boolean counted)
            implements Spot {
        public Ready {
            onward = List.copyOf(onward);
        }

        @Override
        public String words() {
            return at + " ready" + (controlled ? " controlled" : "") + " law " + legal;
        }
    }

    /// Goods that came over a frontier and are not controlled yet.
    record Landed(TerminalId at, Arrival by, int legal) implements Spot {
        @Override
        public String words() {
            return at + " before control law " + legal;
        }
    }

    /// Goods that came to a terminal.
    ///
    /// @param stayedHours 0, or what control took
    record Arrived(TerminalId at, Arrival by, int legal, double stayedHours, boolean counted) implements Spot {
        @Override
        public String words() {
            return at + " by " + by.mode() + " law " + legal;
        }
    }

    /// Goods on board of a service at a stop.
    ///
    /// @param board      where they boarded; -1 on land once they have left it, because it makes no difference then
    /// @param controlled before they boarded
    /// @param passed     whether what limits the next link is passed already
    record Aboard(Line line, int board, int stop, int legal, boolean controlled, boolean passed) implements Spot {
        @Override
        public String words() {
            return line.stop(stop) + " aboard " + line.service().id() + " law " + legal;
        }
    }
}
