package io.tumen.flows;

import java.util.List;

/// What is to be assigned: classes of goods, each with its own graph, over facilities that all of them share.
///
/// Hours of one unit of class k on arc a are `fixedHours_k(a) + hours_f(volume_f)` with f the facility of a and
/// `volume_f` the units of all classes on all arcs of f.
public record FlowProblem(List<Facility> facilities, List<GoodsClass> classes) {
    public FlowProblem {
        facilities = List.copyOf(facilities);
        classes = List.copyOf(classes);
    }
}
