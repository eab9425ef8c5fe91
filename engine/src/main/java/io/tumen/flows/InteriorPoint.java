package io.tumen.flows;

/// A point inside of all bounds, or a change of one: units and reduced cost of each route, slack and price of each
/// facility, worth of each pair in hours.
final class InteriorPoint {
    final double[] units;
    final double[] reduced;
    final double[] slack;
    final double[] price;
    final double[] worth;

    InteriorPoint(double[] units, double[] reduced, double[] slack, double[] price, double[] worth) {
        this.units = units;
        this.reduced = reduced;
        this.slack = slack;
        this.price = price;
        this.worth = worth;
    }

    InteriorPoint copy() {
        return new InteriorPoint(units.clone(), reduced.clone(), slack.clone(), price.clone(), worth.clone());
    }

    /// The share of the change, at most 1, that keeps that share of the way to the nearest bound.
    double reach(InteriorPoint change, double toBoundary) {
        double most = 1 / toBoundary;
        most = Math.min(most, untilZero(units, change.units));
        most = Math.min(most, untilZero(reduced, change.reduced));
        most = Math.min(most, untilZero(slack, change.slack));
        most = Math.min(most, untilZero(price, change.price));
        return toBoundary * most;
    }

    private static double untilZero(double[] values, double[] changes) {
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            most = changes[i] < 0 ? Math.min(most, -values[i] / changes[i]) : most;
        }
        return most;
    }

    void add(InteriorPoint change, double share) {
        add(units, change.units, share);
        add(reduced, change.reduced, share);
        add(slack, change.slack, share);
        add(price, change.price, share);
        add(worth, change.worth, share);
    }

    private static void add(double[] to, double[] change, double share) {
        for (int i = 0; i < to.length; i++) {
            to[i] += share * change[i];
        }
    }

    /// What is missing to the best if all else fits: Σ units · reduced cost + Σ slack · price, hours × units.
    double complementarity() {
        double sum = 0;
        for (int route = 0; route < units.length; route++) {
            sum += units[route] * reduced[route];
        }
        for (int f = 0; f < slack.length; f++) {
            sum += slack[f] * price[f];
        }
        return sum;
    }
}
