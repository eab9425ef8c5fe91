package io.tumen.planner;

import io.tumen.corridor.Activity;
import org.jspecify.annotations.Nullable;

/// When work at a terminal is done that could begin at a given minute: it starts when the terminal is open and
/// takes its time.
final class Yard {
    private final Terminals terminals;
    private final OpenTimes open;

    Yard(Terminals terminals, OpenTimes open) {
        this.terminals = terminals;
        this.open = open;
    }

    /// The same on days on which the terminals have the capacity left; on all days for null.
    Yard within(@Nullable Room room) {
        return new Yard(terminals, open.within(room));
    }

    /// The same hours over other times of work.
    Yard with(Terminals other) {
        return new Yard(other, open);
    }

    /// @param activity the work, null for none
    /// @return the minute when it is done; [Minutes#NEVER] when the terminal does not offer it or opens no more
    int done(int terminal, @Nullable Activity activity, int from, Pace pace) {
        if (activity == null || from == Minutes.NEVER) {
            return from;
        }
        return terminals.offers(terminal, activity)
                ? done(terminal, terminals.minutes(terminal, activity, pace), from)
                : Minutes.NEVER;
    }

    /// @param minutes of the work, [Terminals#NO_WORK] for none
    /// @return the minute when it is done; [Minutes#NEVER] when the terminal opens no more
    int done(int terminal, int minutes, int from) {
        if (minutes == Terminals.NO_WORK || from == Minutes.NEVER) {
            return from;
        }
        int start = open.startAt(terminal, from);
        return start == Minutes.NEVER ? Minutes.NEVER : start + minutes;
    }

    /// When work could start, [Minutes#NEVER] when the terminal opens no more.
    int startAt(int terminal, int from) {
        return open.startAt(terminal, from);
    }

    /// Whether work would start earlier if nobody else had taken anything.
    boolean isFull(int terminal, int from) {
        return open.isFull(terminal, from);
    }

    /// When work at the terminal may start; it must be offered there.
    Gate gate(int terminal) {
        return open.gate(terminal);
    }
}
