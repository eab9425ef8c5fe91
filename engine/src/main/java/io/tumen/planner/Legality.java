package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import io.tumen.law.LegalAutomaton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The legal automaton over the numbers of the network, or no law at all. Local days at the frontier are laid
/// out once as minutes, and so is what comes of leaving home on each of them ([Exits]): a step allocates nothing.
final class Legality {
    private final Terminals terminals;
    private final Links links;
    private final @Nullable LegalAutomaton automaton;
    /// Whether what is not known to be lawful counts as refused.
    private final boolean strict;

    private final LocalDate first;
    private final LocalDate last;
    /// By place; filled when first asked for.
    private final @Nullable LocalDays[] days;
    /// By place and whether by ship, then by state; filled when first asked for.
    private final @Nullable Exits[][] exits;

    private Legality(
            Network network, @Nullable LegalAutomaton automaton, boolean strict, LocalDate first, LocalDate last) {
        this.terminals = network.terminals();
        this.links = network.links();
        this.automaton = automaton;
        this.strict = strict;
        this.first = first;
        this.last = last;
        this.days = new LocalDays[network.terminals().placeCount()];
        this.exits = new Exits[2 * days.length][];
    }

    /// @param first first day that the automaton knows
    /// @param last  last day that the automaton knows
    static Legality of(Network network, LegalAutomaton automaton, LocalDate first, LocalDate last) {
        return new Legality(network, automaton, false, first, last);
    }

    /// The same, where a way ends at the first open point: no ways but those known to be lawful are left, and none of
    /// these is lost, because a point that was met stays met.
    static Legality strictOf(Network network, LegalAutomaton automaton, LocalDate first, LocalDate last) {
        return new Legality(network, automaton, true, first, last);
    }

    /// Everything is allowed, to find out what the law forbids.
    static Legality lawless(Network network) {
        return new Legality(network, null, false, LocalDate.EPOCH, LocalDate.EPOCH);
    }

    /// The state of goods that are ready at the terminal at that minute.
    int begin(int terminal, int minute) {
        return automaton == null
                ? LegalAutomaton.START
                : known(automaton.begin(day(daysOf(terminal).at(minute))));
    }

    /// The state after crossing the home frontier outward from the terminal at that minute.
    int leave(int state, int terminal, boolean byShip, int minute) {
        return automaton == null
                ? LegalAutomaton.START
                : exits(automaton, state, terminal, byShip).outcome(minute);
    }

    private Exits exits(LegalAutomaton asked, int state, int terminal, boolean byShip) {
        int way = 2 * terminals.placeNumber(terminal) + (byShip ? 1 : 0);
        if (exits[way] == null) {
            exits[way] = new Exits[asked.stateCount()];
        }
        Exits known = exits[way][state];
        if (known == null) {
            PlaceId place = terminals.place(terminal).id();
            known = new Exits(
                    daysOf(terminal),
                    day -> known(
                            byShip ? asked.leaveByShip(state, place, day(day)) : asked.leave(state, place, day(day))));
            exits[way][state] = known;
        }
        return known;
    }

    /// The state after a ship put the goods ashore: abroad that is an event, at home it is none of its own.
    int land(int state, int terminal) {
        return automaton == null || state == LegalAutomaton.REFUSED || !terminals.abroad(terminal)
                ? state
                : known(automaton.land(state, terminals.place(terminal).id()));
    }

    /// The state after boarding at the terminal for a link: a ship boarded abroad is an event, anything else is
    /// none.
    int board(int state, int terminal, int link) {
        return links.onWater(link) && terminals.abroad(terminal) ? load(state, terminal) : state;
    }

    /// The state after a drive from the terminal that sets off at the minute.
    int drive(int state, int terminal, Hop.Drive drive, int minute) {
        int link = drive.link();
        return ride(drive.continues() ? state : board(state, terminal, link), link, minute);
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

    private int known(int state) {
        return strict && state != LegalAutomaton.REFUSED && unknown(state) ? LegalAutomaton.REFUSED : state;
    }

    private int enter(int state, int terminal) {
        return automaton == null
                ? LegalAutomaton.START
                : known(automaton.enter(state, terminals.place(terminal).id()));
    }

    private int comeHomeByLand(int state, int terminal) {
        return automaton == null
                ? LegalAutomaton.START
                : known(automaton.comeHomeByLand(
                        state, terminals.place(terminal).id()));
    }

    private int load(int state, int terminal) {
        return automaton == null
                ? LegalAutomaton.START
                : known(automaton.load(state, terminals.place(terminal).id()));
    }

    int comeHome(int state, int terminal) {
        return automaton == null
                ? LegalAutomaton.START
                : known(automaton.comeHome(state, terminals.place(terminal).id()));
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
        return exits(automaton, state, terminal, byShip).nextTurn(minute);
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

    private LocalDate day(int number) {
        return first.plusDays(number);
    }

    private LocalDays daysOf(int terminal) {
        int place = terminals.placeNumber(terminal);
        LocalDays known = days[place];
        if (known == null) {
            known = LocalDays.of(terminals.place(terminal).zone(), first, last);
            days[place] = known;
        }
        return known;
    }
}
