/// Assigns what must move to a network: who goes which way, at what cost, and what each bottleneck is worth.
///
/// The way of the data: [io.tumen.flows.FlowProblem] (facilities, and for each class of goods a graph and an OD
/// matrix) → [io.tumen.flows.FlowSolver] → [io.tumen.flows.Assigned] → answers and a certificate that others can
/// check.
@NullMarked
package io.tumen.flows;

import org.jspecify.annotations.NullMarked;
