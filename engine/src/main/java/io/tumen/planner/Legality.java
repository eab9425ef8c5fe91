package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import io.tumen.law.LegalAutomaton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The legal automaton over the numbers of the network, or no law at all. Local days at the frontier are laid
/// out once as minutes, so that a step allocates nothing.
final class Legality {
    private final Terminals terminals;
    private final Links links;
    private final @Nullable LegalAutomaton automaton;
    private final LocalDate[] days;
    /// Local midnights of `days` and of the day after, by place; filled when first asked for.
    private final int[][] midnights;

    private Legality(Network network, @Nullable LegalAutomaton automaton, LocalDate first, LocalDate last) {
        this.terminals = network.terminals();
        this.links = network.links();
        this.automaton = automaton;
        this.days = first.datesUntil(last.plusDays(1)).toArray(LocalDate[]::new);
        this.midnights = new int[network.terminals().placeCount()][];
    }

    /// @param first first day that the automaton knows
    /// @param last  last day that the automaton knows
    static Legality of(Network network, LegalAutomaton automaton, LocalDate first, LocalDate last) {
        return new Legality(network, automaton, first, last);
    }

    /// Everything is allowed, to find out what the law forbids.
    static Legality lawless(Network network) {
        return new Legality(network, null, LocalDate.EPOCH, LocalDate.EPOCH);
    }

    /// The state of goods that are ready at the terminal at that minute.
    int begin(int terminal, int minute) {
        return automaton == null ? LegalAutomaton.START : automaton.begin(days[dayAt(terminal, minute)]);
    }

    /// The state after crossing the home frontier outward from the terminal at that minute.
    int leave(int state, int terminal, boolean byShip, int minute) {
        return automaton == null
                ? LegalAutomaton.START
                : leave(automaton, state, terminal, byShip, days[dayAt(terminal, minute)]);
    }

    private int leave(LegalAutomaton asked, int state, int terminal, boolean byShip, LocalDate day) {
        PlaceId place = terminals.place(terminal).id();
        return byShip ? asked.leaveByShip(state, place, day) : asked.leave(state, place, day);
    }

    /// The state after a ship put the goods ashore: abroad that is an event, at home it is none of its own.
    int land(int state, int terminal) {
        return automaton == null || state == LegalAutomaton.REFUSED || !terminals.abroad(terminal)
                ? state
                : automaton.land(state, terminals.place(terminal).id());
    }

    /// The state after boarding at the terminal for a link: a ship boarded abroad is an event, anything else is
    /// none.
    int board(int state, int terminal, int link) {
        return links.onWater(link) && terminals.abroad(terminal) ? load(state, terminal) : state;
    }

    /// The state after riding a link that is left at the minute.
    int ride(int state, int link, int minute) {
        if (state == LegalAutomaton.REFUSED) {
            return state;
        }
        int left = links.leavesHome(link) ? leave(state, links.from(link), links.onWater(link), minute) : state;
        if (left == LegalAutomaton.REFUSED) {
            return left;
        }
        if (links.entersAbroadByLand(link)) {
            return enter(left, links.to(link));
        }
        if (links.comesHomeByLand(link)) {
            return comeHomeByLand(left, links.to(link));
        }
        if (links.comesHomeByWater(link)) {
            return comeHome(left, links.to(link));
        }
        return links.onWater(link) ? land(left, links.to(link)) : left;
    }

    private int enter(int state, int terminal) {
        return automaton == null
                ? LegalAutomaton.START
                : automaton.enter(state, terminals.place(terminal).id());
    }

    private int comeHomeByLand(int state, int terminal) {
        return automaton == null
                ? LegalAutomaton.START
                : automaton.comeHomeByLand(state, terminals.place(terminal).id());
    }

    private int load(int state, int terminal) {
        return automaton == null
                ? LegalAutomaton.START
                : automaton.load(state, terminals.place(terminal).id());
    }

    int comeHome(int state, int terminal) {
        return automaton == null
                ? LegalAutomaton.START
                : automaton.comeHome(state, terminals.place(terminal).id());
    }

    /// Whether the goods may be handed over at the terminal. Abroad no act of the home country is asked.
    boolean delivers(int state, int terminal) {
        return automaton == null || terminals.abroad(terminal) || automaton.delivers(state);
    }

    boolean unknown(int state) {
        return automaton != null && automaton.unknown(state);
    }

    /// The next local midnight at the terminal from which leaving has another outcome than at the minute;
    /// [Minutes#NEVER] when there is none.
    int nextTurn(int state, int terminal, boolean byShip, int minute) {
        if (automaton == null) {
            return Minutes.NEVER;
        }
        int now = leave(state, terminal, byShip, minute);
        int[] starts = midnightsOf(terminal);
        for (int day = dayAt(terminal, minute) + 1; day < days.length; day++) {
            if (leave(automaton, state, terminal, byShip, days[day]) != now) {
                return starts[day];
            }
        }
        return Minutes.NEVER;
    }

    /// The first minute, not before the given one, at which leaving home by the link leads to the wanted state.
    int firstLeaving(int state, int link, int minute, int wanted) {
        int at = minute;
        while (at != Minutes.NEVER && ride(state, link, at) != wanted) {
            at = nextTurn(state, links.from(link), links.onWater(link), at);
        }
        return at;
    }

    /// Lets goods leave home by the link when that leads to the wanted state.
    Gate gate(int state, int link, int wanted) {
        return new Gate() {
            @Override
            public int opensAt(int minute) {
                return firstLeaving(state, link, minute, wanted);
            }

            @Override
            public int opensUntil(int open) {
                return nextTurn(state, links.from(link), links.onWater(link), open);
            }
        };
    }

    private int dayAt(int terminal, int minute) {
        int found = Arrays.binarySearch(midnightsOf(terminal), minute);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, days.length - 1);
    }

    private int[] midnightsOf(int terminal) {
        int place = terminals.placeNumber(terminal);
        if (midnights[place] == null) {
            ZoneId zone = terminals.place(terminal).zone();
            midnights[place] = Arrays.stream(days)
                    .mapToInt(day -> Minutes.ceiling(day.atStartOfDay(zone).toInstant()))
                    .toArray();
        }
        return midnights[place];
    }
}
