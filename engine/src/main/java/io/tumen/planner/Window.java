package io.tumen.planner;

import io.tumen.corridor.Closure;
import io.tumen.law.Law;
import io.tumen.law.LegalAutomaton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// The span of time of one query, and what is known over it. It reaches beyond the horizon, so that a slow run
/// can still find its departures and a late arrival can be told.
///
/// @param from  minute from which the goods are ready
/// @param end   last minute of the horizon
/// @param until last minute of which anything is known
record Window(Network network, int from, int end, int until) {
    private static final int DAYS_BEYOND_HORIZON = 60;

    static Window of(Network network, PlanQuery query) {
        return of(network, query.ready(), query.horizon());
    }

    static Window of(Network network, Instant ready, Duration horizon) {
        int from = Minutes.ceiling(ready);
        int end = from + (int) horizon.toMinutes();
        return new Window(network, from, end, end + DAYS_BEYOND_HORIZON * Minutes.PER_DAY);
    }

    /// Everything as it is.
    Conditions truth(Law law, Goods goods) {
        return lawless().withLaw(legality(law, goods)).withCargo(goods.cargo().teu());
    }

    /// Everything as it is but for the law.
    Conditions lawless() {
        return lawless(Departures.timetabled(network.services(), from, until));
    }

    /// The same, with the departures of services that are the same in another network over the same span.
    Conditions lawlessBeside(Network other, Departures known) {
        return lawless(Departures.timetabled(network.services(), from, until, other.services(), known));
    }

    private Conditions lawless(Departures departures) {
        return new Conditions(
                Legality.lawless(network),
                yard(network.corridor().closures()),
                links(network.corridor().closures()),
                departures,
                new Slots(network.services(), departures),
                false,
                0,
                end,
                null);
    }

    /// The law for such goods.
    Legality legality(Law law, Goods goods) {
        return legality(automaton(law, goods));
    }

    LegalAutomaton automaton(Law law, Goods goods) {
        return law.automaton(goods.subdivision(), goods.trade(), goods.cargo(), firstLocalDay(), lastLocalDay());
    }

    /// @param automaton for this window
    Legality legality(LegalAutomaton automaton) {
        return Legality.of(network, automaton, firstLocalDay(), lastLocalDay());
    }

    /// The same, where what is not known to be lawful is refused.
    Legality strict(LegalAutomaton automaton) {
        return Legality.strictOf(network, automaton, firstLocalDay(), lastLocalDay());
    }

    /// What can pass in a day, with nothing taken of it.
    DayCapacities capacities() {
        return new DayCapacities(network, firstLocalDay(), lastLocalDay());
    }

    /// Two days of slack hold every local day of every zone.
    private LocalDate firstLocalDay() {
        return day(from).minusDays(2);
    }

    private LocalDate lastLocalDay() {
        return day(until).plusDays(2);
    }

    private static LocalDate day(int minute) {
        return Minutes.instant(minute).atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// The day on which it begins, in UTC.
    LocalDate firstDay() {
        return day(from);
    }

    Yard yard(List<Closure> closures) {
        return new Yard(network.terminals(), OpenTimes.ofTerminals(network.terminals(), closures, from, until));
    }

    OpenTimes links(List<Closure> closures) {
        return OpenTimes.ofLinks(network.links(), network.terminals(), closures, from, until);
    }

    /// Whether some of the closure lies within what is known, give or take the difference of the zones.
    boolean overlaps(Closure closure) {
        return !closure.last().isBefore(day(from).minusDays(1))
                && !closure.first().isAfter(day(until).plusDays(1));
    }

    Departures daily() {
        return Departures.daily(network.services(), from, until);
    }
}
