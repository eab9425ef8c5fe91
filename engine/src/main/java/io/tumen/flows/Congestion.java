package io.tumen.flows;

import java.util.Arrays;
import java.util.List;

/// How full each facility is, and the hours and slope that follow. The numbers are kept side by side in one array,
/// because they are read together, and renewed only where a volume changes.
///
/// Facilities that can get slower are numbered in the order in which the layers' arcs use them first; the last number
/// stands for all others, whose hours are in the arcs already. BPR functions are computed here, with power 4 by
/// multiplication; all others by their own class.
final class Congestion {
    private static final int STEADY = 0;
    private static final int FOURTH_POWER = 1;
    private static final int ANY_POWER = 2;
    private static final int OWN = 3;

    final int count;
    final double[] volume;
    /// Of facility f: hours at 2f, slope at 2f + 1.
    final double[] state;
    private final byte[] kind;
    private final double[] freeHours;
    private final double[] grownHours;
    private final double[] perCapacity;
    private final double[] power;
    private final VolumeDelay[] delay;
    private final int[] problemFacility;

    /// Renumbers the facilities of the layers.
    Congestion(List<Facility> facilities, List<Layer> layers) {
        int[] number = new int[facilities.size()];
        problemFacility = renumber(number, layers);
        count = problemFacility.length;
        volume = new double[count + 1];
        state = new double[2 * (count + 1)];
        kind = new byte[count + 1];
        freeHours = new double[count + 1];
        grownHours = new double[count + 1];
        perCapacity = new double[count + 1];
        power = new double[count + 1];
        delay = new VolumeDelay[count + 1];
        delay[count] = new Constant(0);
        for (int f = 0; f < count; f++) {
            delay[f] = facilities.get(problemFacility[f]).delay();
            classify(f);
        }
        renewAll();
    }

    private static int[] renumber(int[] number, List<Layer> layers) {
        Arrays.fill(number, -1);
        int[] used = new int[number.length];
        int count = 0;
        for (Layer layer : layers) {
            for (int f : layer.facility) {
                if (f != Graph.NONE && number[f] < 0) {
                    number[f] = count;
                    used[count++] = f;
                }
            }
        }
        for (Layer layer : layers) {
            for (int arc = 0; arc < layer.arcCount; arc++) {
                layer.facility[arc] = layer.facility[arc] == Graph.NONE ? count : number[layer.facility[arc]];
            }
        }
        return Arrays.copyOf(used, count);
    }

    /// What one unit takes where nobody else is.
    ///
    /// @throws IllegalArgumentException when that is no number of 0 or more
    static double hoursAlone(Facility facility) {
        double alone = facility.delay().hours(0);
        if (Double.isNaN(alone) || alone < 0 || Double.isInfinite(alone)) {
            throw new IllegalArgumentException("Facility " + facility.id() + " takes " + alone
                    + " hours for the first unit; a number of 0 or more would be right. Maybe its capacity is 0?");
        }
        return alone;
    }

    /// Whether no volume makes it slower.
    static boolean isSteady(VolumeDelay delay) {
        return switch (delay) {
            case Constant constant -> true;
            case Bpr bpr -> bpr.freeHours() == 0 || bpr.alpha() == 0 || bpr.power() == 0;
            default -> false;
        };
    }

    private void classify(int f) {
        if (delay[f] instanceof Bpr bpr) {
            kind[f] = (byte) (bpr.power() == 4 ? FOURTH_POWER : ANY_POWER);
            freeHours[f] = bpr.freeHours();
            grownHours[f] = bpr.freeHours() * bpr.alpha();
            perCapacity[f] = 1 / bpr.practicalCapacity();
            power[f] = bpr.power();
        } else {
            kind[f] = OWN;
        }
    }

    double hours(int f) {
        return state[2 * f];
    }

    double slope(int f) {
        return state[2 * f + 1];
    }

    /// Number in the problem.
    int problemFacility(int f) {
        return problemFacility[f];
    }

    void add(int f, double units) {
        volume[f] += units;
        renew(f);
    }

    void renewAll() {
        for (int f = 0; f <= count; f++) {
            renew(f);
        }
    }

    void renew(int f) {
        double units = Math.max(0, volume[f]);
        switch (kind[f]) {
            case STEADY -> state[2 * f] = 0;
            case FOURTH_POWER -> {
                double share = units * perCapacity[f];
                double cubed = grownHours[f] * share * share * share;
                state[2 * f] = freeHours[f] + cubed * share;
                state[2 * f + 1] = 4 * cubed * perCapacity[f];
            }
            case ANY_POWER -> {
                double share = units * perCapacity[f];
                double before = grownHours[f] * Math.pow(share, power[f] - 1);
                state[2 * f] = freeHours[f] + (share == 0 ? 0 : before * share);
                state[2 * f + 1] = power[f] * before * perCapacity[f];
            }
            default -> {
                state[2 * f] = delay[f].hours(units);
                state[2 * f + 1] = delay[f].slope(units);
            }
        }
    }

    /// At another volume than the present one.
    double hoursAt(int f, double volume) {
        double units = Math.max(0, volume);
        double share = units * perCapacity[f];
        return switch (kind[f]) {
            case STEADY -> 0;
            case FOURTH_POWER -> freeHours[f] + grownHours[f] * share * share * share * share;
            case ANY_POWER -> freeHours[f] + grownHours[f] * Math.pow(share, power[f]);
            default -> delay[f].hours(units);
        };
    }

    /// The facilities' part of Beckmann's objective, hours × units.
    double area() {
        double area = 0;
        for (int f = 0; f < count; f++) {
            area += area(f, Math.max(0, volume[f]));
        }
        return area;
    }

    private double area(int f, double units) {
        double share = units * perCapacity[f];
        return switch (kind[f]) {
            case STEADY -> 0;
            case FOURTH_POWER -> units * (freeHours[f] + grownHours[f] * share * share * share * share / 5);
            case ANY_POWER -> units * (freeHours[f] + grownHours[f] * Math.pow(share, power[f]) / (power[f] + 1));
            default -> delay[f].area(units);
        };
    }
}
