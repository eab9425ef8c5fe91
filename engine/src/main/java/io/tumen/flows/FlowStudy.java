package io.tumen.flows;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.PlaceId;
import io.tumen.law.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A corridor under its law on one day, what must move on it, and who goes which way: the answers of flows in the
/// corridor's words. Immutable; [FlowComparison] holds two of them against each other.
///
/// Which way goods of one origin went that met at a node, the flows do not tell; where an answer needs it, they mix in
/// proportion ([LabelSplit]).
public final class FlowStudy {
    private final ProductNetwork network;
    private final Assigned assigned;
    private final List<Carried> carried;
    private final List<PairCost> pairs;

    private FlowStudy(ProductNetwork network, Assigned assigned) {
        this.network = network;
        this.assigned = assigned;
        this.carried = List.copyOf(listCarried());
        this.pairs = PairCosts.of(network, assigned);
    }

    /// Makes the network, assigns and keeps both.
    public static FlowStudy run(
            Corridor corridor, Law law, FlowTerms terms, FlowSolver solver, FlowSolver.Options options) {
        ProductNetwork network = ProductNetwork.of(corridor, law, terms);
        return of(network, solver.solve(network.problem(), options));
    }

    /// @param assigned an answer to the network's problem
    public static FlowStudy of(ProductNetwork network, Assigned assigned) {
        return new FlowStudy(network, assigned);
    }

    private List<Carried> listCarried() {
        var all = new ArrayList<Carried>();
        FlowProblem problem = network.problem();
        for (int k = 0; k < problem.classes().size(); k++) {
            Graph graph = problem.classes().get(k).graph();
            double[] volumes = assigned.flows().arcVolumes(k, graph.arcCount());
            for (int arc = 0; arc < volumes.length; arc++) {
                if (volumes[arc] > 0) {
                    Step step = network.step(k, arc);
                    double hours = step.hours() + delay(graph.facility(arc));
                    all.add(new Carried(network.kinds().get(k), k, arc, step, volumes[arc], hours));
                }
            }
        }
        return all;
    }

    private double delay(int facility) {
        return facility == Graph.NONE ? 0 : assigned.hours(facility);
    }

    public ProductNetwork network() {
        return network;
    }

    public Assigned assigned() {
        return assigned;
    }

    /// All that arcs carry, class by class.
    public List<Carried> carried() {
        return carried;
    }

    /// What moves between each two places and what one TEU of it costs, by kind and pair.
    public List<PairCost> pairs() {
        return pairs;
    }

    public List<Stranded> stranded() {
        return network.stranded();
    }

    public List<Assumption> assumptions() {
        return network.assumptions();
    }

    public Totals totals() {
        return new Totals(
                pairs.stream().mapToDouble(PairCost::teuPerDay).sum(),
                stranded().stream().mapToDouble(Stranded::teuPerDay).sum(),
                pairs.stream().mapToDouble(PairCost::unknownTeu).sum(),
                carried.stream().mapToDouble(Carried::cny).sum(),
                carried.stream().mapToDouble(Carried::teuHours).sum(),
                pairs.stream()
                        .mapToDouble(pair -> pair.teuPerDay() * pair.generalisedCny())
                        .sum(),
                carried.stream().mapToDouble(Carried::co2eKg).sum() / 1000,
                carried.stream().mapToDouble(Carried::teuKm).sum());
    }

    public Uses uses() {
        return new Uses(this);
    }

    /// Of each origin, in rising order, how its goods part among the ports; what uses no ship last.
    public List<PortShare> hinterland(PortShare.Role role) {
        return Hinterland.of(this, role);
    }

    /// Which pairs use one of the steps, by kind and pair; those that do not are left out.
    public List<Selected> selectLink(Predicate<Step> steps) {
        return SelectLink.of(this, steps);
    }

    /// Which pairs use a place, by kind and pair: work is done there, or a ride begins or ends there.
    public List<Selected> selectPlace(PlaceId place) {
        return selectLink(step -> touches(step, place));
    }

    /// Whether a step is done at the place, begins or ends there.
    public boolean touches(Step step, PlaceId place) {
        return network.placeOf(step).equals(place)
                || step instanceof Step.Haul haul
                        && network.corridor().terminalFor(haul.to()).place().equals(place);
    }
}
