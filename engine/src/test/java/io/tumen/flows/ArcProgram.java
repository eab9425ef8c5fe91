package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// The slower truth for problems without congestion: one variable for each class, origin and arc, solved by a library
/// that shares no code with us.
final class ArcProgram {
    private ArcProgram() {}

    /// Hours × units of all goods on the cheapest ways that the capacities leave.
    static double leastCost(FlowProblem problem) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Expression> full = new ArrayList<>();
        for (Facility facility : problem.facilities()) {
            Expression row = model.newExpression("f" + full.size());
            full.add(facility.isLimited() ? row.upper(facility.capacity()) : row);
        }
        for (int k = 0; k < problem.classes().size(); k++) {
            GoodsClass goods = problem.classes().get(k);
            for (int row = 0; row < goods.demand().rowCount(); row++) {
                addOrigin(model, problem, goods, row, full);
            }
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException(result.toString());
        }
        return result.getValue();
    }

    private static void addOrigin(
            ExpressionsBasedModel model, FlowProblem problem, GoodsClass goods, int row, List<Expression> full) {
        Graph graph = goods.graph();
        double[] balance = new double[graph.nodeCount()];
        for (int cell = goods.demand().firstCell(row); cell < goods.demand().firstCell(row + 1); cell++) {
            balance[goods.demand().destination(cell)] += goods.demand().volume(cell);
            balance[goods.demand().origin(row)] -= goods.demand().volume(cell);
        }
        List<Expression> nodes = new ArrayList<>();
        for (int node = 0; node < balance.length; node++) {
            nodes.add(model.newExpression("n" + goods.name() + row + "_" + node).level(balance[node]));
        }
        for (int arc = 0; arc < graph.arcCount(); arc++) {
            int f = graph.facility(arc);
            double hours = graph.fixedHours(arc)
                    + (f == Graph.NONE ? 0 : problem.facilities().get(f).delay().hours(0));
            Variable units = model.newVariable("x" + goods.name() + row + "_" + arc)
                    .lower(0)
                    .weight(hours);
            nodes.get(graph.from(arc)).set(units, -1);
            nodes.get(graph.to(arc)).set(units, 1);
            if (f != Graph.NONE) {
                full.get(f).set(units, 1);
            }
        }
    }
}
