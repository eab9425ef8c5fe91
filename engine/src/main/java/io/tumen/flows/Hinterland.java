package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which port the goods of each origin go by. Goods bear the number of their port from there on.
final class Hinterland {
    private final FlowStudy study;
    private final ProductNetwork network;
    private final PortShare.Role role;
    /// Label 0 is no port; port i has label i + 1.
    private final List<PlaceId> ports;

    private Hinterland(FlowStudy study, PortShare.Role role) {
        this.study = study;
        this.network = study.network();
        this.role = role;
        var found = new TreeSet<PlaceId>();
        for (Carried carried : study.carried()) {
            PlaceId port = findPort(carried.step());
            if (port != null) {
                found.add(port);
            }
        }
        this.ports = List.copyOf(found);
    }

    static List<PortShare> of(FlowStudy study, PortShare.Role role) {
        return new Hinterland(study, role).shares();
    }

    private @Nullable PlaceId findPort(Step step) {
        return switch (step) {
            case Step.Board board -> role == PortShare.Role.LOADING && board.onWater() ? network.placeOf(step) : null;
            case Step.Alight alight ->
                role == PortShare.Role.ENTRY
                                && network.corridor()
                                        .serviceFor(alight.service())
                                        .mode()
                                        .onWater()
                        ? network.placeOf(step)
                        : null;
            case Step.Haul haul -> haul.service() == null && isOnWater(haul) ? portOf(haul) : null;
            case Step.Work work -> null;
            case Step.Pass pass -> null;
        };
    }

    private boolean isOnWater(Step.Haul haul) {
        return network.corridor().linkFor(haul.link()).mode().onWater();
    }

    private PlaceId portOf(Step.Haul haul) {
        return network.corridor()
                .terminalFor(role == PortShare.Role.LOADING ? haul.at() : haul.to())
                .place();
    }

    private List<PortShare> shares() {
        Map<PlaceId, double[]> byOrigin = new TreeMap<>();
        for (int k = 0; k < network.problem().classes().size(); k++) {
            int[] label = labels(k);
            OdMatrix demand = network.problem().classes().get(k).demand();
            for (int row = 0; row < demand.rowCount(); row++) {
                double[][] delivered = new LabelSplit(
                                network.problem(), study.assigned().flows(), k, row)
                        .delivered(ports.size() + 1, (arc, before) -> after(label[arc], before));
                double[] sums = byOrigin.computeIfAbsent(
                        network.origin(k, demand.origin(row)), any -> new double[ports.size() + 1]);
                for (double[] cell : delivered) {
                    for (int i = 0; i < cell.length; i++) {
                        sums[i] += cell[i];
                    }
                }
            }
        }
        var shares = new ArrayList<PortShare>();
        byOrigin.forEach((origin, sums) -> addShares(origin, sums, shares));
        return List.copyOf(shares);
    }

    /// By arc of the class: the label that it gives, 0 for none.
    private int[] labels(int goodsClass) {
        int[] labels =
                new int[network.problem().classes().get(goodsClass).graph().arcCount()];
        for (Carried carried : study.carried()) {
            PlaceId port = findPort(carried.step());
            if (carried.goodsClass() == goodsClass && port != null) {
                labels[carried.arc()] = ports.indexOf(port) + 1;
            }
        }
        return labels;
    }

    /// The first loading counts, and the last landing.
    private int after(int given, int before) {
        return given == 0 || role == PortShare.Role.LOADING && before != 0 ? before : given;
    }

    private void addShares(PlaceId origin, double[] sums, List<PortShare> shares) {
        double all = Arrays.stream(sums).sum();
        String subdivision = network.corridor().placeFor(origin).subdivision();
        for (int i = 1; i <= sums.length; i++) {
            int label = i % sums.length;
            if (sums[label] > 0) {
                shares.add(new PortShare(
                        origin, subdivision, label == 0 ? null : ports.get(label - 1), sums[label], sums[label] / all));
            }
        }
    }
}
