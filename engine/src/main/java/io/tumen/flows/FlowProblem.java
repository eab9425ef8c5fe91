package io.tumen.flows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// What is to be assigned: classes of goods, each with its own graph, over facilities that all of them share.
///
/// Hours of one unit of class k on arc a are `fixedHours_k(a) + hours_f(volume_f)` with f the facility of a and
/// `volume_f` the units of all classes on all arcs of f.
public record FlowProblem(List<Facility> facilities, List<GoodsClass> classes) {
    public FlowProblem {
        facilities = List.copyOf(facilities);
        classes = List.copyOf(classes);
    }

    /// The same problem, with the same numbers of arcs and facilities, where no class may use some facilities: every
    /// arc that uses one is closed. Classes that had one graph still have one.
    public FlowProblem closing(IntPredicate facilityIsClosed) {
        Map<Graph, Graph> closed = new HashMap<>();
        List<GoodsClass> others = new ArrayList<>();
        for (GoodsClass goods : classes) {
            Graph graph = closed.computeIfAbsent(
                    goods.graph(),
                    open -> open.closing(
                            arc -> open.facility(arc) != Graph.NONE && facilityIsClosed.test(open.facility(arc))));
            others.add(new GoodsClass(goods.name(), graph, goods.demand(), goods.valueOfTime()));
        }
        return new FlowProblem(facilities, others);
    }
}
