package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.PlaceId;
import io.tumen.law.LegalAutomaton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Goods that were under way when a change became known, in the corridor that it made: what lies behind them stays as
/// it was, and they go on from where they are. Goods that have left home, or began abroad, go on under the law that
/// they left under, for the law of the day of exit holds to the end; goods still at home are under that of the new
/// corridor.
final class Onwards {
    private final Network network;
    private final Booker past;
    private final Booker next;
    private final Translation translation;
    private final int known;
    private final Map<Alike, Offer> offers = new HashMap<>();

    /// @param done days of terminals and links that lie behind the goods
    private record Alike(Treatment treatment, PlaceId destination, List<Start> starts, List<Integer> done) {}

    /// @param past    of the network that the goods were booked in, with nothing booked yet: what was booked is gone
    /// through again in order, because
    /// when
    ///     goods get through depends on who came before them
    Onwards(Booker past, Booker next, Translation translation, int known) {
        this.network = past.network();
        this.past = past;
        this.next = next;
        this.translation = translation;
        this.known = known;
    }

    /// Goods that have set off: what is known of them in both corridors.
    ///
    /// @param points where they can go on from, the last being where they were to go on as booked
    /// @param starts the same in the new corridor, null for what is no more or was closed before they came
    /// @param done   what lies behind them has taken of the new corridor's days; it does not stand in their own way
    /// @param over   whether they were handed over, or being so, before the change was known
    record Goods(
            Trip trip,
            Treatment treatment,
            List<Standpoint> points,
            List<@Nullable Start> starts,
            Uses done,
            boolean over) {}

    /// What has become of a trip; null when it had not begun. To be told of every trip, by this or by [#pass], in the
    /// order in which they were booked.
    @Nullable
    Goods find(Concerned one, Held held) {
        Order booked = one.order();
        Goods goods = booked.ready() < known ? findStarted(booked, one.again(), held.trip()) : null;
        pass(booked, held);
        return goods;
    }

    /// Lets a trip pass that nobody asks for.
    void pass(Order booked, Held held) {
        past.takeDays(held, booked.milliTeu());
    }

    private @Nullable Goods findStarted(Order booked, Order again, Trip trip) {
        Treatment treated = booked.treatment();
        Clerk clerk = past.first();
        var underway = new Underway(network, clerk.conditions(treated), clerk.timing(treated), treated.prices());
        List<Standpoint> points = underway.find(trip, booked.ready(), known);
        if (points.isEmpty()) {
            return null;
        }
        boolean over = underway.isHandedOver(trip, points.getLast(), known);
        Uses done = clerk.timing(treated).uses().in(next.capacities());
        boolean free = points.stream().allMatch(point -> point.legal() == LegalAutomaton.START);
        Treatment treatment = free ? again.treatment() : next.under(treated.automaton(), again);
        var starts = new ArrayList<@Nullable Start>();
        points.forEach(point -> starts.add(start(point, treatment)));
        for (int i = 0; i < points.getLast().hops(); i++) {
            take(points.getLast().done(), i, again.milliTeu());
        }
        done.take(again.milliTeu());
        return new Goods(trip, treatment, points, starts, done, over);
    }

    /// When they are handed over as booked, what they need for it taken; [Minutes#NEVER] when they cannot be. Work that
    /// is in hand goes on as it was begun.
    int hold(Goods goods) {
        Start clear = goods.starts().getLast();
        Standpoint point = goods.points().getLast();
        Trip rest = translation.find(point.restOf(goods.trip()));
        if (clear == null || rest == null) {
            return Minutes.NEVER;
        }
        int minute = point.controlled() ? clear.minute() : point.minute();
        goods.done().take(-goods.treatment().milliTeu());
        int end = next.hold(
                goods.treatment(),
                new Start(clear.terminal(), clear.ride(), clear.legal(), minute, clear.milli()),
                rest);
        takeDone(goods, end != Minutes.NEVER);
        return end;
    }

    /// @param went whether the days of what is left have just been taken
    private void takeDone(Goods goods, boolean went) {
        int milliTeu = goods.treatment().milliTeu();
        if (went) {
            goods.done().takeBeside(next.first().timing(goods.treatment()).uses(), milliTeu);
        } else {
            goods.done().take(milliTeu);
        }
    }

    /// The best way on, what they need for it taken; null when there is none.
    ///
    /// @param point where it begins
    /// @param rest  in the new corridor
    record Way(Standpoint point, Start start, Trip rest) {}

    @Nullable
    Way goOn(Goods goods, Order again) {
        List<Start> starts = new ArrayList<>();
        for (Start start : goods.starts()) {
            if (start != null) {
                starts.add(start);
            }
        }
        goods.done().take(-again.milliTeu());
        Trip rest = starts.isEmpty() ? null : findRest(goods, again, starts);
        if (rest != null) {
            next.takeOn(goods.treatment(), rest, starts);
        }
        takeDone(goods, rest != null);
        if (rest == null) {
            return null;
        }
        Start start = Booker.startOf(rest, starts);
        Standpoint point = goods.points().get(goods.starts().indexOf(start));
        giveBack(goods.points().getLast(), point, again.milliTeu());
        return new Way(point, start, rest);
    }

    /// What was found for goods that stood at the same points with the same days behind them is best for these too as
    /// long as it can be had, as it is for those that have not set off ([Offer#best]).
    private @Nullable Trip findRest(Goods goods, Order again, List<Start> starts) {
        Treatment treatment = goods.treatment();
        var alike = new Alike(
                treatment,
                again.memory().errand().destination(),
                starts,
                goods.done().listed());
        Offer found = next.remembers() ? offers.get(alike) : null;
        if (found != null) {
            Trip best = found.best(again.kind().prices(), again.deadline());
            if (best == null || next.carriesOn(treatment, best, starts)) {
                return best;
            }
        }
        Offer offer = next.waysOn(again, treatment, known, starts);
        offers.put(alike, offer);
        return offer.best(again.kind().prices(), again.deadline());
    }

    private @Nullable Start start(Standpoint point, Treatment treatment) {
        Integer terminal = translation.findTerminal(point.terminal());
        Conditions conditions = next.first().conditions(treatment);
        if (terminal == null || !getsThere(point, conditions)) {
            return null;
        }
        int from = Math.max(point.minute(), known);
        int minute = point.controlled() ? conditions.yard().done(terminal, Activity.BORDER, from, Pace.LIKELY) : from;
        Rides rides = next.first().rides(treatment);
        int ride = translation.rideAfter(point.done().route().hops(), rides);
        return minute == Minutes.NEVER
                ? null
                : new Start(terminal, ride, point.legal(), minute, point.done().milli());
    }

    private boolean getsThere(Standpoint point, Conditions conditions) {
        return point.hops() == 0
                || !(point.done().route().hops().getLast() instanceof Hop.Ride ride)
                || translation.goesOn(ride, point.done().starts().getLast(), known, conditions.open());
    }

    /// What lies behind them took its slots, and a ride begun keeps its own up to where it was to be left.
    private void take(Trip done, int hop, int milliTeu) {
        if (done.route().hops().get(hop) instanceof Hop.Ride ride) {
            int base = done.starts().get(hop);
            Hop.Ride same = translation.findRide(ride, base);
            if (same != null) {
                next.take(same, base, milliTeu);
            }
        }
    }

    /// Who leaves a ride early leaves its slots to others; so what was found without them counts no more.
    private void giveBack(Standpoint booked, Standpoint taken, int milliTeu) {
        if (!booked.equals(taken)) {
            take(booked.done(), booked.hops() - 1, -milliTeu);
            take(taken.done(), taken.hops() - 1, milliTeu);
            next.forget();
            offers.clear();
        }
    }

    /// A way on with what lies behind it, as a booking is told.
    Booked booked(Way way, Order booked, Order again) {
        Trip whole = way.rest();
        return Described.onwards(network, way.point().done(), next.network(), whole)
                .booked(
                        whole.minute(),
                        again.kind().prices().inventory(whole.minute() - booked.ready()) + whole.milli());
    }

    /// Where a way on begins, or where the goods are stuck.
    Rebooking.Onward onward(Standpoint point, @Nullable Start start) {
        int from = start == null ? Math.max(point.minute(), known) : start.minute();
        return new Rebooking.Onward(network.terminals().place(point.terminal()).id(), Minutes.instant(from));
    }
}
