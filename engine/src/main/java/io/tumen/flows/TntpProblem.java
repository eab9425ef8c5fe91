package io.tumen.flows;

/// What a network file and a trips file say together.
///
/// @param problem         one class; one facility for each link, named `from>to`
/// @param intrazonalUnits trips that stay in their zone and so use no link: left out, but counted here
public record TntpProblem(FlowProblem problem, double intrazonalUnits) {}
