package io.tumen.bench;

import io.tumen.corridor.EmissionFactor;
import io.tumen.corridor.Gauge;
import io.tumen.corridor.Mode;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.corridor.VehicleId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the services of a generated corridor are: numbers near those of the bundled one, made whole.
///
/// @param share            of 100 services
/// @param leastFlatCny     lowest price of a ride, CNY per TEU; the highest is four times that
/// @param leastCnyPerKm    lowest price of a kilometre, CNY per TEU; the highest is twice that
/// @param gramsPerTonneKm  g CO2e
/// @param lateHours        how late it usually is
record DrawnMode(
        Mode mode,
        int share,
        double kmPerHour,
        int leastFlatCny,
        int leastCnyPerKm,
        int gramsPerTonneKm,
        Duration cutOff,
        int lateHours,
        @Nullable Gauge gauge) {
    private static final List<DrawnMode> LIST = List.of(
            new DrawnMode(
                    new Mode("rail", false, 10, 120), 60, 42, 200, 1, 22, Duration.ofHours(6), 3, new Gauge(1435)),
            new DrawnMode(new Mode("road", false, 10, 120), 25, 55, 80, 4, 75, Duration.ofHours(2), 0, null),
            new DrawnMode(new Mode("sea", true, 10, 60), 15, 26, 350, 1, 12, Duration.ofHours(24), 12, null));

    static List<DrawnMode> list() {
        return LIST;
    }

    static Set<Mode> all() {
        return LIST.stream().map(DrawnMode::mode).collect(Collectors.toSet());
    }

    /// @param percent from 0 to 99
    static DrawnMode at(int percent) {
        int left = percent;
        for (DrawnMode mode : LIST) {
            if (left < mode.share) {
                return mode;
            }
            left -= mode.share;
        }
        throw new IllegalArgumentException(percent + " percent. Maybe the shares do not add up to 100?");
    }

    VehicleId vehicle() {
        return new VehicleId(mode.code());
    }

    EmissionFactor factor(Provenance provenance) {
        return new EmissionFactor(
                vehicle(),
                mode,
                mode.code(),
                Range.exactly(gramsPerTonneKm),
                EmissionFactor.Scope.WELL_TO_WHEEL,
                provenance);
    }
}
