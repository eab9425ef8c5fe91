package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import io.tumen.law.Judgement;

/// A delivery written out.
///
/// @param run at the likely pace
record Proposal(Delivery delivery, Route route, Itinerary itinerary, Run run, Judgement judgement) {}
