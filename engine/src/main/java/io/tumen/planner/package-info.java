/// Finds itineraries: the Pareto set of lawful ways over arrival, cost and CO2e.
@NullMarked
package io.tumen.planner;

import org.jspecify.annotations.NullMarked;
