package io.tumen.feed;

import io.tumen.corridor.EmissionFactor;

/// Emissions are counted in one way.
final class MixedEmissionScope implements Rule.OfSense {
    @Override
    public String id() {
        return "mixed_emission_scope";
    }

    @Override
    public String says() {
        return """
                All emission factors have the scope that `corridor.yaml` names. Fuel burnt alone and fuel burnt and
                made are never added.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        EmissionFactor.Scope scope = draft.head().assumptions().emissionScope();
        for (Entry<EmissionFactor> factor : draft.factors()) {
            if (factor.value().scope() != scope) {
                findings.add(
                        this,
                        factor.row(),
                        "scope",
                        "The corridor counts " + SketchValues.word(scope) + "; right would be a factor of that scope.");
            }
        }
    }
}
