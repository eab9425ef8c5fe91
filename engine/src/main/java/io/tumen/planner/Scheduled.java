package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.law.LegalAutomaton;

/// Goes on from a label by the services that call at its terminal: each is boarded on the first run that can be
/// caught and ridden to its last stop, with a label at every stop on the way.
final class Scheduled {
    private final Terminals terminals;
    private final Links links;
    private final Services services;
    private final Conditions conditions;
    private final Departures departures;
    private final Legality law;
    private final Frontiers frontiers;
    private final PriceBook prices;
    private final double teu;
    private final Rides rides;
    private final Leaving leaving;
    private final Reached reached;
    private final Cursor made = new Cursor();

    Scheduled(Setting setting, Leaving leaving, Reached reached) {
        this.terminals = setting.network().terminals();
        this.links = setting.network().links();
        this.services = setting.network().services();
        this.conditions = setting.conditions();
        this.departures = conditions.departures();
        this.law = conditions.law();
        this.frontiers = setting.network().frontiers();
        this.prices = setting.prices();
        this.teu = setting.teu();
        this.rides = setting.rides();
        this.leaving = leaving;
        this.reached = reached;
    }

    void goOn(Cursor at) {
        for (int stop : services.boarding(at.terminal)) {
            int service = services.serviceOf(stop);
            if (conditions.anySlots() || teu <= services.service(service).slotsTeu()) {
                boardIfUseful(at, stop, service, false);
                boardIfUseful(at, stop, service, true);
            }
        }
    }

    private void boardIfUseful(Cursor at, int stop, int service, boolean controlled) {
        if (frontiers.boards(stop, controlled)) {
            board(at, stop, service, controlled);
        }
    }

    /// Takes the first run and, where the service leaves home, also the first one after each turn of the law. A run
    /// that meets a closed link is of use as far as there, and beyond it the next one.
    ///
    /// @param controlled whether the goods are under border control before they board; a ship takes both kinds
    private void board(Cursor at, int stop, int service, boolean controlled) {
        int link = services.linkAfter(stop);
        int ready = leaving.ready(at, link, false, controlled);
        int legal = law.board(at.legal, at.terminal, link);
        if (ready > conditions.end() || legal == LegalAutomaton.REFUSED) {
            return;
        }
        int exit = frontiers.exit(stop, services.last(stop));
        int run = departures.firstRun(service, ready + services.cutOff(service) - services.departure(stop));
        while (run < departures.count(service)
                && departures.base(service, run) + services.departure(stop) <= conditions.end()) {
            boolean whole = ride(at, stop, departures.base(service, run), legal, controlled);
            run = whole ? runAfterTurn(service, exit, run, legal) : run + 1;
        }
    }

    /// The first run that leaves home after the law's next turn; their count when there is none, or no frontier.
    private int runAfterTurn(int service, int exit, int run, int legal) {
        if (exit == Links.NONE) {
            return departures.count(service);
        }
        int leaves = departures.base(service, run) + services.departure(exit);
        int turn = law.nextTurn(legal, services.terminal(exit), leaves);
        return turn == Minutes.NEVER
                ? departures.count(service)
                : departures.firstRun(service, turn - services.departure(exit));
    }

    /// @return false when the run meets a closed link
    private boolean ride(Cursor at, int board, int base, int legalOnBoard, boolean controlled) {
        long cost = leaving.cost(at, services.linkAfter(board), false, controlled);
        double km = 0;
        for (int stop = board + 1; services.linkAfter(stop - 1) != Links.NONE; stop++) {
            if (!services.setsOff(stop - 1, base, conditions.open())) {
                return false;
            }
            km += links.km(services.linkAfter(stop - 1));
            if (frontiers.controlsBoarding(board, stop) == controlled) {
                int legal = frontiers.after(law, legalOnBoard, board, stop, base);
                alight(at, board, stop, base, legal, cost, km);
            }
            int controls = services.linkAfter(stop) == Links.NONE ? 0 : frontiers.controlsOnBoard(stop);
            if (controls > 0 && !terminals.offers(services.terminal(stop), Activity.BORDER)) {
                return true;
            }
            cost += controls * prices.handling(services.terminal(stop), Activity.BORDER);
        }
        return true;
    }

    private void alight(Cursor at, int board, int stop, int base, int legal, long cost, double km) {
        if (legal == LegalAutomaton.REFUSED) {
            return;
        }
        int service = services.serviceOf(stop);
        made.terminal = services.terminal(stop);
        made.ride = rides.afterService(services.linkAfter(stop - 1));
        made.legal = legal;
        made.gateway = leaving.gateway(at, services.linkAfter(board));
        made.time = base + services.arrival(stop) + services.late(service, Pace.LIKELY);
        made.cost = cost + prices.flat(services.tariff(service)) + prices.distance(services.tariff(service), km);
        made.grams = at.grams + prices.grams(services.vehicle(service), km);
        if (frontiers.controlsAlighting(board, stop)) {
            made.time = conditions.yard().done(made.terminal, Activity.BORDER, made.time, Pace.LIKELY);
            made.cost += prices.handling(made.terminal, Activity.BORDER);
        }
        reached.offer(made, at.label, ~board, stop, law.unknown(legal));
    }
}
