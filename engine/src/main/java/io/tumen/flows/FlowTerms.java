package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Under which terms a corridor becomes a problem of flows. Period is one day, unit one TEU.
///
/// @param day           the day whose law, services, closures and exchange rates hold
/// @param demandYear    the calendar year of the demand; null for the latest one not after the day's that has any
/// @param openPoints    whether ways that an open legal point leaves unknown may be used
/// @param consignmentTeu size of a consignment, TEU, over which prices per consignment are shared out
/// @param closed        places where no work is done and no link begins or ends, besides the closures of the corridor
/// @param adjustments   moved values, applied in this order
/// @param moreCapacity  by facility id: units per day on top of what the corridor says
public record FlowTerms(
        LocalDate day,
        @Nullable Integer demandYear,
        Estimates estimates,
        OpenPoints openPoints,
        double consignmentTeu,
        Set<PlaceId> closed,
        List<Adjustment> adjustments,
        Map<String, Double> moreCapacity) {
    /// A consignment, where nobody says how large it is.
    public static final double USUAL_CONSIGNMENT_TEU = 40;

    /// What is done with ways of which no text that was read says whether they are lawful.
    public enum OpenPoints {
        /// They are used as lawful ones are, and what uses them is told separately.
        COUNT,
        /// They are left out.
        REFUSE
    }

    public FlowTerms {
        if (!(consignmentTeu > 0)) {
            throw new IllegalArgumentException(
                    "A consignment of " + consignmentTeu + " TEU. Maybe 1 was meant, for boxes that travel alone?");
        }
        closed = Set.copyOf(closed);
        adjustments = List.copyOf(adjustments);
        moreCapacity = Map.copyOf(moreCapacity);
    }

    /// All at the likely values, open points counted.
    public static FlowTerms on(LocalDate day) {
        return new FlowTerms(
                day, null, Estimates.LIKELY, OpenPoints.COUNT, USUAL_CONSIGNMENT_TEU, Set.of(), List.of(), Map.of());
    }

    public FlowTerms withDemandOf(int year) {
        return new FlowTerms(day, year, estimates, openPoints, consignmentTeu, closed, adjustments, moreCapacity);
    }

    public FlowTerms with(Estimates others) {
        return new FlowTerms(day, demandYear, others, openPoints, consignmentTeu, closed, adjustments, moreCapacity);
    }

    public FlowTerms with(OpenPoints other) {
        return new FlowTerms(day, demandYear, estimates, other, consignmentTeu, closed, adjustments, moreCapacity);
    }

    public FlowTerms withConsignmentOf(double teu) {
        return new FlowTerms(day, demandYear, estimates, openPoints, teu, closed, adjustments, moreCapacity);
    }

    /// The same with that place closed too.
    public FlowTerms without(PlaceId place) {
        var all = new HashSet<>(closed);
        all.add(place);
        return new FlowTerms(day, demandYear, estimates, openPoints, consignmentTeu, all, adjustments, moreCapacity);
    }

    public FlowTerms with(Adjustment more) {
        var all = new ArrayList<>(adjustments);
        all.add(more);
        return new FlowTerms(day, demandYear, estimates, openPoints, consignmentTeu, closed, all, moreCapacity);
    }

    /// The same with more room at a facility, units per day.
    public FlowTerms withMore(String facility, double units) {
        var all = new TreeMap<>(moreCapacity);
        all.merge(facility, units, Double::sum);
        return new FlowTerms(day, demandYear, estimates, openPoints, consignmentTeu, closed, adjustments, all);
    }
}
