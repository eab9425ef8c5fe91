package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Assumptions;
import io.tumen.corridor.Cargo;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Price;
import io.tumen.corridor.Range;
import io.tumen.corridor.TariffId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What everything costs and emits for one cargo, at the likely values: money in thousandths of a yuan, CO2e in
/// grams, both as `long`, so that sums do not depend on their order.
final class PriceBook {
    private static final double MILLI = 1000;

    private final long[] flat;
    private final double[] perKm;
    /// By terminal.
    private final Map<Activity, long[]> handling = new EnumMap<>(Activity.class);
    private final double[] gramsPerKm;
    private final double inventoryPerMinute;
    private final int perVehicle;

    private PriceBook(Network network, double inventoryPerMinute, int perVehicle) {
        flat = new long[network.tariffCount()];
        perKm = new double[network.tariffCount()];
        gramsPerKm = new double[network.vehicleCount()];
        for (Activity activity : Activity.values()) {
            handling.put(activity, new long[network.terminals().count()]);
        }
        this.inventoryPerMinute = inventoryPerMinute;
        this.perVehicle = perVehicle;
    }

    /// @param criteria what ways are compared by; what is not among them costs nothing here, and so tells no ways apart
    /// @param day      whose exchange rates hold
    static PriceBook of(Network network, Cargo cargo, Set<Criterion> criteria, LocalDate day) {
        boolean counts = criteria.contains(Criterion.COST);
        Assumptions assumptions = network.corridor().assumptions();
        double inventory = cargo.valueCny() * assumptions.inventoryPerDay().likely() / Minutes.PER_DAY;
        var book =
                new PriceBook(network, counts ? MILLI * inventory : 0, criteria.contains(Criterion.TRANSFERS) ? 1 : 0);
        if (counts) {
            Charges charges = Charges.on(day, network.corridor(), cargo);
            book.fillTariffs(network, charges);
            book.fillHandling(network.terminals(), charges);
        }
        if (criteria.contains(Criterion.CO2E)) {
            book.fillVehicles(network, cargo);
        }
        return book;
    }

    /// Nothing costs anything, for a search that asks for time alone.
    static PriceBook free(Network network) {
        return new PriceBook(network, 0, 0);
    }

    /// Whether everything but the goods' time costs and emits the same.
    boolean chargesAs(PriceBook other) {
        return perVehicle == other.perVehicle
                && Arrays.equals(flat, other.flat)
                && Arrays.equals(perKm, other.perKm)
                && Arrays.equals(gramsPerKm, other.gramsPerKm)
                && Arrays.stream(Activity.values())
                        .allMatch(activity -> Arrays.equals(column(activity), other.column(activity)));
    }

    private void fillTariffs(Network network, Charges charges) {
        for (int tariff = 0; tariff < flat.length; tariff++) {
            TariffId id = network.tariffId(tariff);
            flat[tariff] = Math.round(MILLI * sum(charges, id, Charges::isFlat));
            perKm[tariff] = MILLI * sum(charges, id, Charges::isPerKm);
        }
    }

    private void fillVehicles(Network network, Cargo cargo) {
        for (int vehicle = 0; vehicle < gramsPerKm.length; vehicle++) {
            Range grams =
                    network.corridor().factorFor(network.vehicleId(vehicle)).gramsPerTonneKm();
            gramsPerKm[vehicle] = grams.likely() * cargo.tonnes().likely();
        }
    }

    private void fillHandling(Terminals terminals, Charges charges) {
        for (int i = 0; i < terminals.count(); i++) {
            for (Handling offered : terminals.terminal(i).handling()) {
                double cny = flat(charges, offered.tariff());
                column(offered.activity())[i] = Math.round(MILLI * cny);
            }
        }
    }

    private long[] column(Activity activity) {
        return Objects.requireNonNull(handling.get(activity));
    }

    private static double flat(Charges charges, @Nullable TariffId tariff) {
        return tariff == null ? 0 : sum(charges, tariff, Charges::isFlat);
    }

    private static double sum(Charges charges, TariffId tariff, Predicate<Price> counts) {
        return charges.corridor().tariffFor(tariff).prices().stream()
                .filter(counts)
                .mapToDouble(price -> charges.cny(price).likely())
                .sum();
    }

    /// What is charged once per continuous ride.
    long flat(int tariff) {
        return tariff == Links.NONE ? 0 : flat[tariff];
    }

    long distance(int tariff, double km) {
        return tariff == Links.NONE ? 0 : Math.round(perKm[tariff] * km);
    }

    /// @param activity the work, null for none
    long handling(int terminal, @Nullable Activity activity) {
        return activity == null ? 0 : column(activity)[terminal];
    }

    long grams(int vehicle, double km) {
        return Math.round(gramsPerKm[vehicle] * km);
    }

    /// What a vehicle boarded counts: 1, or 0 where changes of vehicle tell no ways apart.
    int perVehicle() {
        return perVehicle;
    }

    long inventory(int minutes) {
        return Math.round(inventoryPerMinute * minutes);
    }
}
