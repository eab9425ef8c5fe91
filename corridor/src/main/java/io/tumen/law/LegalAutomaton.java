package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.time.LocalDate;
import java.util.BitSet;

/// The law for one kind of goods as a finite automaton over the journey, for the product with a network: at home →
/// abroad → at sea → home again. States are small ints from 0; the law of the day of exit is part of the state and so
/// binds to the end, and whether an open point was met is part of it too. Looking up a next state allocates nothing.
public final class LegalAutomaton {
    /// The goods are at home and have never been abroad.
    public static final int START = 0;
    /// No lawful way goes on from here.
    public static final int REFUSED = -1;

    private final int stateCount;
    private final Epochs epochs;
    private final Moves moves;
    private final BitSet delivering;
    private final BitSet unknown;

    /// @param leave    next state by epoch of exit, from START only
    /// @param load     next state by state
    /// @param comeHome next state by state
    record Moves(NextStates leave, NextStates load, NextStates comeHome) {}

    LegalAutomaton(int stateCount, Epochs epochs, Moves moves, BitSet delivering, BitSet unknown) {
        this.stateCount = stateCount;
        this.epochs = epochs;
        this.moves = moves;
        this.delivering = delivering;
        this.unknown = unknown;
    }

    public int stateCount() {
        return stateCount;
    }

    /// The goods cross the home frontier outward by land. They may do so once.
    ///
    /// @param day the day of exit, in the zone of the post
    /// @throws IllegalArgumentException when the day lies outside the window the automaton was made for
    public int leave(int state, PlaceId exitPost, LocalDate day) {
        return state == START ? moves.leave.at(exitPost, epochs.indexOf(day)) : REFUSED;
    }

    /// The goods are loaded on a ship abroad.
    public int load(int state, PlaceId port) {
        return moves.load.at(port, state);
    }

    /// A ship brings the goods home from abroad.
    public int comeHome(int state, PlaceId entryPort) {
        return moves.comeHome.at(entryPort, state);
    }

    /// Whether the goods may be handed over at home in this state.
    public boolean delivers(int state) {
        return delivering.get(state);
    }

    /// Whether an open point was met on the way here: then it is unknown whether the way is lawful.
    public boolean unknown(int state) {
        return unknown.get(state);
    }
}
