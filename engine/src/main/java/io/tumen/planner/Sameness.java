package io.tumen.planner;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which terminals, links and services of one network are the same in another, in all that is said of them.
final class Sameness {
    private final Network from;
    private final Network to;
    private final Booker before;
    private final Booker after;

    Sameness(Booker before, Booker after) {
        this.from = before.network();
        this.to = after.network();
        this.before = before;
        this.after = after;
    }

    boolean terminal(int number) {
        Terminals own = from.terminals();
        Terminals others = to.terminals();
        Integer other = others.findNumber(own.terminal(number).id());
        return other != null
                && own.terminal(number).equals(others.terminal(other))
                && own.place(number).equals(others.place(other))
                && own.abroad(number) == others.abroad(other)
                && limits(
                        before.capacities().byTerminal()[number],
                        after.capacities().byTerminal()[other]);
    }

    boolean link(int number) {
        Links own = from.links();
        Links others = to.links();
        Integer other = others.findNumber(own.link(number).id());
        return other != null
                && own.link(number).equals(others.link(other))
                && limits(
                        before.capacities().byLink()[number], after.capacities().byLink()[other]);
    }

    private boolean limits(int own, int other) {
        return before.capacities().limitsAs(own, after.capacities(), other);
    }

    boolean service(int number) {
        Services own = from.services();
        Services others = to.services();
        int other = others.findNumber(own.service(number).id());
        return other != Services.NONE
                && own.service(number).equals(others.service(other))
                && before.departures().runsAs(number, after.departures(), other)
                && ridesAs(own.first(number), others.first(other));
    }

    /// A link that is added may be ridden in place of another.
    private boolean ridesAs(int first, int otherFirst) {
        for (int i = 0; from.services().linkAfter(first + i) != Links.NONE; i++) {
            if (!Objects.equals(rides(from, first + i), rides(to, otherFirst + i))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object rides(Network network, int stop) {
        int link = network.services().linkAfter(stop);
        return link == Links.NONE ? null : network.links().link(link).id();
    }
}
