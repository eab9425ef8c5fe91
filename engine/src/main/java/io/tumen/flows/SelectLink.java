package io.tumen.flows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// Which pairs use some steps: goods bear a mark from the first of them on.
final class SelectLink {
    private static final int UNMARKED = 0;
    private static final int MARKED = 1;

    private SelectLink() {}

    static List<Selected> of(FlowStudy study, Predicate<Step> steps) {
        ProductNetwork network = study.network();
        var all = new ArrayList<Selected>();
        for (int k = 0; k < network.problem().classes().size(); k++) {
            BitSet chosen = chosen(study, k, steps);
            if (!chosen.isEmpty()) {
                addClass(study, k, chosen, all);
            }
        }
        return List.copyOf(all);
    }

    private static BitSet chosen(FlowStudy study, int goodsClass, Predicate<Step> steps) {
        var chosen = new BitSet();
        for (Carried carried : study.carried()) {
            if (carried.goodsClass() == goodsClass && steps.test(carried.step())) {
                chosen.set(carried.arc());
            }
        }
        return chosen;
    }

    private static void addClass(FlowStudy study, int k, BitSet chosen, List<Selected> all) {
        ProductNetwork network = study.network();
        OdMatrix demand = network.problem().classes().get(k).demand();
        for (int row = 0; row < demand.rowCount(); row++) {
            double[][] delivered = new LabelSplit(
                            network.problem(), study.assigned().flows(), k, row)
                    .delivered(2, (arc, label) -> label == MARKED || chosen.get(arc) ? MARKED : UNMARKED);
            for (int i = 0; i < delivered.length; i++) {
                int cell = demand.firstCell(row) + i;
                double teu = delivered[i][MARKED];
                if (teu > 0) {
                    all.add(new Selected(
                            network.kinds().get(k), network.pair(k, row, cell), teu, teu / demand.volume(cell)));
                }
            }
        }
    }
}
