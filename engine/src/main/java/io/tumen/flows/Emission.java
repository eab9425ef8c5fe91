package io.tumen.flows;

import io.tumen.corridor.EmissionFactor;
import java.util.List;

/// Greenhouse gas of a mode: distance × mass × the vehicle's factor (ISO 14083, transport chain elements). Not counted
/// are work at terminals and the ways of empty boxes, as the planner does not count them.
///
/// @param teuKm      TEU × km a day
/// @param co2eTonnes t CO2e a day
public record Emission(String mode, EmissionFactor.Scope scope, double teuKm, double co2eTonnes) {
    public static List<Emission> byMode(FlowStudy study) {
        EmissionFactor.Scope scope = study.network().corridor().assumptions().emissionScope();
        return study.uses().byMode().stream()
                .map(use -> new Emission(use.what(), scope, use.teuKm(), use.co2eKg() / 1000))
                .toList();
    }
}
