package io.tumen.corridor;

/// Greenhouse gas of carrying one tonne one kilometre.
///
/// @param gramsPerTonneKm g CO2e per t-km
/// @param scope           which part of the fuel's life is counted; factors of different scope are never added
public record EmissionFactor(
        VehicleId vehicle, Mode mode, String description, Range gramsPerTonneKm, Scope scope, Provenance provenance)
        implements Thing {
    /// How much of the fuel's life is counted.
    public enum Scope {
        /// Fuel burnt in the vehicle only.
        TANK_TO_WHEEL,
        /// Fuel burnt and fuel made, as ISO 14083 asks.
        WELL_TO_WHEEL
    }
}
