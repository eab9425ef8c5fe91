package io.tumen.planner;

import io.tumen.corridor.CostLine;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Range;
import java.util.List;

/// Runs routes again in other cases, at the likely pace: with other prices and times the goods keep their route, but
/// take the departures that they can catch then. Timetables, opening hours and the law stay as they are.
final class Trial {
    /// What a route comes to.
    ///
    /// @param minute of handing over; of goods that get stuck the last of which anything is known
    /// @param cny    all that it costs, with the goods' time
    record Outcome(int minute, double cny) {}

    private final Window window;
    private final Conditions conditions;

    Trial(Window window, Conditions conditions) {
        this.window = window;
        this.conditions = conditions;
    }

    /// The outcomes of routes of the first network; a case changes values and never what there is, so that the numbers
    /// of the first network name the same things in this one.
    List<Outcome> outcomes(List<Route> routes, Case situation) {
        var network = new Network(situation.corridor());
        Conditions changed = conditions.withTerminals(network.terminals());
        Charges charges = Charges.on(situation.day(), situation.corridor(), situation.cargo());
        return routes.stream()
                .map(route -> outcome(route, network, changed, charges))
                .toList();
    }

    private Outcome outcome(Route route, Network network, Conditions changed, Charges charges) {
        Run run = Replay.run(network, changed, new LegWriter(charges), route, Pace.LIKELY, window.from());
        int minute = run.end() == Minutes.NEVER ? window.until() : run.end();
        List<Leg> legs = new StorageBill(charges, window.from(), window.until()).writtenInto(run, run, run);
        Range days = Range.exactly((double) (minute - window.from()) / Minutes.PER_DAY);
        double time = sum(new Invoice(charges).inventory(days));
        return new Outcome(
                minute,
                time + legs.stream().mapToDouble(leg -> sum(leg.costs())).sum());
    }

    private static double sum(List<CostLine> lines) {
        return lines.stream().mapToDouble(line -> line.cny().likely()).sum();
    }
}
