package io.tumen.flows;

/// Where the goods of each row of each class go: the answer of every solver, by class, row of its OD matrix and arc.
/// Sparse: only arcs that carry something, in rising order of their numbers.
public final class OriginFlows {
    private final int[][][] arcs;
    private final double[][][] units;
    private final boolean isByOrigin;

    /// @param arcs  by class and row: the arcs that carry something, rising
    /// @param units by class and row: what each of these arcs carries, units per period
    OriginFlows(int[][][] arcs, double[][][] units) {
        this(arcs, units, true);
    }

    private OriginFlows(int[][][] arcs, double[][][] units, boolean isByOrigin) {
        this.arcs = arcs;
        this.units = units;
        this.isByOrigin = isByOrigin;
    }

    /// Flows of solvers that do not keep origins apart: one row for each class, of all its origins together.
    static OriginFlows ofClasses(int[][][] arcs, double[][][] units) {
        return new OriginFlows(arcs, units, false);
    }

    /// Whether rows are those of the OD matrix; if not, each class has one row of all its origins together.
    public boolean isByOrigin() {
        return isByOrigin;
    }

    public int classCount() {
        return arcs.length;
    }

    public int rowCount(int goodsClass) {
        return arcs[goodsClass].length;
    }

    /// How many arcs carry goods of that row.
    public int entryCount(int goodsClass, int row) {
        return arcs[goodsClass][row].length;
    }

    public int arc(int goodsClass, int row, int entry) {
        return arcs[goodsClass][row][entry];
    }

    /// Units per period.
    public double units(int goodsClass, int row, int entry) {
        return units[goodsClass][row][entry];
    }

    /// Units per period on each arc of the class, added row by row.
    public double[] arcVolumes(int goodsClass, int arcCount) {
        double[] volumes = new double[arcCount];
        for (int row = 0; row < rowCount(goodsClass); row++) {
            for (int entry = 0; entry < entryCount(goodsClass, row); entry++) {
                volumes[arc(goodsClass, row, entry)] += units(goodsClass, row, entry);
            }
        }
        return volumes;
    }

    /// Units per period at each facility. What rounding loses is added at the end, so that the order in which arcs were
    /// written down does not show.
    public double[] facilityVolumes(FlowProblem problem) {
        double[] volumes = new double[problem.facilities().size()];
        double[] lost = new double[volumes.length];
        for (int k = 0; k < classCount(); k++) {
            Graph graph = problem.classes().get(k).graph();
            double[] own = arcVolumes(k, graph.arcCount());
            for (int arc = 0; arc < own.length; arc++) {
                if (graph.facility(arc) != Graph.NONE) {
                    add(own[arc], graph.facility(arc), volumes, lost);
                }
            }
        }
        for (int f = 0; f < volumes.length; f++) {
            volumes[f] += lost[f];
        }
        return volumes;
    }

    /// Both are at least 0.
    private static void add(double units, int facility, double[] volumes, double[] lost) {
        double sum = volumes[facility] + units;
        double larger = Math.max(volumes[facility], units);
        lost[facility] += larger - sum + Math.min(volumes[facility], units);
        volumes[facility] = sum;
    }
}
