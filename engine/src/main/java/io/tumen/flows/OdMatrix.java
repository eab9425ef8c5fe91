package io.tumen.flows;

import java.util.TreeMap;

/// What must move: units per period from origin node to destination node. Sparse; rows by origin, and in each row by
/// destination, in rising order, whatever order they were given in.
public final class OdMatrix {
    private final int[] origins;
    private final int[] firstCell;
    private final int[] destinations;
    private final double[] volumes;

    private OdMatrix(int[] origins, int[] firstCell, int[] destinations, double[] volumes) {
        this.origins = origins;
        this.firstCell = firstCell;
        this.destinations = destinations;
        this.volumes = volumes;
    }

    public static Builder builder() {
        return new Builder();
    }

    /// How many origins send something.
    public int rowCount() {
        return origins.length;
    }

    public int cellCount() {
        return destinations.length;
    }

    /// Node where the row's goods begin.
    public int origin(int row) {
        return origins[row];
    }

    /// The first cell of the row; its last one is before the first cell of the next row.
    public int firstCell(int row) {
        return firstCell[row];
    }

    /// Node where the cell's goods end.
    public int destination(int cell) {
        return destinations[cell];
    }

    /// Units per period.
    public double volume(int cell) {
        return volumes[cell];
    }

    /// Of all cells, units per period, added row by row.
    public double total() {
        double total = 0;
        for (double volume : volumes) {
            total += volume;
        }
        return total;
    }

    /// Takes cells in any order; volumes of the same pair are added. What stays where it is, and what is zero, moves
    /// nothing and is left out.
    public static final class Builder {
        private final TreeMap<Integer, TreeMap<Integer, Double>> rows = new TreeMap<>();

        public Builder add(int origin, int destination, double volume) {
            if (origin != destination && volume != 0) {
                rows.computeIfAbsent(origin, row -> new TreeMap<>()).merge(destination, volume, Double::sum);
            }
            return this;
        }

        public OdMatrix build() {
            int cells = rows.values().stream().mapToInt(TreeMap::size).sum();
            int[] origins = new int[rows.size()];
            int[] firstCell = new int[rows.size() + 1];
            int[] destinations = new int[cells];
            double[] volumes = new double[cells];
            int row = 0;
            int cell = 0;
            for (var entry : rows.entrySet()) {
                origins[row] = entry.getKey();
                for (var one : entry.getValue().entrySet()) {
                    destinations[cell] = one.getKey();
                    volumes[cell++] = one.getValue();
                }
                firstCell[++row] = cell;
            }
            return new OdMatrix(origins, firstCell, destinations, volumes);
        }
    }
}
