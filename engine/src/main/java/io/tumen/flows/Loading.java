package io.tumen.flows;

/// Sends everything over the cheapest ways, source after source.
final class Loading {
    private final Network network;

    Loading(Network network) {
        this.network = network;
    }

    /// @param renewing whether each source sees what those before it have sent; if not all see an empty network
    void load(boolean renewing) {
        for (Layer layer : network.layers) {
            var tree = new ShortestTree(layer);
            double[] cost = new double[layer.arcCount];
            double[] units = new double[layer.arcCount];
            network.readCosts(layer, cost);
            for (Source source : network.sources) {
                if (source.layer == layer) {
                    tree.build(source.node, source.order, cost);
                    java.util.Arrays.fill(units, 0);
                    tree.load(source, units);
                    source.flows.set(units);
                    if (renewing) {
                        renew(layer, units, cost);
                    }
                }
            }
        }
        network.recount();
    }

    private void renew(Layer layer, double[] units, double[] cost) {
        Congestion congestion = network.congestion;
        for (int arc = 0; arc < units.length; arc++) {
            if (units[arc] > 0) {
                congestion.add(layer.facility[arc], units[arc]);
            }
        }
        network.readCosts(layer, cost);
    }
}
