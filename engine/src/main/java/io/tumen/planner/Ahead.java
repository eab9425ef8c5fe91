package io.tumen.planner;

import io.tumen.corridor.Activity;
import java.util.Arrays;
import java.util.List;

/// What at least lies ahead of goods on their way to a destination, each measure for itself: as if they neither waited
/// nor met a law. A way that would be beaten even so is not worth following (Mandow, Pérez de la Cruz 2010,
/// Multiobjective A* Search with Consistent Heuristics). In minutes, thousandths of a yuan, grams and vehicles.
final class Ahead {
    private static final int FAR_MINUTES = Minutes.NEVER / 4;

    /// Of each terminal and of each bay a row, because a row is read at once: minutes and vehicles in one, and
    /// thousandths of a yuan.
    private static final int WIDTH = 2;

    private static final int MILLI = 1;
    private static final long[] UNCOUNTED = {};

    private final long[] atTerminal;
    private final long[] onBoard;
    private final long[] gramsAtTerminal;
    private final long[] gramsOnBoard;

    /// Nothing is known, because the goods may end anywhere.
    Ahead(Network network) {
        atTerminal = new long[WIDTH * network.terminals().count()];
        onBoard = new long[WIDTH * network.services().bayCount()];
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
        atTerminal = rows(minutes.atTerminal, vehicles.atTerminal, milli.atTerminal);
        onBoard = rows(minutes.onBoard, vehicles.onBoard, milli.onBoard);
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

    private static long[] rows(long[] minutes, long[] vehicles, long[] milli) {
        long[] rows = new long[WIDTH * minutes.length];
        for (int i = 0; i < minutes.length; i++) {
            long boarded = vehicles.length == 0 ? 0 : Math.min(vehicles[i], FAR_MINUTES);
            rows[WIDTH * i] = Math.min(minutes[i], FAR_MINUTES) << Integer.SIZE | boarded;
            rows[WIDTH * i + MILLI] = milli[i];
        }
        return rows;
    }

    /// From the arrival of the goods at a terminal until they are handed over.
    int minutes(int terminal) {
        return (int) (atTerminal[WIDTH * terminal] >> Integer.SIZE);
    }

    long milli(int terminal) {
        return atTerminal[WIDTH * terminal + MILLI];
    }

    long grams(int terminal) {
        return gramsAtTerminal.length == 0 ? 0 : gramsAtTerminal[terminal];
    }

    /// Still to be boarded.
    int vehicles(int terminal) {
        return (int) atTerminal[WIDTH * terminal];
    }

    /// From the departure of the service from a stop until the goods on board are handed over.
    int minutesOnBoard(int bay) {
        return (int) (onBoard[WIDTH * bay] >> Integer.SIZE);
    }

    long milliOnBoard(int bay) {
        return onBoard[WIDTH * bay + MILLI];
    }

    long gramsOnBoard(int bay) {
        return gramsOnBoard.length == 0 ? 0 : gramsOnBoard[bay];
    }

    /// Still to be boarded after the service.
    int vehiclesOnBoard(int bay) {
        return (int) onBoard[WIDTH * bay];
    }
}
