package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import io.tumen.law.Judgement;

/// A choice with its way written out.
///
/// @param itinerary with its storage, which the choice is without
/// @param judgement how the way stands with the law
public record Told(Choice choice, Itinerary itinerary, Judgement judgement) {}
