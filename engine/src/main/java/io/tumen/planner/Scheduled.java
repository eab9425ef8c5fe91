package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.law.LegalAutomaton;

/// Goes on from a label by the services that call at its terminal: each is boarded on the first run that can be
/// caught and ridden to its last stop, with a label at every stop on the way.
///
/// A frontier that a service crosses after the stop of boarding and before the stop of alighting is passed on
/// board: control is done within the timetable, so it is paid for and takes no time of its own.
final class Scheduled {
    private final Terminals terminals;
    private final Links links;
    private final Services services;
    private final Conditions conditions;
    private final Legality law;
    private final PriceBook prices;
    private final double teu;
    private final Rides rides;
    private final Leaving leaving;
    private final Reached reached;
    private final Cursor made = new Cursor();

    Scheduled(Setting setting, Rides rides, Leaving leaving, Reached reached) {
        this.terminals = setting.network().terminals();
        this.links = setting.network().links();
        this.services = setting.network().services();
        this.conditions = setting.conditions();
        this.law = conditions.law();
        this.prices = setting.prices();
        this.teu = setting.teu();
        this.rides = rides;
        this.leaving = leaving;
        this.reached = reached;
    }

    void goOn(Cursor at) {
        for (int stop : services.boarding(at.terminal)) {
            int service = services.serviceOf(stop);
            if (conditions.anySlots() || teu <= services.service(service).slotsTeu()) {
                board(at, stop, service);
            }
        }
    }

    /// Takes the first run and, where the service leaves home, also the first one after each turn of the law.
    private void board(Cursor at, int stop, int service) {
        int ready = leaving.ready(at, services.linkAfter(stop), false);
        if (ready > conditions.end()) {
            return;
        }
        int legal = law.board(at.legal, at.terminal, services.linkAfter(stop));
        int frontier = services.leavesHomeAt(stop);
        int run =
                conditions.departures().firstRun(service, ready + services.cutOff(service) - services.departure(stop));
        while (legal != LegalAutomaton.REFUSED && run < conditions.departures().count(service)) {
            int base = conditions.departures().base(service, run);
            if (base + services.departure(stop) > conditions.end()) {
                return;
            }
            ride(at, stop, base, legal);
            run = frontier == Links.NONE ? Integer.MAX_VALUE : runAfterTurn(service, frontier, base, legal);
        }
    }

    /// The first run that leaves home after the law's next turn.
    private int runAfterTurn(int service, int frontier, int base, int legal) {
        int turn = law.nextTurn(legal, services.terminal(frontier), base + services.departure(frontier));
        return turn == Minutes.NEVER
                ? Integer.MAX_VALUE
                : conditions.departures().firstRun(service, turn - services.departure(frontier));
    }

    private void ride(Cursor at, int boarded, int base, int legalAboard) {
        int legal = legalAboard;
        long cost = leaving.cost(at, services.linkAfter(boarded), false);
        double km = 0;
        for (int stop = boarded; services.linkAfter(stop) != Links.NONE; stop++) {
            int link = services.linkAfter(stop);
            int controls = stop == boarded ? 0 : services.controlsOnBoard(stop);
            legal = law.ride(legal, link, base + services.departure(stop));
            if (legal == LegalAutomaton.REFUSED
                    || controls > 0 && !terminals.offers(services.terminal(stop), Activity.BORDER)) {
                return;
            }
            cost += controls * prices.handling(services.terminal(stop), Activity.BORDER);
            km += links.km(link);
            alight(at, boarded, stop + 1, base, legal, cost, km);
        }
    }

    private void alight(Cursor at, int boarded, int stop, int base, int legal, long cost, double km) {
        int service = services.serviceOf(stop);
        int link = services.linkAfter(stop - 1);
        made.terminal = services.terminal(stop);
        made.ride = rides.afterService(link);
        made.legal = legal;
        made.gateway = leaving.gateway(at, services.linkAfter(boarded));
        made.time = base + services.arrival(stop) + services.late(service, Pace.LIKELY);
        made.cost = cost + prices.flat(services.tariff(service)) + prices.distance(services.tariff(service), km);
        made.grams = at.grams + prices.grams(services.vehicle(service), km);
        if (links.crosses(link)) {
            made.time = conditions.yard().done(made.terminal, Activity.BORDER, made.time, Pace.LIKELY);
            made.cost += prices.handling(made.terminal, Activity.BORDER);
        }
        reached.offer(made, at.label, ~boarded, stop, law.unknown(legal));
    }
}
