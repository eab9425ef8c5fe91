package io.tumen.planner;

import io.tumen.law.LegalAutomaton;
import java.util.IdentityHashMap;

/// Which bookings a change of the corridor touches: those whose trips meet something of its [Differences], and those
/// that the law no longer lets go as they were booked. The others stay as they are, with every minute, slot and day of
/// theirs, before anybody else is asked.
final class Touch {
    private final Booker next;
    private final Translation translation;
    private final Differences differences;
    private final boolean sameLaw;
    private final IdentityHashMap<Kind, NewLaw> laws = new IdentityHashMap<>();

    /// @param sameLaw whether the law is certainly that of before
    Touch(Booker next, Translation translation, Differences differences, boolean sameLaw) {
        this.next = next;
        this.translation = translation;
        this.differences = differences;
        this.sameLaw = sameLaw;
    }

    /// The law after the change for goods of one kind.
    ///
    /// @param same whether it answers as before
    private record NewLaw(boolean same, Legality law) {}

    boolean isOn(Booking booking, Order order, Trip trip) {
        if (differences.touch(trip, order.ready())) {
            return true;
        }
        if (sameLaw) {
            return false;
        }
        NewLaw law = laws.computeIfAbsent(order.kind(), before -> law(booking.goods(), before));
        return !law.same && !isLawful(law.law, order.ready(), trip);
    }

    private NewLaw law(Goods goods, Kind before) {
        Treatment treatment = next.kind(goods).treatment();
        return new NewLaw(
                before.treatment().automaton().answersAs(treatment.automaton()),
                next.first().conditions(treatment).law());
    }

    /// Whether it is known to be lawful as it was booked. When goods leave home on a ride is told by its run; on a
    /// drive it depends on who was there before them, so then it is not known here.
    private boolean isLawful(Legality law, int ready, Trip booked) {
        Trip trip = translation.findShared(booked);
        if (trip == null) {
            return false;
        }
        Network network = next.network();
        int terminal = trip.route().start();
        int legal = law.begin(terminal, ready);
        for (int i = 0; i < trip.starts().size() && legal != LegalAutomaton.REFUSED; i++) {
            int start = trip.starts().get(i);
            switch (trip.route().hops().get(i)) {
                case Hop.Drive drive -> {
                    boolean leavesHome = network.links().leavesHome(drive.link());
                    legal = leavesHome ? LegalAutomaton.REFUSED : law.drive(legal, terminal, drive, start);
                    terminal = network.links().to(drive.link());
                }
                case Hop.Ride ride -> {
                    legal = network.frontiers().after(law, legal, terminal, ride, start);
                    terminal = network.services().terminal(ride.alight());
                }
            }
        }
        return legal != LegalAutomaton.REFUSED && law.delivers(legal, terminal) && !law.unknown(legal);
    }
}
