package io.tumen.planner;

import io.tumen.law.LegalAutomaton;

/// Where a ride on a service meets a frontier.
///
/// A train crosses on the link that joins the two countries: at the ends of the ride control takes its time,
/// between them it is done within the timetable and only paid for. A ship crosses at sea: whatever it calls at
/// in between, its goods are controlled where they go on board and where they leave it, and those are the ports
/// that the law asks about.
final class Frontiers {
    private final Links links;
    private final Services services;

    Frontiers(Network network) {
        this.links = network.links();
        this.services = network.services();
    }

    /// Whether goods that board at one stop and alight at the other are controlled before they board.
    boolean controlsBoarding(int board, int alight) {
        return services.onWater(services.serviceOf(board))
                ? crossesBetween(board, alight)
                : links.crosses(services.linkAfter(board));
    }

    /// Whether they are controlled after they alight.
    boolean controlsAlighting(int board, int alight) {
        return services.onWater(services.serviceOf(board))
                ? crossesBetween(board, alight)
                : links.crosses(services.linkAfter(alight - 1));
    }

    private boolean crossesBetween(int board, int alight) {
        for (int stop = board; stop < alight; stop++) {
            if (links.crosses(services.linkAfter(stop))) {
                return true;
            }
        }
        return false;
    }

    /// How often goods are controlled at a stop where they stay on board: once for coming over a frontier, once
    /// for going over one.
    int controlsOnBoard(int stop) {
        if (services.onWater(services.serviceOf(stop))) {
            return 0;
        }
        return (links.crosses(services.linkAfter(stop - 1)) ? 1 : 0)
                + (links.crosses(services.linkAfter(stop)) ? 1 : 0);
    }

    /// The stop at which goods that board at one stop and alight at the other leave home, [Links#NONE] when they
    /// do not.
    int exit(int board, int alight) {
        for (int stop = board; stop < alight; stop++) {
            if (links.leavesHome(services.linkAfter(stop))) {
                return services.onWater(services.serviceOf(board)) ? board : stop;
            }
        }
        return Links.NONE;
    }

    /// Whether a ship brings the goods home to where they alight. Coming home by land is no event that the law
    /// knows.
    boolean comesHome(int board, int alight) {
        for (int stop = board; stop < alight; stop++) {
            if (links.comesHomeByWater(services.linkAfter(stop))) {
                return true;
            }
        }
        return false;
    }

    /// The last stop of the run.
    int last(int board) {
        int stop = board;
        while (services.linkAfter(stop) != Links.NONE) {
            stop++;
        }
        return stop;
    }

    /// The legal state after a ride.
    ///
    /// @param legal state on board
    /// @param base  minute that the run's times count from
    int after(Legality law, int legal, int board, int alight, int base) {
        int exit = exit(board, alight);
        int left = exit == Links.NONE || legal == LegalAutomaton.REFUSED
                ? legal
                : law.leave(legal, services.terminal(exit), base + services.departure(exit));
        return comesHome(board, alight) && left != LegalAutomaton.REFUSED
                ? law.comeHome(left, services.terminal(alight))
                : left;
    }
}
