package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How much the goods of a province need one place: what happens when it is closed.
///
/// @param subdivision   where the goods begin, ISO 3166-2
/// @param teuPerDay     all that moves from there
/// @param usingTeu      of it, TEU per day that use the place
/// @param strandedTeu   TEU per day that cannot move without it
/// @param extraCny      what the rest pays more, CNY a day with the goods' time
/// @param extraTeuHours by how much the rest is slower, TEU × hours a day
public record Dependence(
        PlaceId place,
        String subdivision,
        double teuPerDay,
        double usingTeu,
        double strandedTeu,
        double extraCny,
        double extraTeuHours) {
    private static final double ROUNDING = 1e-9;

    /// By province, in rising order. Solves once, with the place closed.
    public static List<Dependence> on(PlaceId place, FlowStudy study, FlowSolver solver, FlowSolver.Options options) {
        ProductNetwork network = study.network();
        FlowStudy without =
                FlowStudy.run(network.corridor(), network.law(), network.terms().without(place), solver, options);
        return of(place, study, without);
    }

    /// @param without the same with the place closed
    public static List<Dependence> of(PlaceId place, FlowStudy study, FlowStudy without) {
        Map<String, Double> using = new TreeMap<>();
        study.selectPlace(place)
                .forEach(pair -> using.merge(province(study, pair.pair()), pair.teuPerDay(), Double::sum));
        Map<String, List<FlowComparison.CostChange>> changes = new TreeMap<>();
        FlowComparison.of(study, without)
                .changes()
                .forEach(change -> changes.computeIfAbsent(province(study, change.pair()), any -> new ArrayList<>())
                        .add(change));
        var all = new ArrayList<Dependence>();
        changes.forEach((province, own) -> {
            var payer = FlowComparison.Payer.of(province, own);
            all.add(new Dependence(
                    place,
                    province,
                    payer.movedTeu(),
                    using.getOrDefault(province, 0.0),
                    payer.lostTeu(),
                    payer.cny(),
                    payer.teuHours()));
        });
        return List.copyOf(all);
    }

    private static String province(FlowStudy study, Pair pair) {
        return study.network().corridor().placeFor(pair.origin()).subdivision();
    }

    /// The share of the province's goods that uses the place, 0 to 1.
    public double share() {
        return teuPerDay == 0 ? 0 : usingTeu / teuPerDay;
    }

    /// Hours that going round costs each TEU that used the place and still moves; 0 where none does.
    public double hoursToReroute() {
        double rerouted = usingTeu - strandedTeu;
        return rerouted > ROUNDING * usingTeu ? extraTeuHours / rerouted : 0;
    }
}
