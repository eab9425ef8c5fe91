package io.tumen.planner;

import io.tumen.corridor.Activity;
import java.util.Arrays;
import java.util.List;

/// What at least lies ahead of goods on their way to a destination, each measure for itself: as if they neither waited
/// nor met a law. A way that would be beaten even so is not worth following (Mandow, Pérez de la Cruz 2010,
/// Multiobjective A* Search with Consistent Heuristics). In minutes, thousandths of a yuan, grams and vehicles.
final class Ahead {
    /// Of each terminal and of each bay one number: minutes, vehicles and thousandths of a yuan, each at most what its
    /// bits can hold, since less than lies ahead is as true. They are read at once, and reading is waiting for memory.
    private static final int MILLI_BITS = 38;

    private static final int VEHICLE_BITS = 4;
    private static final int MINUTE_BITS = 21;
    private static final int MINUTES_AT = MILLI_BITS + VEHICLE_BITS;
    private static final long[] UNCOUNTED = {};

    private final long[] atTerminal;
    private final long[] onBoard;
    private final long[] gramsAtTerminal;
    private final long[] gramsOnBoard;

    /// Nothing is known, because the goods may end anywhere.
    Ahead(Network network) {
        atTerminal = new long[network.terminals().count()];
        onBoard = new long[network.services().bayCount()];
        gramsAtTerminal = UNCOUNTED;
        gramsOnBoard = UNCOUNTED;
    }

    /// @param goals the terminals where the goods may be handed over
    Ahead(Setting setting, Hops hops, List<Integer> goals) {
        Terminals terminals = setting.network().terminals();
        long[] unloading = new long[terminals.count()];
        goals.forEach(goal -> unloading[goal] = terminals.workMinutes(goal, Activity.UNLOAD));
        Least minutes = least(hops, Hops.Measure.MINUTES, goals, unloading);
        goals.forEach(goal -> unloading[goal] = setting.prices().handling(goal, Activity.UNLOAD));
        Least milli = least(hops, Hops.Measure.MILLI, goals, unloading);
        Least vehicles = leastIfCounted(hops, Hops.Measure.VEHICLES, goals);
        Least grams = leastIfCounted(hops, Hops.Measure.GRAMS, goals);
        atTerminal = packed(minutes.atTerminal, vehicles.atTerminal, milli.atTerminal);
        onBoard = packed(minutes.onBoard, vehicles.onBoard, milli.onBoard);
        gramsAtTerminal = grams.atTerminal;
        gramsOnBoard = grams.onBoard;
    }

    private static Least leastIfCounted(Hops hops, Hops.Measure measure, List<Integer> goals) {
        return hops.counts(measure)
                ? least(hops, measure, goals, new long[hops.terminals()])
                : new Least(UNCOUNTED, UNCOUNTED);
    }

    private static final class Least {
        private final long[] atTerminal;
        private final long[] onBoard;

        Least(long[] atTerminal, long[] onBoard) {
            this.atTerminal = atTerminal;
            this.onBoard = onBoard;
        }
    }

    /// Backward from the goals (Dijkstra 1959, A note on two problems in connexion with graphs).
    private static Least least(Hops hops, Hops.Measure measure, List<Integer> goals, long[] atGoal) {
        var near = new ByDistance(atGoal.length, Hops.FAR);
        long[] onBoard = new long[hops.bays()];
        Arrays.fill(onBoard, Hops.FAR);
        goals.forEach(goal -> near.offer(goal, atGoal[goal]));
        while (!near.isEmpty()) {
            int terminal = near.removeFirst();
            for (int hop = hops.firstInto(terminal); hop < hops.firstInto(terminal + 1); hop++) {
                long ride = hops.ride(measure, hop) + near.distance(terminal);
                int bay = hops.bay(hop);
                if (bay != Links.NONE && ride < onBoard[bay]) {
                    onBoard[bay] = ride;
                }
                near.offer(hops.from(hop), hops.before(measure, hop) + ride);
            }
        }
        return new Least(near.distances(), onBoard);
    }

    private static long[] packed(long[] minutes, long[] vehicles, long[] milli) {
        long[] packed = new long[minutes.length];
        for (int i = 0; i < minutes.length; i++) {
            long boarded = vehicles.length == 0 ? 0 : atMost(vehicles[i], VEHICLE_BITS);
            packed[i] = (atMost(minutes[i], MINUTE_BITS) << VEHICLE_BITS | boarded) << MILLI_BITS
                    | atMost(milli[i], MILLI_BITS);
        }
        return packed;
    }

    private static long atMost(long value, int bits) {
        return Math.min(value, (1L << bits) - 1);
    }

    private static int minutesIn(long packed) {
        return (int) (packed >> MINUTES_AT);
    }

    private static int vehiclesIn(long packed) {
        return (int) (packed >> MILLI_BITS) & ((1 << VEHICLE_BITS) - 1);
    }

    private static long milliIn(long packed) {
        return packed & ((1L << MILLI_BITS) - 1);
    }

    /// From the arrival of the goods at a terminal until they are handed over.
    int minutes(int terminal) {
        return minutesIn(atTerminal[terminal]);
    }

    long milli(int terminal) {
        return milliIn(atTerminal[terminal]);
    }

    long grams(int terminal) {
        return gramsAtTerminal.length == 0 ? 0 : gramsAtTerminal[terminal];
    }

    /// Still to be boarded.
    int vehicles(int terminal) {
        return vehiclesIn(atTerminal[terminal]);
    }

    /// From the departure of the service from a stop until the goods on board are handed over.
    int minutesOnBoard(int bay) {
        return minutesIn(onBoard[bay]);
    }

    long milliOnBoard(int bay) {
        return milliIn(onBoard[bay]);
    }

    long gramsOnBoard(int bay) {
        return gramsOnBoard.length == 0 ? 0 : gramsOnBoard[bay];
    }

    /// Still to be boarded after the service.
    int vehiclesOnBoard(int bay) {
        return vehiclesIn(onBoard[bay]);
    }
}
