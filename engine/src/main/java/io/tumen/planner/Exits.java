package io.tumen.planner;

import java.util.function.IntUnaryOperator;

/// What comes of leaving home at one place, in one way and from one legal state, day by day: the state abroad, and from
/// when on it is another one. Laid out once, because a search asks for it at every frontier.
final class Exits {
    private final LocalDays days;
    private final int[] outcomes;
    /// By day: the local midnight from which leaving has another outcome than on that day.
    private final int[] turns;

    /// @param leaveOn the state after leaving on a day, by the number of the day
    Exits(LocalDays days, IntUnaryOperator leaveOn) {
        this.days = days;
        this.outcomes = new int[days.count()];
        this.turns = new int[days.count()];
        int turn = Minutes.NEVER;
        for (int day = outcomes.length - 1; day >= 0; day--) {
            outcomes[day] = leaveOn.applyAsInt(day);
            if (day + 1 < outcomes.length && outcomes[day] != outcomes[day + 1]) {
                turn = days.start(day + 1);
            }
            turns[day] = turn;
        }
    }

    int outcome(int minute) {
        return outcomes[days.at(minute)];
    }

    /// The next local midnight from which leaving has another outcome; [Minutes#NEVER] when there is none.
    int nextTurn(int minute) {
        return turns[days.at(minute)];
    }
}
