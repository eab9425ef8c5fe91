package io.tumen.corridor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Corridor-wide values for what a query leaves open.
///
/// @param tonnesPerTeu     net mass of goods in one TEU, t
/// @param inventoryPerDay  cost of time as a share of the goods' value per day
/// @param homeCountries    the one country whose domestic trade the corridor carries, or all those of one customs
/// territory, ISO 3166-1 alpha-2
/// @param referencePort    the home port that other ways are held against, null for the cheapest one
/// @param emissionScope    the scope that all emission factors of this corridor have
public record Assumptions(
        List<String> homeCountries,
        @Nullable PlaceId referencePort,
        EmissionFactor.Scope emissionScope,
        Range tonnesPerTeu,
        Provenance tonnesProvenance,
        Range inventoryPerDay,
        Provenance inventoryProvenance)
        implements Thing {
    public Assumptions {
        homeCountries = List.copyOf(homeCountries);
    }

    /// The same but for the cost of time.
    public Assumptions with(Range otherInventoryPerDay) {
        return new Assumptions(
                homeCountries,
                referencePort,
                emissionScope,
                tonnesPerTeu,
                tonnesProvenance,
                otherInventoryPerDay,
                inventoryProvenance);
    }

    /// Whether goods are at home in that country.
    public boolean isHome(String country) {
        return homeCountries.contains(country);
    }
}
