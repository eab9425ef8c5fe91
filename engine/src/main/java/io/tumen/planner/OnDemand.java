package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.law.LegalAutomaton;

/// Goes on from a label by the links that can be entered at any time.
final class OnDemand {
    private final Links links;
    private final Conditions conditions;
    private final Legality law;
    private final PriceBook prices;
    private final Rides rides;
    private final Leaving leaving;
    private final Reached reached;
    private final Cursor made = new Cursor();

    OnDemand(Setting setting, Leaving leaving, Reached reached) {
        this.links = setting.network().links();
        this.conditions = setting.conditions();
        this.law = conditions.law();
        this.prices = setting.prices();
        this.rides = setting.rides();
        this.leaving = leaving;
        this.reached = reached;
    }

    void goOn(Cursor at) {
        for (int i = links.firstOut(at.terminal); i < links.firstOut(at.terminal + 1); i++) {
            goOn(at, links.out(i));
        }
    }

    /// Leaves as soon as the goods are ready and the link is open and, where the link leaves home, also at each later
    /// turn of the law.
    private void goOn(Cursor at, int link) {
        int legal = rides.continues(at.ride, link) ? at.legal : law.board(at.legal, at.terminal, link);
        int minute = setOff(link, leaving.ready(at, link, true, links.crosses(link)));
        while (minute <= conditions.end()) {
            depart(at, link, minute, law.ride(legal, link, minute));
            minute = links.leavesHome(link) ? setOff(link, law.nextTurn(legal, at.terminal, minute)) : Minutes.NEVER;
        }
    }

    /// The first minute, not before the one given, at which the link is open.
    private int setOff(int link, int minute) {
        return minute == Minutes.NEVER ? minute : conditions.open().startAt(link, minute);
    }

    private void depart(Cursor at, int link, int minute, int legal) {
        if (legal == LegalAutomaton.REFUSED) {
            return;
        }
        made.terminal = links.to(link);
        made.ride = rides.after(at.ride, link);
        made.legal = legal;
        made.gateway = leaving.gateway(at, link);
        made.time = minute + links.minutes(link, Pace.LIKELY);
        made.cost = leaving.cost(at, link, true, links.crosses(link)) + fare(at.ride, link);
        made.grams = at.grams + prices.grams(links.vehicle(link), links.km(link));
        if (links.crosses(link)) {
            made.time = conditions.yard().done(made.terminal, Activity.BORDER, made.time, Pace.LIKELY);
            made.cost += prices.handling(made.terminal, Activity.BORDER);
        }
        reached.offer(made, at.label, link, Links.NONE, law.unknown(legal));
    }

    private long fare(int ride, int link) {
        int tariff = links.tariff(link);
        long flat = rides.chargesFlat(ride, link) ? prices.flat(tariff) : 0;
        return flat + prices.distance(tariff, links.km(link));
    }
}
