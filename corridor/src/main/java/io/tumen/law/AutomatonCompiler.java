package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.PlaceId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Writes a statute out as tables: START, then for each epoch of the window the stages abroad, at sea and home again,
/// each once with all clear and once with an open point met.
final class AutomatonCompiler {
    private static final int ABROAD = 0;
    private static final int AT_SEA = 1;
    private static final int HOME = 2;
    private static final int STAGES = 3;

    /// Stands for every place that no act names, because the lists treat all of them alike.
    private static final PlaceId ANY_OTHER = new PlaceId("any-place-that-no-act-names");

    private final Statute statute;
    private final Cargo cargo;
    private final Epochs epochs;

    AutomatonCompiler(Statute statute, Cargo cargo, LocalDate from, LocalDate until) {
        this.statute = statute;
        this.cargo = cargo;
        this.epochs = new Epochs(statute.turningDays(), from, until);
    }

    LegalAutomaton domestic() {
        int states = 1 + epochs.count() * STAGES * 2;
        var delivering = new BitSet(states);
        var unknown = new BitSet(states);
        delivering.set(LegalAutomaton.START);
        for (int state = 1; state < states; state++) {
            delivering.set(state, stageOf(state) == HOME);
            unknown.set(state, isUnknown(state));
        }
        var moves = new LegalAutomaton.Moves(
                table(Role.EXIT, this::rowOfLeaving),
                table(Role.TRANSIT, port -> rowOfMoving(states, Role.TRANSIT, port)),
                table(Role.ENTRY, port -> rowOfMoving(states, Role.ENTRY, port)));
        return new LegalAutomaton(states, epochs, moves, delivering, unknown);
    }

    /// Exports leave freely and must not come home.
    LegalAutomaton export() {
        return otherTrade(LegalAutomaton.REFUSED);
    }

    /// Imports come home freely, unless they had left before.
    LegalAutomaton importing() {
        return otherTrade(LegalAutomaton.START);
    }

    private LegalAutomaton otherTrade(int homeFromStart) {
        int abroad = 1;
        var leaving = new int[epochs.count()];
        Arrays.fill(leaving, abroad);
        var moves = new LegalAutomaton.Moves(
                new NextStates(Map.of(), leaving),
                new NextStates(Map.of(), new int[] {LegalAutomaton.START, abroad}),
                new NextStates(Map.of(), new int[] {homeFromStart, LegalAutomaton.REFUSED}));
        var delivering = new BitSet();
        delivering.set(LegalAutomaton.START);
        return new LegalAutomaton(2, epochs, moves, delivering, new BitSet());
    }

    private NextStates table(Role role, Function<PlaceId, int[]> rowOf) {
        var rows = new HashMap<PlaceId, int[]>();
        for (PlaceId place : statute.listFor(role).placesNamed()) {
            rows.put(place, rowOf.apply(place));
        }
        return new NextStates(rows, rowOf.apply(ANY_OTHER));
    }

    private int[] rowOfLeaving(PlaceId post) {
        var row = new int[epochs.count()];
        for (int epoch = 0; epoch < row.length; epoch++) {
            Standing standing = statute.standingOfExit(post, epochs.firstDayOf(epoch), cargo);
            row[epoch] = enter(epoch, ABROAD, standing);
        }
        return row;
    }

    private int[] rowOfMoving(int states, Role role, PlaceId port) {
        var row = new int[states];
        row[LegalAutomaton.START] = LegalAutomaton.REFUSED;
        for (int state = 1; state < states; state++) {
            row[state] = move(state, role, port);
        }
        return row;
    }

    private int move(int state, Role role, PlaceId port) {
        if (!mayFollow(role, stageOf(state))) {
            return LegalAutomaton.REFUSED;
        }
        int epoch = (state - 1) / (STAGES * 2);
        Standing before = isUnknown(state) ? Standing.UNKNOWN : Standing.LAWFUL;
        Standing here = statute.read(role, port, epochs.firstDayOf(epoch)).standing();
        return enter(epoch, role == Role.TRANSIT ? AT_SEA : HOME, before.worse(here));
    }

    // Goods may change ships abroad; every port where they are loaded is asked.
    private static boolean mayFollow(Role role, int stage) {
        return role == Role.TRANSIT ? stage != HOME : stage == AT_SEA;
    }

    private static int enter(int epoch, int stage, Standing standing) {
        return standing == Standing.UNLAWFUL
                ? LegalAutomaton.REFUSED
                : 1 + (epoch * STAGES + stage) * 2 + (standing == Standing.UNKNOWN ? 1 : 0);
    }

    private static int stageOf(int state) {
        return (state - 1) / 2 % STAGES;
    }

    private static boolean isUnknown(int state) {
        return (state - 1) % 2 == 1;
    }
}
