package io.tumen.law;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Writes out what binds ordinary exports and imports: the agreements, and that exports do not come home and imports
/// have not left before. For each epoch of the window there is a state with all clear and one with an open point met.
final class ForeignTradeCompiler {
    private final Statute statute;
    private final Trade trade;
    private final Epochs epochs;

    ForeignTradeCompiler(Statute statute, Trade trade, LocalDate from, LocalDate until) {
        this.statute = statute;
        this.trade = trade;
        this.epochs = new Epochs(statute.agreements().turningDays(), from, until);
    }

    /// Exports begin at START and go abroad in the epoch of their exit.
    LegalAutomaton export() {
        var leaving = new int[epochs.count()];
        for (int epoch = 0; epoch < leaving.length; epoch++) {
            leaving[epoch] = 1 + epoch * 2;
        }
        int states = 1 + epochs.count() * 2;
        NextStates abroad = abroad(1, states);
        NextStates unchanged = NextStates.unchanged(states);
        NextStates refused = NextStates.refused(states);
        var leave = new NextStates(Map.of(), leaving);
        var moves = bySea()
                ? new LegalAutomaton.Moves(leave, leave, abroad, unchanged, unchanged, refused, refused)
                : new LegalAutomaton.Moves(leave, leave, unchanged, abroad, unchanged, refused, refused);
        var delivering = new BitSet(states);
        delivering.set(LegalAutomaton.START);
        return new LegalAutomaton(new LegalAutomaton.States(states, 1, delivering, unknown(1, states)), epochs, moves);
    }

    /// Imports begin in the epoch in which they are ready; the last state is that of goods that left home.
    LegalAutomaton importing() {
        int beginnings = epochs.count() * 2;
        int states = beginnings + 1;
        var leaving = new int[epochs.count()];
        Arrays.fill(leaving, beginnings);
        var home = new int[states];
        for (int state = 0; state < states; state++) {
            home[state] = state == beginnings ? LegalAutomaton.REFUSED : state;
        }
        NextStates abroad = abroad(0, states);
        NextStates unchanged = NextStates.unchanged(states);
        var comeHome = new NextStates(Map.of(), home);
        var leave = new NextStates(Map.of(), leaving);
        var moves = bySea()
                ? new LegalAutomaton.Moves(leave, leave, abroad, unchanged, unchanged, comeHome, comeHome)
                : new LegalAutomaton.Moves(leave, leave, unchanged, abroad, unchanged, comeHome, comeHome);
        var delivering = new BitSet(states);
        delivering.set(0, beginnings);
        return new LegalAutomaton(
                new LegalAutomaton.States(states, beginnings, delivering, unknown(0, beginnings)), epochs, moves);
    }

    private boolean bySea() {
        return statute.journey() == Journey.BY_SEA;
    }

    /// A place abroad where the law looks at the goods.
    private NextStates abroad(int first, int states) {
        var rows = new HashMap<PlaceId, int[]>();
        for (PlaceId place : statute.agreements().placesCovered()) {
            int[] row = NextStates.same(states);
            for (int epoch = 0; epoch < epochs.count(); epoch++) {
                int clear = first + epoch * 2;
                row[clear] = after(place, epoch, clear, Standing.LAWFUL);
                row[clear + 1] = after(place, epoch, clear, Standing.UNKNOWN);
            }
            rows.put(place, row);
        }
        return new NextStates(rows, NextStates.same(states));
    }

    private int after(PlaceId place, int epoch, int clear, Standing before) {
        Standing here = statute.agreements()
                .read(place, trade, epochs.firstDayOf(epoch))
                .standing();
        return switch (before.worse(here)) {
            case LAWFUL -> clear;
            case UNKNOWN -> clear + 1;
            case UNLAWFUL -> LegalAutomaton.REFUSED;
        };
    }

    private static BitSet unknown(int first, int end) {
        var unknown = new BitSet(end);
        for (int state = first + 1; state < end; state += 2) {
            unknown.set(state);
        }
        return unknown;
    }
}
