package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Service;
import io.tumen.corridor.Stop;
import io.tumen.corridor.TerminalId;
import java.util.List;
import java.util.function.Predicate;

/// A service as a frequency: what it rides, and how long goods wait for it. One object for each service, so equal only
/// to itself.
///
/// A train crosses a frontier on the link that joins the two countries; a ship's goods are controlled where they go on
/// board and where they leave it, whatever it calls at in between.
final class Line {
    private static final double MINUTES_AN_HOUR = 60;

    private final Service service;
    private final Frequency frequency;
    private final List<Track> tracks;
    private final int firstFacility;

    /// @param tracks        between its stops, one fewer than stops
    /// @param firstFacility of its first stretch; those of the others follow
    Line(Service service, Frequency frequency, List<Track> tracks, int firstFacility) {
        this.service = service;
        this.frequency = frequency;
        this.tracks = List.copyOf(tracks);
        this.firstFacility = firstFacility;
    }

    Service service() {
        return service;
    }

    Frequency frequency() {
        return frequency;
    }

    Track track(int stop) {
        return tracks.get(stop);
    }

    int facility(int stop) {
        return firstFacility + stop;
    }

    boolean onWater() {
        return service.mode().onWater();
    }

    int lastStop() {
        return tracks.size();
    }

    TerminalId stop(int stop) {
        return service.stops().get(stop).terminal();
    }

    double cutOffHours() {
        return service.cutOff().toMinutes() / MINUTES_AN_HOUR;
    }

    /// From the departure at a stop to the arrival at the next one.
    double rideHours(int stop) {
        Stop next = service.stops().get(stop + 1);
        return next.arrival().minus(service.stops().get(stop).departure()).toMinutes() / MINUTES_AN_HOUR;
    }

    double dwellHours(int stop) {
        Stop here = service.stops().get(stop);
        return here.departure().minus(here.arrival()).toMinutes() / MINUTES_AN_HOUR;
    }

    boolean controlsBoarding(int board, int alight) {
        return any(Track::crosses, board, onWater() ? alight : board + 1);
    }

    boolean controlsAlighting(int board, int alight) {
        return any(Track::crosses, onWater() ? board : alight - 1, alight);
    }

    /// Whether goods that are, or are not, controlled before they board at the stop have a stop to alight at.
    boolean boards(int board, boolean controlled) {
        return controlled ? controlsBoarding(board, lastStop()) : !controlsBoarding(board, board + 1);
    }

    /// How often goods are controlled at a stop where they stay on board.
    int controlsOnBoard(int stop) {
        return onWater()
                ? 0
                : (track(stop - 1).crosses() ? 1 : 0) + (track(stop).crosses() ? 1 : 0);
    }

    boolean leavesHome(int board, int alight) {
        return any(Track::leavesHome, board, alight);
    }

    boolean comesHome(int board, int alight) {
        return any(Track::comesHome, board, alight);
    }

    private boolean any(Predicate<Track> holds, int from, int until) {
        return tracks.subList(from, until).stream().anyMatch(holds);
    }

    /// Slots of the stretches that begin, or that end, at the port, TEU per day.
    double slotsAt(PlaceId port, boolean leaving, FlowProblem problem) {
        double slots = 0;
        for (int stop = 0; stop < lastStop(); stop++) {
            PlaceId end = leaving ? track(stop).from() : track(stop).to();
            slots += end.equals(port) ? problem.facilities().get(facility(stop)).capacity() : 0;
        }
        return slots;
    }
}
