package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.time.LocalDate;
import java.util.BitSet;

/// The law for one kind of goods as a finite automaton over the journey, for the product with a network: at home →
/// abroad → in transit → home again. States are small ints from 0; the law of the day of exit is part of the state and
/// so binds to the end, and whether an open point was met is part of it too. Looking up a next state allocates nothing.
///
/// All events abroad are told to it; which of them the law looks at depends on the [Journey].
public final class LegalAutomaton {
    /// Domestic goods and exports are at home and have never been abroad.
    public static final int START = 0;
    /// No lawful way goes on from here.
    public static final int REFUSED = -1;

    private final States states;
    private final Epochs epochs;
    private final Moves moves;

    /// @param count      of all states
    /// @param beginnings how many of them, the first ones, goods may begin in
    record States(int count, int beginnings, BitSet delivering, BitSet unknown) {}

    /// @param leave       next state by epoch of exit
    /// @param leaveByShip next state by epoch of exit
    /// @param load        next state by state
    /// @param enter       next state by state
    /// @param land        next state by state
    /// @param byShip      next state by state
    /// @param byLand      next state by state
    record Moves(
            NextStates leave,
            NextStates leaveByShip,
            NextStates load,
            NextStates enter,
            NextStates land,
            NextStates byShip,
            NextStates byLand) {
        boolean leadAs(Moves other) {
            return leave.leadAs(other.leave)
                    && leaveByShip.leadAs(other.leaveByShip)
                    && load.leadAs(other.load)
                    && enter.leadAs(other.enter)
                    && land.leadAs(other.land)
                    && byShip.leadAs(other.byShip)
                    && byLand.leadAs(other.byLand);
        }
    }

    LegalAutomaton(States states, Epochs epochs, Moves moves) {
        this.states = states;
        this.epochs = epochs;
        this.moves = moves;
    }

    /// Whether the other one gives the same answer to every question.
    public boolean answersAs(LegalAutomaton other) {
        return states.equals(other.states) && epochs.areThoseOf(other.epochs) && moves.leadAs(other.moves);
    }

    public int stateCount() {
        return states.count;
    }

    /// The state of goods before they set off.
    ///
    /// @param ready day on which they are ready where they begin; it decides which law binds goods that begin abroad
    /// @throws IllegalArgumentException when the day lies outside the window the automaton was made for
    public int begin(LocalDate ready) {
        return states.beginnings == 1 ? START : epochs.indexOf(ready) * 2;
    }

    /// The goods cross the home frontier outward by land. They may do so once.
    ///
    /// @param day the day of exit, in the zone of the post
    /// @throws IllegalArgumentException when the day lies outside the window the automaton was made for
    public int leave(int state, PlaceId exitPost, LocalDate day) {
        return state < states.beginnings ? moves.leave.at(exitPost, epochs.indexOf(day)) : REFUSED;
    }

    /// The goods cross the home frontier outward on a ship. They may do so once.
    ///
    /// @param day the day of exit, in the zone of the port
    /// @throws IllegalArgumentException when the day lies outside the window the automaton was made for
    public int leaveByShip(int state, PlaceId exitPort, LocalDate day) {
        return state < states.beginnings ? moves.leaveByShip.at(exitPort, epochs.indexOf(day)) : REFUSED;
    }

    /// A ship lands the goods abroad.
    public int land(int state, PlaceId port) {
        return moves.land.at(port, state);
    }

    /// The goods are loaded on a ship abroad.
    public int load(int state, PlaceId port) {
        return moves.load.at(port, state);
    }

    /// The goods enter a foreign country by land.
    public int enter(int state, PlaceId post) {
        return moves.enter.at(post, state);
    }

    /// A ship brings the goods home from abroad.
    public int comeHome(int state, PlaceId entryPort) {
        return moves.byShip.at(entryPort, state);
    }

    /// The goods come home from abroad by land.
    public int comeHomeByLand(int state, PlaceId entryPost) {
        return moves.byLand.at(entryPost, state);
    }

    /// Whether the goods may be handed over at home in this state.
    public boolean delivers(int state) {
        return states.delivering.get(state);
    }

    /// Whether an open point was met on the way here: then it is unknown whether the way is lawful.
    public boolean unknown(int state) {
        return states.unknown.get(state);
    }
}
