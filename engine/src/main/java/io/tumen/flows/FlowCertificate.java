package io.tumen.flows;

/// Writes a whole problem and its answer as text, so that somebody with other code can confirm the answer:
/// `docs/flow-certificate.md` says line by line what stands there. The same answer gives the same bytes.
///
/// The gap and the objective are computed here from the flows, not taken from the solver.
public final class FlowCertificate {
    private final Assigned assigned;
    private final FlowProblem problem;
    private final Claim claim;
    private final CertificateLines lines;

    /// What the answer claims to be.
    public enum Claim {
        /// Nobody has a cheaper way.
        EQUILIBRIUM,
        /// All together could not go cheaper.
        OPTIMUM,
        /// No more than flows that carry the demand: a stochastic equilibrium, say.
        FLOWS
    }

    private FlowCertificate(Assigned assigned, Claim claim, CertificateLines lines) {
        this.assigned = assigned;
        this.problem = assigned.problem();
        this.claim = claim;
        this.lines = lines;
    }

    /// Writes the lines one by one; a writer with a buffer is a good place.
    ///
    /// @throws UncheckedIOException when they cannot be written
    public static void write(Assigned assigned, Claim claim, Appendable out) {
        CertificateLines lines = new CertificateLines(claim.name(), out);
        var certificate = new FlowCertificate(assigned, claim, lines);
        lines.problem(assigned.problem(), certificate.volumes());
        certificate.writeVolumes();
        certificate.writeFlows();
        if (claim != Claim.FLOWS) {
            certificate.writeCosts();
        }
        lines.end();
    }

    /// Writes the proof that capacities cannot take the demand: the problem, the weights of the cut, and the least
    /// weight that every way must have.
    ///
    /// @throws UncheckedIOException when they cannot be written
    public static void writeCut(FlowProblem problem, CapacityCut cut, Appendable out) {
        CertificateLines lines = new CertificateLines("cut", out);
        lines.problem(problem, new double[problem.facilities().size()]);
        double[] weights = new double[problem.facilities().size()];
        ExactSum capacity = new ExactSum();
        for (CapacityCut.Held held : cut.held()) {
            weights[held.facility()] = held.weight();
            lines.line("weight", held.facility(), held.weight());
            capacity.add(held.weight() * held.capacity());
        }
        ExactSum mustPass = new ExactSum();
        for (int k = 0; k < problem.classes().size(); k++) {
            GoodsClass goods = problem.classes().get(k);
            double[] costs = new double[goods.graph().arcCount()];
            for (int arc = 0; arc < costs.length; arc++) {
                int f = goods.graph().facility(arc);
                costs[arc] = f == Graph.NONE ? 0 : weights[f];
            }
            double[] least = lines.cheapest(k, goods, costs);
            for (int cell = 0; cell < least.length; cell++) {
                mustPass.add(goods.demand().volume(cell) * Math.min(1, least[cell]));
            }
        }
        lines.line("cut", capacity.value(), mustPass.value());
        lines.end();
    }

    private double[] volumes() {
        double[] volumes = new double[problem.facilities().size()];
        for (int f = 0; f < volumes.length; f++) {
            volumes[f] = assigned.volume(f);
        }
        return volumes;
    }

    private void writeVolumes() {
        for (int f = 0; f < problem.facilities().size(); f++) {
            lines.line("volume", f, assigned.volume(f), assigned.hours(f), assigned.price(f));
        }
    }

    private void writeFlows() {
        OriginFlows flows = assigned.flows();
        for (int k = 0; k < flows.classCount(); k++) {
            OdMatrix demand = problem.classes().get(k).demand();
            for (int row = 0; row < flows.rowCount(k); row++) {
                for (int entry = 0; entry < flows.entryCount(k, row); entry++) {
                    lines.line("flow", k, demand.origin(row), flows.arc(k, row, entry), flows.units(k, row, entry));
                }
            }
        }
    }

    private void writeCosts() {
        int classes = problem.classes().size();
        double[] paid = new double[classes];
        double[] bound = new double[classes];
        for (int k = 0; k < classes; k++) {
            GoodsClass goods = problem.classes().get(k);
            double[] costs = arcCosts(goods.graph());
            double[] volumes = assigned.flows().arcVolumes(k, costs.length);
            ExactSum sum = new ExactSum();
            for (int arc = 0; arc < costs.length; arc++) {
                sum.add(volumes[arc] * costs[arc]);
            }
            paid[k] = sum.value();
            ExactSum least = new ExactSum();
            double[] cheapest = lines.cheapest(k, goods, costs);
            for (int cell = 0; cell < cheapest.length; cell++) {
                least.add(goods.demand().volume(cell) * cheapest[cell]);
            }
            bound[k] = least.value();
        }
        ExactSum paidByAll = new ExactSum();
        ExactSum boundOfAll = new ExactSum();
        for (int k = 0; k < classes; k++) {
            lines.line("gap", k, gap(paid[k], bound[k]));
            paidByAll.add(paid[k]);
            boundOfAll.add(bound[k]);
        }
        lines.line("gap", "all", gap(paidByAll.value(), boundOfAll.value()));
        lines.line("objective", objective());
    }

    private double[] arcCosts(Graph graph) {
        double[] costs = new double[graph.arcCount()];
        for (int arc = 0; arc < costs.length; arc++) {
            int f = graph.facility(arc);
            costs[arc] = graph.fixedHours(arc);
            if (f != Graph.NONE) {
                double volume = assigned.volume(f);
                VolumeDelay delay = problem.facilities().get(f).delay();
                costs[arc] += delay.hours(volume)
                        + (claim == Claim.OPTIMUM && volume > 0 ? volume * delay.slope(volume) : 0)
                        + assigned.price(f);
            }
        }
        return costs;
    }

    private double objective() {
        ExactSum objective = new ExactSum();
        for (int f = 0; f < problem.facilities().size(); f++) {
            double volume = assigned.volume(f);
            VolumeDelay delay = problem.facilities().get(f).delay();
            objective.add(claim == Claim.OPTIMUM ? volume * delay.hours(volume) : delay.area(volume));
        }
        for (int k = 0; k < problem.classes().size(); k++) {
            Graph graph = problem.classes().get(k).graph();
            double[] volumes = assigned.flows().arcVolumes(k, graph.arcCount());
            for (int arc = 0; arc < volumes.length; arc++) {
                objective.add(volumes[arc] * graph.fixedHours(arc));
            }
        }
        return objective.value();
    }

    private static double gap(double paid, double bound) {
        return paid > 0 ? (paid - bound) / paid : 0;
    }
}
