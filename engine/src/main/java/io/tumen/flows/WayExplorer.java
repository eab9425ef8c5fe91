package io.tumen.flows;

import io.tumen.corridor.Activity;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import io.tumen.law.LegalAutomaton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays out all ways of one class of goods: the product of a corridor with the law, from the origins on, node by node.
///
/// Work, control and charges come where the planner has them, so that hours and money mean the same: loading; a
/// transfer or a change of gauge between vehicles; control on both sides of every frontier, of a ship where goods go on
/// board and leave it; unloading. Storage is paid for the expected stay.
final class WayExplorer {
    private final DayOffer offer;
    private final Rulebook law;
    private final ArcList arcs = new ArcList();
    private final Set<PlaceId> destinations;

    private WayExplorer(DayOffer offer, Rulebook law, Set<PlaceId> destinations) {
        this.offer = offer;
        this.law = law;
        this.destinations = destinations;
    }

    /// @param origins in rising order, as the destinations
    static Layout explore(DayOffer offer, Rulebook law, Collection<PlaceId> origins, Collection<PlaceId> destinations) {
        var explorer = new WayExplorer(offer, law, Set.copyOf(destinations));
        origins.forEach(place -> explorer.arcs.numberOf(new Spot.Centroid(place, true)));
        destinations.forEach(place -> explorer.arcs.numberOf(new Spot.Centroid(place, false)));
        explorer.exploreAll();
        return explorer.arcs.layOut(origins.size() + destinations.size());
    }

    private void exploreAll() {
        while (arcs.hasUnexplored()) {
            int node = arcs.nextUnexplored();
            switch (arcs.spot(node)) {
                case Spot.Centroid centroid -> begin(node, centroid);
                case Spot.Ready ready -> goOn(node, ready);
                case Spot.Landed landed -> control(node, landed);
                case Spot.Arrived arrived -> arrive(node, arrived);
                case Spot.Aboard aboard -> stayAboard(node, aboard);
            }
        }
    }

    private void begin(int node, Spot.Centroid centroid) {
        int legal = law.begin();
        if (!centroid.origin() || legal == LegalAutomaton.REFUSED) {
            return;
        }
        for (TerminalId at : offer.listTerminals(centroid.place(), Activity.LOAD)) {
            work(node, at, Activity.LOAD, offer.listOnward(at), legal, 0, false);
        }
    }

    /// Work of the kind, after which the goods can go on as listed.
    private void work(
            int node,
            TerminalId at,
            Activity activity,
            List<Onward> onward,
            int legal,
            double stayedHours,
            boolean counted) {
        Step.Work work = offer.findWork(at, activity);
        if (work != null && !onward.isEmpty()) {
            boolean controlled = activity == Activity.BORDER;
            var done = new Spot.Ready(at, onward, legal, stayedHours + work.hours(), controlled, true);
            arcs.add(node, done, facility(at, counted), work);
        }
    }

    private int facility(TerminalId at, boolean counted) {
        return counted ? Graph.NONE : offer.facilityOf(at);
    }

    private void goOn(int node, Spot.Ready ready) {
        goOn(node, ready.at(), ready.onward(), ready.legal(), ready.stayedHours(), ready.controlled(), ready.counted());
    }

    private void goOn(
            int node,
            TerminalId at,
            List<Onward> onward,
            int legal,
            double stayedHours,
            boolean controlled,
            boolean counted) {
        List<Onward> frontier =
                onward.stream().filter(each -> each.controlled() && !controlled).toList();
        work(node, at, Activity.BORDER, frontier, legal, stayedHours, counted);
        for (Onward each : onward) {
            if (each.controlled() == controlled) {
                switch (each) {
                    case Onward.Drive drive -> drive(node, at, drive, legal, stayedHours);
                    case Onward.Boarding boarding -> board(node, at, boarding, legal, stayedHours);
                }
            }
        }
    }

    private void drive(int node, TerminalId at, Onward.Drive drive, int legal, double stayedHours) {
        Track track = drive.track();
        int before = drive.fresh() ? law.board(legal, track) : legal;
        int after = before == LegalAutomaton.REFUSED ? before : law.ride(before, track);
        if (after == LegalAutomaton.REFUSED || !offer.isOpen(track)) {
            return;
        }
        TariffId tariff = track.link().tariff();
        boolean paid = tariff != null && drive.charged().contains(tariff);
        double cny = (paid ? 0 : offer.tolls().flat(tariff))
                + offer.tolls().perKm(tariff) * track.link().distanceKm()
                + storage(at, stayedHours, 0);
        var haul = new Step.Haul(
                at,
                track.link().to(),
                track.link().id(),
                null,
                drive.fresh(),
                track.link().distanceKm(),
                track.hours(),
                offer.adjusted(Adjustment.What.PRICE, track.from(), cny),
                offer.tolls().co2eKgPerKm(track.link().vehicle()) * track.link().distanceKm());
        var by = new Arrival(track.link().mode(), track.link().gauge(), true, charged(drive, tariff));
        land(node, track, by, after, track.crosses(), track.facility(), haul);
    }

    private static Set<TariffId> charged(Onward.Drive drive, @Nullable TariffId tariff) {
        var charged = new HashSet<>(drive.charged());
        if (tariff != null) {
            charged.add(tariff);
        }
        return charged;
    }

    private void land(int node, Track last, Arrival by, int legal, boolean controls, int facility, Step step) {
        TerminalId at = last.link().to();
        Arrival alike = alike(at, by);
        arcs.add(
                node,
                controls ? new Spot.Landed(at, alike, legal) : new Spot.Arrived(at, alike, legal, 0, false),
                facility,
                step);
    }

    /// Where no vehicle on demand goes on, it makes no difference that the goods came by one.
    private Arrival alike(TerminalId at, Arrival by) {
        return offer.listOnward(at).stream().anyMatch(by::continuesBy)
                ? by
                : new Arrival(by.mode(), by.gauge(), false, Set.of());
    }

    private void control(int node, Spot.Landed landed) {
        Step.Work work = offer.findWork(landed.at(), Activity.BORDER);
        if (work != null) {
            var done = new Spot.Arrived(landed.at(), landed.by(), landed.legal(), work.hours(), true);
            arcs.add(node, done, offer.facilityOf(landed.at()), work);
        }
    }

    private void arrive(int node, Spot.Arrived arrived) {
        List<Onward> all = offer.listOnward(arrived.at());
        deliver(node, arrived);
        List<Onward> continuing = all.stream()
                .filter(arrived.by()::continuesBy)
                .<Onward>map(each -> new Onward.Drive(
                        each.track(), each.controlled(), false, arrived.by().charged()))
                .toList();
        goOn(node, arrived.at(), continuing, arrived.legal(), arrived.stayedHours(), false, arrived.counted());
        for (Activity change : List.of(Activity.TRANSFER, Activity.GAUGE_CHANGE)) {
            List<Onward> others = all.stream()
                    .filter(each ->
                            !arrived.by().continuesBy(each) && arrived.by().changeTo(each) == change)
                    .toList();
            work(node, arrived.at(), change, others, arrived.legal(), arrived.stayedHours(), arrived.counted());
        }
    }

    private void deliver(int node, Spot.Arrived arrived) {
        Terminal terminal = offer.corridor().terminalFor(arrived.at());
        boolean abroad = Track.isAbroad(offer.corridor(), terminal.place());
        Step.Work work = offer.findWork(arrived.at(), Activity.UNLOAD);
        if (work == null || !destinations.contains(terminal.place()) || !law.delivers(arrived.legal(), abroad)) {
            return;
        }
        double stay = arrived.stayedHours() + work.hours();
        var paid = new Step.Work(work.at(), work.activity(), work.hours(), work.cny() + storage(arrived.at(), stay, 0));
        var end = new Spot.Centroid(terminal.place(), false);
        arcs.add(node, end, facility(arrived.at(), arrived.counted()), paid);
        if (law.isUnknown(arrived.legal())) {
            arcs.markUnknown();
        }
    }

    private double storage(TerminalId at, double hours, double moreHours) {
        return offer.tolls().storage(offer.corridor().terminalFor(at).storage(), hours, moreHours);
    }

    private void board(int node, TerminalId at, Onward.Boarding boarding, int legal, double stayedHours) {
        Line line = boarding.line();
        Track track = boarding.track();
        int onBoard = law.board(legal, track);
        if (onBoard == LegalAutomaton.REFUSED) {
            return;
        }
        double wait = line.frequency().waitHours();
        double stay = stayedHours + line.cutOffHours();
        double cny = offer.tolls().flat(line.service().tariff()) + storage(at, stay, 2 * wait);
        var step = new Step.Board(
                at,
                line.service().id(),
                line.onWater(),
                offer.adjusted(Adjustment.What.DWELL, track.from(), wait + line.cutOffHours()),
                offer.adjusted(Adjustment.What.PRICE, track.from(), cny));
        var aboard = new Spot.Aboard(line, boarding.stop(), boarding.stop(), onBoard, boarding.controlled(), false);
        arcs.add(node, aboard, Graph.NONE, step);
    }

    private void stayAboard(int node, Spot.Aboard aboard) {
        if (!aboard.passed() && aboard.board() != aboard.stop()) {
            alight(node, aboard);
        }
        Line line = aboard.line();
        if (aboard.stop() == line.lastStop() || !offer.isOpen(line.track(aboard.stop()))) {
            return;
        }
        Track track = line.track(aboard.stop());
        if (!aboard.passed() && offer.facilities().get(track.facility()).isLimited()) {
            var passed =
                    new Spot.Aboard(line, aboard.board(), aboard.stop(), aboard.legal(), aboard.controlled(), true);
            arcs.add(
                    node,
                    passed,
                    track.facility(),
                    new Step.Pass(track.link().from(), track.link().id()));
            return;
        }
        int legal = line.onWater() ? aboard.legal() : law.ride(aboard.legal(), track);
        if (legal != LegalAutomaton.REFUSED) {
            var next = new Spot.Aboard(
                    line,
                    line.onWater() ? aboard.board() : -1,
                    aboard.stop() + 1,
                    legal,
                    line.onWater() && aboard.controlled(),
                    false);
            arcs.add(node, next, line.facility(aboard.stop()), haul(line, aboard));
        }
    }

    private Step.Haul haul(Line line, Spot.Aboard aboard) {
        int stop = aboard.stop();
        Track track = line.track(stop);
        boolean stayed = aboard.board() != stop;
        Step.Work control = stayed ? offer.findWork(line.stop(stop), Activity.BORDER) : null;
        double controls = control == null ? 0 : control.cny() * line.controlsOnBoard(stop);
        double cny = offer.tolls().perKm(line.service().tariff()) * track.link().distanceKm();
        return new Step.Haul(
                line.stop(stop),
                line.stop(stop + 1),
                track.link().id(),
                line.service().id(),
                false,
                track.link().distanceKm(),
                line.rideHours(stop) + (stayed ? line.dwellHours(stop) : 0),
                offer.adjusted(Adjustment.What.PRICE, track.from(), cny) + controls,
                offer.tolls().co2eKgPerKm(line.service().vehicle())
                        * track.link().distanceKm());
    }

    private void alight(int node, Spot.Aboard aboard) {
        Line line = aboard.line();
        int stop = aboard.stop();
        int board = aboard.board();
        Track last = line.track(stop - 1);
        boolean here = !line.onWater() || line.controlsBoarding(board, stop) == aboard.controlled();
        int legal = line.onWater() ? law.sail(aboard.legal(), line, board, stop) : aboard.legal();
        if (here && legal != LegalAutomaton.REFUSED) {
            var by = new Arrival(last.link().mode(), last.link().gauge(), false, Set.of());
            boolean controls = line.controlsAlighting(line.onWater() ? board : stop - 1, stop);
            var step = new Step.Alight(line.stop(stop), line.service().id(), offer.lateHours(line));
            land(node, last, by, legal, controls, Graph.NONE, step);
        }
    }
}
