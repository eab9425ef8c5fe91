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

    private final int[] minutes;
    private final long[] milli;
    private final long[] grams;
    private final int[] vehicles;
    private final int[] minutesOnBoard;
    private final long[] milliOnBoard;
    private final long[] gramsOnBoard;
    private final int[] vehiclesOnBoard;

    /// Nothing is known, because the goods may end anywhere.
    Ahead(Network network) {
        int terminals = network.terminals().count();
        int stops = network.services().stopCount();
        minutes = new int[terminals];
        milli = new long[terminals];
        grams = new long[terminals];
        vehicles = new int[terminals];
        minutesOnBoard = new int[stops];
        milliOnBoard = new long[stops];
        gramsOnBoard = new long[stops];
        vehiclesOnBoard = new int[stops];
    }

    /// @param goals the terminals where the goods may be handed over
    Ahead(Setting setting, Hops hops, List<Integer> goals) {
        Terminals terminals = setting.network().terminals();
        int stops = setting.network().services().stopCount();
        long[] unloading = new long[terminals.count()];
        goals.forEach(goal -> unloading[goal] = terminals.workMinutes(goal, Activity.UNLOAD));
        long[] time = least(hops, Hops.Measure.MINUTES, goals, unloading);
        goals.forEach(goal -> unloading[goal] = setting.prices().handling(goal, Activity.UNLOAD));
        milli = least(hops, Hops.Measure.MILLI, goals, unloading);
        long[] nothing = new long[terminals.count()];
        grams = least(hops, Hops.Measure.GRAMS, goals, nothing);
        long[] boarded = least(hops, Hops.Measure.VEHICLES, goals, nothing);
        minutes = clamped(time);
        vehicles = clamped(boarded);
        minutesOnBoard = clamped(onBoard(hops, Hops.Measure.MINUTES, time, stops));
        milliOnBoard = onBoard(hops, Hops.Measure.MILLI, milli, stops);
        gramsOnBoard = onBoard(hops, Hops.Measure.GRAMS, grams, stops);
        vehiclesOnBoard = clamped(onBoard(hops, Hops.Measure.VEHICLES, boarded, stops));
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

    private static long[] onBoard(Hops hops, Hops.Measure measure, long[] least, int stops) {
        long[] onBoard = new long[stops];
        Arrays.fill(onBoard, Hops.FAR);
        for (int hop = 0; hop < hops.count(); hop++) {
            int stop = hops.board(hop);
            if (stop != Links.NONE) {
                onBoard[stop] = Math.min(onBoard[stop], hops.ride(measure, hop) + least[hops.to(hop)]);
            }
        }
        return onBoard;
    }

    private static int[] clamped(long[] values) {
        return Arrays.stream(values)
                .mapToInt(value -> (int) Math.min(value, FAR_MINUTES))
                .toArray();
    }

    /// From the arrival of the goods at a terminal until they are handed over.
    int minutes(int terminal) {
        return minutes[terminal];
    }

    long milli(int terminal) {
        return milli[terminal];
    }

    long grams(int terminal) {
        return grams[terminal];
    }

    /// Still to be boarded.
    int vehicles(int terminal) {
        return vehicles[terminal];
    }

    /// From the departure of the service from a stop until the goods on board are handed over.
    int minutesOnBoard(int stop) {
        return minutesOnBoard[stop];
    }

    long milliOnBoard(int stop) {
        return milliOnBoard[stop];
    }

    long gramsOnBoard(int stop) {
        return gramsOnBoard[stop];
    }

    /// Still to be boarded after the service.
    int vehiclesOnBoard(int stop) {
        return vehiclesOnBoard[stop];
    }
}
