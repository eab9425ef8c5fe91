package io.tumen.planner;

import io.tumen.law.LegalAutomaton;
import java.util.function.IntPredicate;

/// Where a ride on a service meets a frontier.
///
/// A train crosses on the link that joins the two countries: at the ends of the ride control takes its time,
/// between them it is done within the timetable and only paid for. A ship crosses at sea: whatever it calls at
/// in between, its goods are controlled where they go on board and where they leave it, and those are the ports
/// that the law asks about.
final class Frontiers {
    private final Links links;
    private final Services services;
    /// How many links of all services before each stop cross a frontier, leave home, and come home by water.
    private final int[] crossings;

    private final int[] exits;
    private final int[] entries;

    Frontiers(Links links, Services services) {
        this.links = links;
        this.services = services;
        this.crossings = countBefore(links::crosses);
        this.exits = countBefore(links::leavesHome);
        this.entries = countBefore(links::comesHomeByWater);
    }

    private int[] countBefore(IntPredicate counts) {
        int[] before = new int[services.stopCount() + 1];
        for (int stop = 0; stop < services.stopCount(); stop++) {
            int link = services.linkAfter(stop);
            before[stop + 1] = before[stop] + (link != Links.NONE && counts.test(link) ? 1 : 0);
        }
        return before;
    }

    private boolean onWater(int stop) {
        return services.onWater(services.serviceOf(stop));
    }

    /// Whether goods that board at one stop and alight at the other are controlled before they board.
    boolean controlsBoarding(int board, int alight) {
        return crossings[board] < crossings[onWater(board) ? alight : board + 1];
    }

    /// Whether they are controlled after they alight.
    boolean controlsAlighting(int board, int alight) {
        return crossings[onWater(board) ? board : alight - 1] < crossings[alight];
    }

    /// Whether there is a stop to alight at for goods that are, or are not, controlled before they board.
    boolean boards(int board, boolean controlled) {
        return controlled ? controlsBoarding(board, services.last(board)) : !controlsBoarding(board, board + 1);
    }

    /// How often goods are controlled at a stop where they stay on board: once for coming over a frontier, once
    /// for going over one.
    int controlsOnBoard(int stop) {
        return onWater(stop) ? 0 : crossings[stop + 1] - crossings[stop - 1];
    }

    /// The stop at which goods that board at one stop and alight at the other leave home, [Links#NONE] when they
    /// do not.
    int exit(int board, int alight) {
        if (exits[board] == exits[alight]) {
            return Links.NONE;
        }
        int stop = board;
        while (!onWater(board) && !links.leavesHome(services.linkAfter(stop))) {
            stop++;
        }
        return stop;
    }

    /// Whether a ship brings the goods home to where they alight.
    boolean comesHomeByShip(int board, int alight) {
        return entries[board] < entries[alight];
    }

    /// The legal state after a ride that is boarded at a terminal.
    ///
    /// @param base minute that the run's times count from
    int after(Legality law, int legal, int terminal, Hop.Ride ride, int base) {
        int onBoard = law.board(legal, terminal, services.linkAfter(ride.board()));
        return onBoard == LegalAutomaton.REFUSED ? onBoard : after(law, onBoard, ride.board(), ride.alight(), base);
    }

    /// The legal state after a ride.
    ///
    /// @param legal state on board
    /// @param base  minute that the run's times count from
    int after(Legality law, int legal, int board, int alight, int base) {
        return onWater(board) ? sailed(law, legal, board, alight, base) : ridden(law, legal, board, alight, base);
    }

    private int ridden(Legality law, int legal, int board, int alight, int base) {
        int state = legal;
        for (int stop = board; crossings[stop] < crossings[alight]; stop++) {
            state = law.ride(state, services.linkAfter(stop), base + services.departure(stop));
        }
        return state;
    }

    private int sailed(Legality law, int legal, int board, int alight, int base) {
        int exit = exit(board, alight);
        int left = exit == Links.NONE || legal == LegalAutomaton.REFUSED
                ? legal
                : law.leave(legal, services.terminal(exit), true, base + services.departure(exit));
        return comesHomeByShip(board, alight) && left != LegalAutomaton.REFUSED
                ? law.comeHome(left, services.terminal(alight))
                : law.land(left, services.terminal(alight));
    }
}
