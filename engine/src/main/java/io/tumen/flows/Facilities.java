package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;

/// The shared facilities of a corridor in the making: terminals, links and the stretches of services.
///
/// What the package gives a capacity lets pass so much and no more, and is slower the fuller it is, by the function of
/// the Bureau of Public Roads; what it gives none is never slower.
final class Facilities {
    /// By what share a facility is slower at its capacity, and how steeply: the values of the manual of 1964.
    static final double ALPHA = 0.15;

    static final double POWER = 4;

    private final FlowTerms terms;
    private final List<Facility> facilities = new ArrayList<>();

    Facilities(FlowTerms terms) {
        this.terms = terms;
    }

    List<Facility> listed() {
        return List.copyOf(facilities);
    }

    int next() {
        return facilities.size();
    }

    /// @param freeHours      what one unit takes alone and is slowed down
    /// @param teuPerDay      infinite where nobody says
    int addSlowing(String id, double freeHours, double teuPerDay) {
        double room = teuPerDay + more(id);
        return add(
                room < Double.POSITIVE_INFINITY
                        ? new Facility(id, new Crowding(freeHours, ALPHA, room, POWER), room)
                        : Facility.unlimited(id, new Constant(0)));
    }

    /// What lets so many pass, equally fast.
    int add(String id, double teuPerDay) {
        return add(new Facility(id, new Constant(0), teuPerDay + more(id)));
    }

    private int add(Facility facility) {
        facilities.add(facility);
        return facilities.size() - 1;
    }

    private double more(String id) {
        return terms.moreCapacity().getOrDefault(id, 0.0);
    }
}
