package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Boxes that goods need where they begin and free where they end, and the ship slots that could carry empties.
public final class Boxes {
    private Boxes() {}

    /// Boxes of a place, TEU per day.
    ///
    /// @param stuffed  for goods that begin there
    /// @param emptied  of goods that end there
    public record Balance(PlaceId place, double stuffed, double emptied) {
        /// Boxes that have to be brought there empty; negative where some are left over.
        public double wanted() {
            return stuffed - emptied;
        }
    }

    /// Boxes and slots of the ships of a port, TEU per day.
    ///
    /// @param loadedOut  goods loaded on ships there
    /// @param loadedIn   goods landed there
    /// @param slotsOut   slots open to this corridor on ships that leave
    /// @param slotsIn    slots on ships that come
    public record PortSlots(PlaceId port, double loadedOut, double loadedIn, double slotsOut, double slotsIn) {
        /// Boxes that must come back to the port empty for the goods that leave it, or be found there.
        public double missing() {
            return Math.max(0, loadedOut - loadedIn);
        }

        /// Of them, those that find a slot on the corridor's own ships that come.
        public double returnable() {
            return Math.min(missing(), Math.max(0, slotsIn - loadedIn));
        }

        /// Boxes that pile up because more come loaded than leave loaded.
        public double surplus() {
            return Math.max(0, loadedIn - loadedOut);
        }

        /// Slots that leave without the corridor's goods; where ships carry empties they are what the goods can ride on
        /// without a further box at sea.
        public double openOut() {
            return Math.max(0, slotsOut - loadedOut);
        }
    }

    /// By place, in rising order.
    public static List<Balance> balances(FlowStudy study) {
        Map<PlaceId, double[]> sums = new TreeMap<>();
        for (PairCost pair : study.pairs()) {
            sums.computeIfAbsent(pair.pair().origin(), any -> new double[2])[0] += pair.teuPerDay();
            sums.computeIfAbsent(pair.pair().destination(), any -> new double[2])[1] += pair.teuPerDay();
        }
        var all = new ArrayList<Balance>();
        sums.forEach((place, sum) -> all.add(new Balance(place, sum[0], sum[1])));
        return List.copyOf(all);
    }

    /// Of the ports whose scheduled ships carry something, in rising order.
    public static List<PortSlots> ports(FlowStudy study) {
        Map<PlaceId, double[]> sums = new TreeMap<>();
        for (Carried carried : study.carried()) {
            PlaceId place = study.network().placeOf(carried.step());
            if (carried.step() instanceof Step.Board board && board.onWater()) {
                sums.computeIfAbsent(place, any -> new double[2])[0] += carried.teuPerDay();
            } else if (carried.step() instanceof Step.Alight alight
                    && study.network()
                            .corridor()
                            .serviceFor(alight.service())
                            .mode()
                            .onWater()) {
                sums.computeIfAbsent(place, any -> new double[2])[1] += carried.teuPerDay();
            }
        }
        var all = new ArrayList<PortSlots>();
        sums.forEach((port, sum) -> all.add(new PortSlots(
                port,
                sum[0],
                sum[1],
                study.network().slots(port, true),
                study.network().slots(port, false))));
        return List.copyOf(all);
    }
}
