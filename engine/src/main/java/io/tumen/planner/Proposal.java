package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import io.tumen.law.Judgement;
import java.util.Set;

/// A delivery written out.
///
/// @param run at the likely pace
record Proposal(Delivery delivery, Route route, Itinerary itinerary, Run run, Judgement judgement) {
    /// The same, compared by nothing but these.
    Proposal by(Set<Criterion> criteria) {
        return new Proposal(delivery.by(criteria), route, itinerary, run, judgement);
    }
}
