package io.tumen.flows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks at a problem before any solver does: all faults at once, each with its place, value and what would be right.
/// A solver may rely on a problem without findings; with one it may fail in any way.
///
/// Costs one look at every number and one walk over the network for each origin of each class.
public final class FlowFindings {
    /// The largest number that is taken for one of this world: beyond it sums lose what small flows cost.
    private static final double MOST = 1e15;

    private final FlowProblem problem;
    private final List<FlowFinding> findings = new ArrayList<>();

    private FlowFindings(FlowProblem problem) {
        this.problem = problem;
    }

    /// All that is wrong, facilities first, then class by class; empty when nothing is.
    public static List<FlowFinding> of(FlowProblem problem) {
        var look = new FlowFindings(problem);
        look.atFacilities();
        if (problem.classes().isEmpty()) {
            look.add("classes", "classes", "none", "a problem has at least one class of goods");
        }
        problem.classes().forEach(look::atClass);
        return List.copyOf(look.findings);
    }

    /// @throws IllegalArgumentException with the findings, when there are any
    public static void requireNone(FlowProblem problem) {
        List<FlowFinding> findings = of(problem);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(findings.size() + " findings. Maybe FlowFindings.of was not asked? "
                    + String.join(
                            " | ",
                            findings.stream().limit(20).map(FlowFinding::words).toList()));
        }
    }

    private void atFacilities() {
        Set<String> ids = new HashSet<>();
        double total = 0;
        for (GoodsClass goods : problem.classes()) {
            total += Math.abs(goods.demand().total());
        }
        for (Facility facility : problem.facilities()) {
            String where = "facility " + facility.id();
            if (!ids.add(facility.id())) {
                add("facility", where, facility.id(), "this id is given twice; every facility has its own");
            }
            if (!(facility.capacity() > 0)) {
                add(
                        "capacity",
                        where,
                        "capacity " + facility.capacity(),
                        "more than 0; what is closed is left out of the graph");
            }
            DelayLook.at(facility, total).forEach(fault -> add("delay", where, fault.value(), fault.right()));
        }
    }

    private void atClass(GoodsClass goods) {
        String where = "class " + goods.name();
        if (!(goods.valueOfTime() > 0 && goods.valueOfTime() <= MOST)) {
            add(
                    "value of time",
                    where,
                    "" + goods.valueOfTime(),
                    "more than 0 and finite: it divides money into hours");
        }
        boolean sound = atArcs(goods, where);
        sound = atDemand(goods, where) && sound;
        if (sound) {
            atReach(goods, where);
        }
    }

    private boolean atArcs(GoodsClass goods, String where) {
        Graph graph = goods.graph();
        boolean sound = true;
        if (graph.firstThrough() < 0 || graph.firstThrough() > graph.nodeCount()) {
            add(
                    "first through",
                    where,
                    "first node that may be passed " + graph.firstThrough(),
                    "0 to " + graph.nodeCount() + ", the number of nodes");
        }
        for (int arc = 0; arc < graph.arcCount(); arc++) {
            boolean from = isNode(graph, graph.from(arc));
            boolean to = isNode(graph, graph.to(arc));
            String place = where + ", arc " + arc + " from " + nodeName(graph, graph.from(arc)) + " to "
                    + nodeName(graph, graph.to(arc));
            if (!from || !to) {
                sound = false;
                add(
                        "node",
                        place,
                        "node " + (from ? graph.to(arc) : graph.from(arc)),
                        "0 to " + (graph.nodeCount() - 1));
            }
            int facility = graph.facility(arc);
            if (facility != Graph.NONE
                    && (facility < 0 || facility >= problem.facilities().size())) {
                add(
                        "facility",
                        place,
                        "facility " + facility,
                        "0 to " + (problem.facilities().size() - 1) + ", or " + Graph.NONE + " for none");
            }
            double hours = graph.fixedHours(arc);
            if (!(hours >= 0 && hours <= MOST)) {
                add("cost", place, "fixed cost " + hours + " h", "0 or more and finite: a cost never pays");
            }
        }
        return sound;
    }

    private boolean atDemand(GoodsClass goods, String where) {
        OdMatrix demand = goods.demand();
        Graph graph = goods.graph();
        boolean sound = true;
        for (int row = 0; row < demand.rowCount(); row++) {
            for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                String place = where + ", demand from " + nodeName(graph, demand.origin(row)) + " to "
                        + nodeName(graph, demand.destination(cell));
                if (!isNode(graph, demand.origin(row)) || !isNode(graph, demand.destination(cell))) {
                    sound = false;
                    int node = isNode(graph, demand.origin(row)) ? demand.destination(cell) : demand.origin(row);
                    add("demand", place, "node " + node, "0 to " + (graph.nodeCount() - 1));
                }
                double volume = demand.volume(cell);
                if (!(volume > 0 && volume <= MOST)) {
                    add("demand", place, "" + volume, "more than 0 and finite, units per period");
                }
            }
        }
        return sound;
    }

    private void atReach(GoodsClass goods, String where) {
        OdMatrix demand = goods.demand();
        Graph graph = goods.graph();
        CheapestTree tree = new CheapestTree(graph);
        double[] alike = new double[graph.arcCount()];
        for (int row = 0; row < demand.rowCount(); row++) {
            tree.grow(demand.origin(row), alike);
            for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                if (!tree.reaches(demand.destination(cell))) {
                    add(
                            "no way",
                            where + ", demand from " + nodeName(graph, demand.origin(row)) + " to "
                                    + nodeName(graph, demand.destination(cell)),
                            demand.volume(cell) + " units per period",
                            "no way leads there; a way, or no demand, would be right");
                }
            }
        }
    }

    private static boolean isNode(Graph graph, int node) {
        return node >= 0 && node < graph.nodeCount();
    }

    private static String nodeName(Graph graph, int node) {
        return isNode(graph, node) ? graph.nodeName(node) : "node " + node;
    }

    private void add(String rule, String where, String value, String right) {
        findings.add(new FlowFinding(rule, where, value, right));
    }
}
