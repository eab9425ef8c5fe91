package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;

/// How full a facility is, and what one more unit of it is worth.
///
/// @param id        `terminal:ID`, `link:ID` or `service:ID:STRETCH`
/// @param capacity  TEU per day; infinite where nobody says
/// @param volume    TEU per day
/// @param hours     by which it is slower than empty
/// @param priceHours what one more TEU of capacity a day would save, TEU × hours a day: the solver's shadow price
/// @param cny       the same in money at the mean value of time of those who use it, CNY a day
public record FacilityUse(String id, double capacity, double volume, double hours, double priceHours, double cny) {
    /// Those that something uses or that a capacity limits, in the order of the network.
    public static List<FacilityUse> of(FlowStudy study) {
        FlowProblem problem = study.network().problem();
        double[] worth = new double[problem.facilities().size()];
        double[] units = new double[worth.length];
        for (Carried carried : study.carried()) {
            int facility = problem.classes().get(carried.goodsClass()).graph().facility(carried.arc());
            if (facility != Graph.NONE) {
                worth[facility] += carried.teuPerDay() * carried.kind().valueOfTime();
                units[facility] += carried.teuPerDay();
            }
        }
        var all = new ArrayList<FacilityUse>();
        for (int i = 0; i < worth.length; i++) {
            Facility facility = problem.facilities().get(i);
            if (units[i] > 0 || facility.isLimited()) {
                double price = study.assigned().price(i);
                double meanValue = units[i] == 0 ? 0 : worth[i] / units[i];
                all.add(new FacilityUse(
                        facility.id(),
                        facility.capacity(),
                        study.assigned().volume(i),
                        study.assigned().hours(i),
                        price,
                        price * meanValue));
            }
        }
        return List.copyOf(all);
    }

    /// What more units of a facility a day save all, CNY a day with the goods' time, by solving again: the finite
    /// difference where no shadow price is known.
    public static double worthOfMore(
            FlowStudy study, String facility, double units, FlowSolver solver, FlowSolver.Options options) {
        ProductNetwork network = study.network();
        network.facilityFor(facility);
        FlowStudy more = FlowStudy.run(
                network.corridor(), network.law(), network.terms().withMore(facility, units), solver, options);
        return -FlowComparison.of(study, more).total().cny();
    }

    /// Between 0 and 1 where a capacity is stated, else 0.
    public double fullness() {
        return volume / capacity;
    }
}
