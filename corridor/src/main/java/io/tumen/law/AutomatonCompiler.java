package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.PlaceId;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes the statutes for domestic goods out as tables: START, then for each statute and each epoch of the window the
/// stages abroad, in transit and home again, each once with all clear and once with an open point met. How the goods
/// leave home, by land or by ship, decides under which statute they go.
final class AutomatonCompiler {
    private static final int ABROAD = 0;
    private static final int IN_TRANSIT = 1;
    private static final int HOME = 2;
    private static final int STAGES = 3;

    /// Stands for every place of which nothing is said, because the lists treat all of them alike.
    private static final PlaceId ANY_OTHER = new PlaceId("any-place-that-no-act-names");

    /// What befalls goods abroad: in which role a journey has the law look at the place. What is no event of a journey
    /// changes nothing on the way abroad, and never brings the goods home.
    private enum Event {
        LOAD,
        ENTER,
        LAND,
        HOME_BY_SHIP,
        HOME_BY_LAND;

        @Nullable
        Role roleIn(Journey journey) {
            return switch (this) {
                case LOAD -> journey == Journey.BY_SEA ? Role.TRANSIT : null;
                case ENTER -> journey == Journey.BY_LAND ? Role.TRANSIT : null;
                case LAND -> journey == Journey.OUT_BY_SEA ? Role.TRANSIT : null;
                case HOME_BY_SHIP -> journey == Journey.BY_SEA ? Role.ENTRY : null;
                case HOME_BY_LAND -> journey == Journey.BY_SEA ? null : Role.ENTRY;
            };
        }

        boolean isIgnoredBy(Journey journey) {
            return switch (this) {
                case LOAD -> journey == Journey.OUT_BY_SEA;
                case ENTER, LAND -> true;
                case HOME_BY_SHIP, HOME_BY_LAND -> false;
            };
        }
    }

    /// That of goods that leave by land, and that of goods that leave by ship where there is one.
    private final List<Statute> statutes;
    private final Cargo cargo;
    private final Epochs epochs;

    AutomatonCompiler(Statute statute, @Nullable Statute leavingByShip, Cargo cargo, LocalDate from, LocalDate until) {
        this.statutes = leavingByShip == null ? List.of(statute) : List.of(statute, leavingByShip);
        this.cargo = cargo;
        var days = new TreeSet<LocalDate>();
        statutes.forEach(each -> days.addAll(each.turningDays()));
        this.epochs = new Epochs(days, from, until);
    }

    LegalAutomaton compile() {
        int states = 1 + statutes.size() * statesOfOne();
        var delivering = new BitSet(states);
        var unknown = new BitSet(states);
        delivering.set(LegalAutomaton.START);
        for (int state = 1; state < states; state++) {
            delivering.set(state, stageOf(state) == HOME);
            unknown.set(state, isUnknown(state));
        }
        var moves = new LegalAutomaton.Moves(
                leaving(0),
                leaving(statutes.size() - 1),
                table(states, Event.LOAD),
                table(states, Event.ENTER),
                table(states, Event.LAND),
                table(states, Event.HOME_BY_SHIP),
                table(states, Event.HOME_BY_LAND));
        return new LegalAutomaton(new LegalAutomaton.States(states, 1, delivering, unknown), epochs, moves);
    }

    private int statesOfOne() {
        return epochs.count() * STAGES * 2;
    }

    private NextStates leaving(int number) {
        Statute statute = statutes.get(number);
        return table(statute.placesNamed(Role.EXIT), post -> rowOfLeaving(number, statute, post));
    }

    private NextStates table(int states, Event event) {
        var places = new LinkedHashSet<PlaceId>();
        for (Statute statute : statutes) {
            Role role = event.roleIn(statute.journey());
            if (role != null) {
                places.addAll(statute.placesNamed(role));
            }
        }
        return table(places, place -> rowOfMoving(states, event, place));
    }

    private static NextStates table(Set<PlaceId> places, Function<PlaceId, int[]> rowOf) {
        var rows = new HashMap<PlaceId, int[]>();
        for (PlaceId place : places) {
            rows.put(place, rowOf.apply(place));
        }
        return new NextStates(rows, rowOf.apply(ANY_OTHER));
    }

    private int[] rowOfLeaving(int number, Statute statute, PlaceId post) {
        var row = new int[epochs.count()];
        for (int epoch = 0; epoch < row.length; epoch++) {
            Standing standing = statute.standingOfExit(post, epochs.firstDayOf(epoch), cargo);
            row[epoch] = enter(number, epoch, ABROAD, standing);
        }
        return row;
    }

    private int[] rowOfMoving(int states, Event event, PlaceId place) {
        var row = new int[states];
        for (int state = 0; state < states; state++) {
            Journey journey = statutes.get(numberOf(state)).journey();
            Role role = event.roleIn(journey);
            if (role == null) {
                row[state] = event.isIgnoredBy(journey) ? state : LegalAutomaton.REFUSED;
            } else {
                row[state] = state == LegalAutomaton.START ? LegalAutomaton.REFUSED : move(state, role, place);
            }
        }
        return row;
    }

    private int move(int state, Role role, PlaceId place) {
        if (!mayFollow(role, stageOf(state))) {
            return LegalAutomaton.REFUSED;
        }
        int epoch = (state - 1) % statesOfOne() / (STAGES * 2);
        Standing before = isUnknown(state) ? Standing.UNKNOWN : Standing.LAWFUL;
        Standing here = statutes.get(numberOf(state)).standingOf(role, place, epochs.firstDayOf(epoch));
        return enter(numberOf(state), epoch, role == Role.TRANSIT ? IN_TRANSIT : HOME, before.worse(here));
    }

    // Goods may change ships abroad, or cross one country after the other; every such place is asked.
    private static boolean mayFollow(Role role, int stage) {
        return role == Role.TRANSIT ? stage != HOME : stage == IN_TRANSIT;
    }

    private int enter(int number, int epoch, int stage, Standing standing) {
        return standing == Standing.UNLAWFUL
                ? LegalAutomaton.REFUSED
                : 1 + number * statesOfOne() + (epoch * STAGES + stage) * 2 + (standing == Standing.UNKNOWN ? 1 : 0);
    }

    /// Under which statute goods in that state go; those that never left are under the first.
    private int numberOf(int state) {
        return state == LegalAutomaton.START ? 0 : (state - 1) / statesOfOne();
    }

    private static int stageOf(int state) {
        return (state - 1) / 2 % STAGES;
    }

    private static boolean isUnknown(int state) {
        return (state - 1) % 2 == 1;
    }
}
