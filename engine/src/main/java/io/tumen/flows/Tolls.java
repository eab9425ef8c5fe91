package io.tumen.flows;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Exchange;
import io.tumen.corridor.Price;
import io.tumen.corridor.Range;
import io.tumen.corridor.Storage;
import io.tumen.corridor.TariffId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What tariffs come to for one TEU, CNY, at one end of their ranges and at the exchange rates of the day.
final class Tolls {
    private static final int HOURS_A_DAY = 24;

    private final Corridor corridor;
    private final FlowTerms terms;
    private final Exchange exchange;
    private final Map<TariffId, Map<Price.Basis, Double>> sums = new HashMap<>();

    Tolls(Corridor corridor, FlowTerms terms) {
        this.corridor = corridor;
        this.terms = terms;
        this.exchange = new Exchange(corridor, terms.day());
    }

    /// What falls due once per ride or work.
    double flat(@Nullable TariffId tariff) {
        return sum(tariff, Price.Basis.PER_TEU)
                + sum(tariff, Price.Basis.PER_TONNE)
                + sum(tariff, Price.Basis.PER_CONSIGNMENT);
    }

    double perKm(@Nullable TariffId tariff) {
        return sum(tariff, Price.Basis.PER_TEU_KM);
    }

    /// The expected storage of a stay of at least `hours` that goes on evenly for up to `moreHours`: each day begun
    /// after the free ones.
    double storage(@Nullable Storage storage, double hours, double moreHours) {
        if (storage == null) {
            return 0;
        }
        Estimate end = terms.estimates().prices();
        Range free = storage.freeDays();
        double freeDays = end == Estimate.LOW ? free.high() : end == Estimate.HIGH ? free.low() : free.likely();
        double least = hours / HOURS_A_DAY - freeDays;
        double more = moreHours / HOURS_A_DAY;
        double days = more > 0 ? (begunUpTo(least + more) - begunUpTo(least)) / more : Math.max(0, Math.ceil(least));
        return days * sum(storage.tariff(), Price.Basis.PER_TEU_DAY);
    }

    /// The integral of days begun from 0 to x.
    private static double begunUpTo(double x) {
        if (x <= 0) {
            return 0;
        }
        double whole = Math.floor(x);
        return whole * (whole + 1) / 2 + (whole + 1) * (x - whole);
    }

    private double sum(@Nullable TariffId tariff, Price.Basis basis) {
        return tariff == null
                ? 0
                : sums.computeIfAbsent(tariff, any -> new EnumMap<>(Price.Basis.class))
                        .computeIfAbsent(basis, any -> sumOf(tariff, basis));
    }

    private double sumOf(TariffId tariff, Price.Basis basis) {
        return corridor.tariffFor(tariff).prices().stream()
                .filter(price -> price.basis() == basis)
                .mapToDouble(this::perTeu)
                .sum();
    }

    private double perTeu(Price price) {
        double cny = terms.estimates().prices().of(exchange.cny(price.amount(), price.currency()));
        return switch (price.basis()) {
            case PER_TEU, PER_TEU_KM, PER_TEU_DAY -> cny;
            case PER_TONNE -> cny * tonnesPerTeu();
            case PER_CONSIGNMENT -> cny / terms.consignmentTeu();
        };
    }

    double tonnesPerTeu() {
        return terms.estimates().mass().of(corridor.assumptions().tonnesPerTeu());
    }

    /// Greenhouse gas of one TEU over one kilometre, kg CO2e.
    double co2eKgPerKm(io.tumen.corridor.VehicleId vehicle) {
        double grams = terms.estimates().prices().of(corridor.factorFor(vehicle).gramsPerTonneKm());
        return grams * tonnesPerTeu() / 1000;
    }
}
