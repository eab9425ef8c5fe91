package io.tumen.law;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import java.util.Objects;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/// Walks a way with the automaton, to hold it against the law.
final class AutomatonWalk {
    private AutomatonWalk() {}

    /// @param question its way is stated in full; an export is walked without its entry, an import without its exit
    static Standing standing(LegalAutomaton automaton, Journey journey, Trade trade, LegalQuestion question) {
        Way way = question.way();
        boolean bySea = journey == Journey.BY_SEA;
        int state = automaton.begin(question.exitDate());
        if (trade != Trade.IMPORT) {
            PlaceId exit = Objects.requireNonNull(way.exit());
            state = journey.leavesByShip()
                    ? automaton.leaveByShip(state, exit, question.exitDate())
                    : automaton.leave(state, exit, question.exitDate());
        }
        ToIntBiFunction<Integer, PlaceId> transit = switch (journey) {
            case BY_SEA -> automaton::load;
            case BY_LAND -> automaton::enter;
            case OUT_BY_SEA, ROUND_BY_SEA -> automaton::land;
        };
        state = step(state, way.transit(), transit);
        if (trade == Trade.EXPORT) {
            return state == LegalAutomaton.REFUSED ? Standing.UNLAWFUL : standing(automaton, state);
        }
        state = step(state, way.entry(), bySea ? automaton::comeHome : automaton::comeHomeByLand);
        return state == LegalAutomaton.REFUSED || !automaton.delivers(state)
                ? Standing.UNLAWFUL
                : standing(automaton, state);
    }

    private static int step(int state, @Nullable PlaceId place, ToIntBiFunction<Integer, PlaceId> event) {
        return state == LegalAutomaton.REFUSED ? state : event.applyAsInt(state, Objects.requireNonNull(place));
    }

    private static Standing standing(LegalAutomaton automaton, int state) {
        return automaton.unknown(state) ? Standing.UNKNOWN : Standing.LAWFUL;
    }
}
