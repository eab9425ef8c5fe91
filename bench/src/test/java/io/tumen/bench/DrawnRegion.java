package io.tumen.bench;

import io.tumen.flows.Bpr;
import io.tumen.flows.Constant;
import io.tumen.flows.Facility;
import io.tumen.flows.FlowProblem;
import io.tumen.flows.GoodsClass;
import io.tumen.flows.Graph;
import io.tumen.flows.OdMatrix;
import io.tumen.flows.VolumeDelay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// A road network as large as that of a great city's region, drawn: a grid out of line with slow streets, arterials and
/// motorways, some streets missing, zones thick in the middle, and demand that falls off with distance. With 1,790
/// zones it has about 13,000 nodes, 40,000 links and 3.2 million pairs, and so much traffic that a twelfth of all
/// hours would be saved if the first guess were an equilibrium.
final class DrawnRegion {
    private static final double NODES_PER_ZONE = 6.25;
    private static final double TRIPS_PER_ZONE = 760;
    private static final double STREETS_MISSING = 0.3;

    private final Random random = new Random(1);
    private final int zones;
    private final int side;
    private final double[] x;
    private final double[] y;
    private final List<int[]> links = new ArrayList<>();
    private final List<Facility> facilities = new ArrayList<>();

    private DrawnRegion(int zones) {
        this.zones = zones;
        side = (int) Math.round(Math.sqrt(NODES_PER_ZONE * zones));
        x = new double[zones + side * side];
        y = new double[zones + side * side];
    }

    static FlowProblem of(int zones) {
        var region = new DrawnRegion(zones);
        region.drawStreets(region.drawZones());
        return new FlowProblem(region.facilities, List.of(region.goods()));
    }

    /// Returns the crossings that have a zone.
    private Set<Integer> drawZones() {
        for (int i = 0; i < side * side; i++) {
            x[zones + i] = i % side + 0.3 * random.nextGaussian();
            y[zones + i] = Math.floorDiv(i, side) + 0.3 * random.nextGaussian();
        }
        Set<Integer> taken = new HashSet<>();
        while (taken.size() < zones) {
            double radius = Math.abs(random.nextGaussian()) * side * 0.28;
            double angle = random.nextDouble() * 2 * Math.PI;
            int column = (int) (side / 2.0 + radius * Math.cos(angle));
            int row = (int) (side / 2.0 + radius * Math.sin(angle));
            boolean isInside = column >= 0 && row >= 0 && column < side && row < side;
            if (isInside && taken.add(row * side + column)) {
                connect(taken.size() - 1, zones + row * side + column);
            }
        }
        return taken;
    }

    private void connect(int zone, int crossing) {
        x[zone] = x[crossing];
        y[zone] = y[crossing];
        link(zone, crossing, new Constant(0));
        link(crossing, zone, new Constant(0));
    }

    private void drawStreets(Set<Integer> withZone) {
        for (int i = 0; i < side * side; i++) {
            int column = i % side;
            int row = Math.floorDiv(i, side);
            if (column + 1 < side) {
                drawStreet(i, i + 1, row, withZone);
            }
            if (row + 1 < side) {
                drawStreet(i, i + side, column, withZone);
            }
        }
    }

    private void drawStreet(int a, int b, int line, Set<Integer> withZone) {
        boolean isMotorway = line % 20 == 10;
        boolean isArterial = line % 4 == 2;
        boolean isKept = isMotorway || isArterial || withZone.contains(a) || withZone.contains(b);
        if (!isKept && random.nextDouble() < STREETS_MISSING) {
            return;
        }
        double length = Math.hypot(x[zones + a] - x[zones + b], y[zones + a] - y[zones + b]) + 0.1;
        double speed = isMotorway ? 1.6 : isArterial ? 0.9 : 0.5;
        double capacity = (isMotorway ? 6_000 : isArterial ? 1_800 : 700) * (0.8 + 0.4 * random.nextDouble());
        link(zones + a, zones + b, new Bpr(length / speed, 0.15, capacity, 4));
        link(zones + b, zones + a, new Bpr(length / speed, 0.15, capacity, 4));
    }

    private void link(int from, int to, VolumeDelay delay) {
        links.add(new int[] {from, to});
        facilities.add(Facility.unlimited(from + ">" + to, delay));
    }

    private GoodsClass goods() {
        var graph = new Graph(
                IntStream.range(0, x.length).mapToObj(Integer::toString).toList(),
                zones,
                links.stream().mapToInt(ends -> ends[0]).toArray(),
                links.stream().mapToInt(ends -> ends[1]).toArray(),
                IntStream.range(0, links.size()).toArray(),
                new double[links.size()]);
        return new GoodsClass("cars", graph, demand(), 1);
    }

    private OdMatrix demand() {
        double[] weight = random.doubles(zones).map(share -> 0.3 + share).toArray();
        double[][] attraction = new double[zones][zones];
        double all = 0;
        for (int i = 0; i < zones; i++) {
            for (int j = 0; j < zones; j++) {
                double distance = Math.hypot(x[i] - x[j], y[i] - y[j]);
                attraction[i][j] = i == j ? 0 : weight[i] * weight[j] * Math.exp(-distance / (side * 0.12));
            }
            all += Arrays.stream(attraction[i]).sum();
        }
        OdMatrix.Builder demand = OdMatrix.builder();
        for (int i = 0; i < zones; i++) {
            for (int j = 0; j < zones; j++) {
                double trips = attraction[i][j] * TRIPS_PER_ZONE * zones / all;
                demand.add(i, j, trips > 0.002 ? trips : 0);
            }
        }
        return demand.build();
    }
}
