package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import io.tumen.law.LegalAutomaton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The law of one day for one kind of goods as they go on, or no law at all. Events in the order and at the places that
/// [LegalAutomaton] asks for.
final class Rulebook {
    private final @Nullable LegalAutomaton automaton;
    private final LocalDate day;
    private final boolean refusesUnknown;

    private Rulebook(@Nullable LegalAutomaton automaton, LocalDate day, boolean refusesUnknown) {
        this.automaton = automaton;
        this.day = day;
        this.refusesUnknown = refusesUnknown;
    }

    static Rulebook of(LegalAutomaton automaton, FlowTerms terms) {
        return new Rulebook(automaton, terms.day(), terms.openPoints() == FlowTerms.OpenPoints.REFUSE);
    }

    /// Everything is allowed, to find out what the law forbids.
    static Rulebook lawless(FlowTerms terms) {
        return new Rulebook(null, terms.day(), false);
    }

    int begin() {
        return automaton == null ? LegalAutomaton.START : known(automaton.begin(day));
    }

    /// After going on board at the link's beginning.
    int board(int state, Track track) {
        return automaton == null || !track.onWater() || !track.fromAbroad()
                ? state
                : known(automaton.load(state, track.from()));
    }

    /// After riding a link on which the goods are already.
    int ride(int state, Track track) {
        if (automaton == null || state == LegalAutomaton.REFUSED) {
            return state;
        }
        int left = track.leavesHome() ? leave(state, track.from(), track.onWater()) : state;
        if (left == LegalAutomaton.REFUSED) {
            return left;
        }
        if (track.entersAbroadByLand()) {
            return known(automaton.enter(left, track.to()));
        }
        if (track.comesHome()) {
            return track.onWater() ? comeHome(left, track.to()) : known(automaton.comeHomeByLand(left, track.to()));
        }
        return track.onWater() && track.toAbroad() ? known(automaton.land(left, track.to())) : left;
    }

    /// After a ship of the line put goods ashore that boarded at another stop.
    int sail(int state, Line line, int board, int alight) {
        if (automaton == null || state == LegalAutomaton.REFUSED) {
            return state;
        }
        int left =
                line.leavesHome(board, alight) ? leave(state, line.track(board).from(), true) : state;
        Track last = line.track(alight - 1);
        if (left == LegalAutomaton.REFUSED) {
            return left;
        }
        if (line.comesHome(board, alight)) {
            return comeHome(left, last.to());
        }
        return last.toAbroad() ? known(automaton.land(left, last.to())) : left;
    }

    private int leave(int state, PlaceId place, boolean byShip) {
        LegalAutomaton law = asked();
        return known(byShip ? law.leaveByShip(state, place, day) : law.leave(state, place, day));
    }

    private int comeHome(int state, PlaceId port) {
        return known(asked().comeHome(state, port));
    }

    private LegalAutomaton asked() {
        if (automaton == null) {
            throw new IllegalStateException("No law is asked. Maybe the lawless case was forgotten?");
        }
        return automaton;
    }

    private int known(int state) {
        return refusesUnknown && isUnknown(state) ? LegalAutomaton.REFUSED : state;
    }

    /// Whether goods in that state may be handed over. Abroad no act of the home country is asked.
    boolean delivers(int state, boolean abroad) {
        return automaton == null || abroad || automaton.delivers(state);
    }

    boolean isUnknown(int state) {
        return automaton != null && state != LegalAutomaton.REFUSED && automaton.unknown(state);
    }
}
