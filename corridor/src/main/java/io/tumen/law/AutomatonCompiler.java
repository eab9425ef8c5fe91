package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.PlaceId;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.function.Function;

/// Writes the statute for domestic goods out as tables: START, then for each epoch of the window the stages abroad, in
/// transit and home again, each once with all clear and once with an open point met.
final class AutomatonCompiler {
    private static final int ABROAD = 0;
    private static final int IN_TRANSIT = 1;
    private static final int HOME = 2;
    private static final int STAGES = 3;

    /// Stands for every place of which nothing is said, because the lists treat all of them alike.
    private static final PlaceId ANY_OTHER = new PlaceId("any-place-that-no-act-names");

    private final Statute statute;
    private final Cargo cargo;
    private final Epochs epochs;

    AutomatonCompiler(Statute statute, Cargo cargo, LocalDate from, LocalDate until) {
        this.statute = statute;
        this.cargo = cargo;
        this.epochs = new Epochs(statute.turningDays(), from, until);
    }

    LegalAutomaton compile() {
        int states = 1 + epochs.count() * STAGES * 2;
        var delivering = new BitSet(states);
        var unknown = new BitSet(states);
        delivering.set(LegalAutomaton.START);
        for (int state = 1; state < states; state++) {
            delivering.set(state, stageOf(state) == HOME);
            unknown.set(state, isUnknown(state));
        }
        return new LegalAutomaton(new LegalAutomaton.States(states, 1, delivering, unknown), epochs, moves(states));
    }

    /// What is no event of this kind of journey changes nothing on the way abroad, and never brings the goods home.
    private LegalAutomaton.Moves moves(int states) {
        NextStates leave = table(Role.EXIT, this::rowOfLeaving);
        NextStates transit = table(Role.TRANSIT, place -> rowOfMoving(states, Role.TRANSIT, place));
        NextStates comeHome = table(Role.ENTRY, place -> rowOfMoving(states, Role.ENTRY, place));
        NextStates refused = NextStates.refused(states);
        return switch (statute.journey()) {
            case BY_SEA -> new LegalAutomaton.Moves(leave, transit, NextStates.unchanged(states), comeHome, refused);
            case BY_LAND -> new LegalAutomaton.Moves(leave, refused, transit, refused, comeHome);
        };
    }

    private NextStates table(Role role, Function<PlaceId, int[]> rowOf) {
        var rows = new HashMap<PlaceId, int[]>();
        for (PlaceId place : statute.placesNamed(role)) {
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

    private int[] rowOfMoving(int states, Role role, PlaceId place) {
        var row = new int[states];
        row[LegalAutomaton.START] = LegalAutomaton.REFUSED;
        for (int state = 1; state < states; state++) {
            row[state] = move(state, role, place);
        }
        return row;
    }

    private int move(int state, Role role, PlaceId place) {
        if (!mayFollow(role, stageOf(state))) {
            return LegalAutomaton.REFUSED;
        }
        int epoch = (state - 1) / (STAGES * 2);
        Standing before = isUnknown(state) ? Standing.UNKNOWN : Standing.LAWFUL;
        Standing here = statute.standingOf(role, place, epochs.firstDayOf(epoch));
        return enter(epoch, role == Role.TRANSIT ? IN_TRANSIT : HOME, before.worse(here));
    }

    // Goods may change ships abroad, or cross one country after the other; every such place is asked.
    private static boolean mayFollow(Role role, int stage) {
        return role == Role.TRANSIT ? stage != HOME : stage == IN_TRANSIT;
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
