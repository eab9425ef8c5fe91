package io.tumen.planner;

import io.tumen.corridor.Activity;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/// What at least lies ahead of goods on their way to a destination, each measure for itself: as if they neither waited
/// nor met a law. A way that would be beaten even so is not worth following (Mandow, Pérez de la Cruz 2010,
/// Multiobjective A* Search with Consistent Heuristics). In minutes, thousandths of a yuan, grams and vehicles.
final class Ahead {
    private static final int FAR_MINUTES = Minutes.NEVER / 4;

    /// Of each terminal and of each berth a row: minutes and vehicles in one, thousandths of a yuan, grams.
    private static final int WIDTH = 3;

    private static final int MILLI = 1;
    private static final int GRAMS = 2;

    private final long[] atTerminal;
    private final long[] onBoard;

    /// Nothing is known, because the goods may end anywhere.
    Ahead(Network network) {
        atTerminal = new long[WIDTH * network.terminals().count()];
        onBoard = new long[WIDTH * network.services().stopCount()];
    }

    /// @param goals the terminals where the goods may be handed over
    Ahead(Setting setting, Hops hops, List<Integer> goals) {
        Terminals terminals = setting.network().terminals();
        Services services = setting.network().services();
        long[] unloading = new long[terminals.count()];
        goals.forEach(goal -> unloading[goal] = terminals.workMinutes(goal, Activity.UNLOAD));
        long[] minutes = least(hops, Hops.Measure.MINUTES, goals, unloading);
        goals.forEach(goal -> unloading[goal] = setting.prices().handling(goal, Activity.UNLOAD));
        long[] milli = least(hops, Hops.Measure.MILLI, goals, unloading);
        long[] nothing = new long[terminals.count()];
        long[] grams = least(hops, Hops.Measure.GRAMS, goals, nothing);
        long[] vehicles = least(hops, Hops.Measure.VEHICLES, goals, nothing);
        atTerminal = rows(minutes, vehicles, milli, grams);
        onBoard = rows(
                onBoard(hops, Hops.Measure.MINUTES, minutes, services),
                onBoard(hops, Hops.Measure.VEHICLES, vehicles, services),
                onBoard(hops, Hops.Measure.MILLI, milli, services),
                onBoard(hops, Hops.Measure.GRAMS, grams, services));
    }

    private static long[] rows(long[] minutes, long[] vehicles, long[] milli, long[] grams) {
        long[] rows = new long[WIDTH * minutes.length];
        for (int i = 0; i < minutes.length; i++) {
            rows[WIDTH * i] = Math.min(minutes[i], FAR_MINUTES) << Integer.SIZE | Math.min(vehicles[i], FAR_MINUTES);
            rows[WIDTH * i + MILLI] = milli[i];
            rows[WIDTH * i + GRAMS] = grams[i];
        }
        return rows;
    }

    /// Backward from the goals, each terminal again whenever it became nearer.
    private static long[] least(Hops hops, Hops.Measure measure, List<Integer> goals, long[] atGoal) {
        long[] least = new long[atGoal.length];
        Arrays.fill(least, Hops.FAR);
        var nearer = new ArrayDeque<Integer>(goals);
        goals.forEach(goal -> least[goal] = atGoal[goal]);
        while (!nearer.isEmpty()) {
            int terminal = nearer.removeFirst();
            for (int i = hops.firstInto(terminal); i < hops.firstInto(terminal + 1); i++) {
                int hop = hops.into(i);
                long found = hops.before(measure, hop) + hops.ride(measure, hop) + least[terminal];
                if (found < least[hops.from(hop)]) {
                    least[hops.from(hop)] = found;
                    nearer.add(hops.from(hop));
                }
            }
        }
        return least;
    }

    private static long[] onBoard(Hops hops, Hops.Measure measure, long[] least, Services services) {
        long[] onBoard = new long[services.stopCount()];
        Arrays.fill(onBoard, Hops.FAR);
        for (int hop = 0; hop < hops.count(); hop++) {
            int stop = hops.board(hop);
            if (stop != Links.NONE) {
                int berth = services.berth(stop);
                onBoard[berth] = Math.min(onBoard[berth], hops.ride(measure, hop) + least[hops.to(hop)]);
            }
        }
        return onBoard;
    }

    /// From the arrival of the goods at a terminal until they are handed over.
    int minutes(int terminal) {
        return (int) (atTerminal[WIDTH * terminal] >> Integer.SIZE);
    }

    long milli(int terminal) {
        return atTerminal[WIDTH * terminal + MILLI];
    }

    long grams(int terminal) {
        return atTerminal[WIDTH * terminal + GRAMS];
    }

    /// Still to be boarded.
    int vehicles(int terminal) {
        return (int) atTerminal[WIDTH * terminal];
    }

    /// From the departure of the service from a stop until the goods on board are handed over.
    int minutesOnBoard(int berth) {
        return (int) (onBoard[WIDTH * berth] >> Integer.SIZE);
    }

    long milliOnBoard(int berth) {
        return onBoard[WIDTH * berth + MILLI];
    }

    long gramsOnBoard(int berth) {
        return onBoard[WIDTH * berth + GRAMS];
    }

    /// Still to be boarded after the service.
    int vehiclesOnBoard(int berth) {
        return (int) onBoard[WIDTH * berth];
    }
}
