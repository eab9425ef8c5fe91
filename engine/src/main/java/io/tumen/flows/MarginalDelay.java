package io.tumen.flows;

/// What one more unit costs all who use a facility, themselves and the others: `hours + volume · slope`. An equilibrium
/// under these hours is the optimum under the real ones, and its area is `volume · hours`, what all spend together.
///
/// Where nobody goes the others are none, even if the slope is infinite there.
///
/// Its own curvature would need a third derivative; nobody asks for it.
record MarginalDelay(VolumeDelay real) implements VolumeDelay {
    /// A BPR function's marginal is one again.
    static VolumeDelay of(VolumeDelay real) {
        return switch (real) {
            case Constant constant -> constant;
            case Bpr bpr ->
                new Bpr(bpr.freeHours(), bpr.alpha() * (bpr.power() + 1), bpr.practicalCapacity(), bpr.power());
            default -> new MarginalDelay(real);
        };
    }

    @Override
    public double hours(double volume) {
        return real.hours(volume) + (volume == 0 ? 0 : volume * real.slope(volume));
    }

    @Override
    public double slope(double volume) {
        return 2 * real.slope(volume) + (volume == 0 ? 0 : volume * real.curvature(volume));
    }

    @Override
    public double curvature(double volume) {
        throw new UnsupportedOperationException("The curvature of a marginal delay needs a third derivative.");
    }

    @Override
    public double area(double volume) {
        return volume * real.hours(volume);
    }
}
