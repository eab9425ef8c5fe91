package io.tumen.planner;

import java.util.Arrays;

/// The goods that wait at a platform for the same run. When they came no longer matters once they are on board, so of
/// each crowd only those stay that no other beats in cost, CO2e and vehicles.
final class Waiting {
    static final int NONE = -1;

    private int crowds;
    private int[] platform = new int[256];
    private int[] run = new int[256];
    private int[] nextCrowd = new int[256];
    private int[] firstMember = new int[256];
    /// The crowds of each platform that still wait.
    private int[] firstCrowd = filled(256);

    private int members;
    private int[] label = new int[1024];
    private long[] cost = new long[1024];
    private long[] grams = new long[1024];
    private int[] vehicles = new int[1024];
    private int[] nextMember = new int[1024];

    private static int[] filled(int size) {
        int[] fresh = new int[size];
        Arrays.fill(fresh, NONE);
        return fresh;
    }

    void clear() {
        for (int crowd = 0; crowd < crowds; crowd++) {
            firstCrowd[platform[crowd]] = NONE;
        }
        crowds = 0;
        members = 0;
    }

    /// Adds a label to those who wait for a run, unless one of them is as good.
    ///
    /// @return the crowd if it is new, or [#NONE]
    int offer(int atPlatform, int forRun, int ofLabel, long forCost, long forGrams, int byVehicles) {
        int crowd = find(atPlatform, forRun);
        if (crowd == NONE) {
            crowd = open(atPlatform, forRun);
            join(crowd, ofLabel, forCost, forGrams, byVehicles);
            return crowd;
        }
        if (!beats(crowd, forCost, forGrams, byVehicles)) {
            dropBeaten(crowd, forCost, forGrams, byVehicles);
            join(crowd, ofLabel, forCost, forGrams, byVehicles);
        }
        return NONE;
    }

    private int find(int atPlatform, int forRun) {
        if (atPlatform >= firstCrowd.length) {
            int old = firstCrowd.length;
            firstCrowd = Arrays.copyOf(firstCrowd, Math.max(2 * old, atPlatform + 1));
            Arrays.fill(firstCrowd, old, firstCrowd.length, NONE);
        }
        int crowd = firstCrowd[atPlatform];
        while (crowd != NONE && run[crowd] != forRun) {
            crowd = nextCrowd[crowd];
        }
        return crowd;
    }

    private int open(int atPlatform, int forRun) {
        if (crowds == run.length) {
            platform = Arrays.copyOf(platform, 2 * crowds);
            run = Arrays.copyOf(run, 2 * crowds);
            nextCrowd = Arrays.copyOf(nextCrowd, 2 * crowds);
            firstMember = Arrays.copyOf(firstMember, 2 * crowds);
        }
        platform[crowds] = atPlatform;
        run[crowds] = forRun;
        nextCrowd[crowds] = firstCrowd[atPlatform];
        firstMember[crowds] = NONE;
        firstCrowd[atPlatform] = crowds;
        return crowds++;
    }

    private void join(int crowd, int ofLabel, long forCost, long forGrams, int byVehicles) {
        if (members == label.length) {
            label = Arrays.copyOf(label, 2 * members);
            cost = Arrays.copyOf(cost, 2 * members);
            grams = Arrays.copyOf(grams, 2 * members);
            vehicles = Arrays.copyOf(vehicles, 2 * members);
            nextMember = Arrays.copyOf(nextMember, 2 * members);
        }
        label[members] = ofLabel;
        cost[members] = forCost;
        grams[members] = forGrams;
        vehicles[members] = byVehicles;
        nextMember[members] = firstMember[crowd];
        firstMember[crowd] = members++;
    }

    private boolean beats(int crowd, long forCost, long forGrams, int byVehicles) {
        for (int other = firstMember[crowd]; other != NONE; other = nextMember[other]) {
            if (cost[other] <= forCost && grams[other] <= forGrams && vehicles[other] <= byVehicles) {
                return true;
            }
        }
        return false;
    }

    private void dropBeaten(int crowd, long forCost, long forGrams, int byVehicles) {
        int before = NONE;
        for (int other = firstMember[crowd]; other != NONE; other = nextMember[other]) {
            if (cost[other] < forCost || grams[other] < forGrams || vehicles[other] < byVehicles) {
                before = other;
            } else if (before == NONE) {
                firstMember[crowd] = nextMember[other];
            } else {
                nextMember[before] = nextMember[other];
            }
        }
    }

    /// Takes a crowd away from its platform: its run departs, and who comes now waits anew.
    void depart(int crowd) {
        int before = NONE;
        int at = firstCrowd[platform[crowd]];
        while (at != crowd) {
            before = at;
            at = nextCrowd[at];
        }
        if (before == NONE) {
            firstCrowd[platform[crowd]] = nextCrowd[crowd];
        } else {
            nextCrowd[before] = nextCrowd[crowd];
        }
    }

    int platform(int crowd) {
        return platform[crowd];
    }

    int run(int crowd) {
        return run[crowd];
    }

    /// The first member of a crowd; [#next] gives the others.
    int first(int crowd) {
        return firstMember[crowd];
    }

    int next(int member) {
        return nextMember[member];
    }

    int label(int member) {
        return label[member];
    }

    /// With the work before boarding, thousandths of a yuan.
    long cost(int member) {
        return cost[member];
    }

    long grams(int member) {
        return grams[member];
    }

    /// With the one to be boarded.
    int vehicles(int member) {
        return vehicles[member];
    }
}
