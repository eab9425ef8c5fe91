package io.tumen.feed;

import io.tumen.corridor.Assumptions;
import io.tumen.corridor.EmissionFactor;
import io.tumen.corridor.Range;
import java.util.function.Function;

/// What `corridor.yaml` says: the corridor's name and what holds for all of it.
record Head(String id, String name, Assumptions assumptions) {
    static final String FILE = "corridor.yaml";

    /// Reads the head; faults are reported with the rules of [YamlMap].
    static Head of(YamlMap yaml, RegimeFeed.Known known) {
        yaml.allowing(
                "id",
                "name",
                "home_countries",
                "reference_port",
                "emission_scope",
                "tonnes_per_teu",
                "inventory_per_day");
        YamlMap tonnes = assumption(yaml, "tonnes_per_teu");
        YamlMap inventory = assumption(yaml, "inventory_per_day");
        return new Head(
                yaml.value("id", Cells::id, ""),
                yaml.text("name"),
                new Assumptions(
                        yaml.someValues("home_countries", Cells::country, ""),
                        yaml.has("reference_port") ? known.place(yaml, "reference_port") : null,
                        yaml.value("emission_scope", Head::scope, EmissionFactor.Scope.TANK_TO_WHEEL),
                        range(tonnes, Cells::positive),
                        known.provenance(tonnes),
                        range(inventory, Cells::amount),
                        known.provenance(inventory)));
    }

    private static YamlMap assumption(YamlMap yaml, String key) {
        return yaml.map(key).allowing("low", "likely", "high", "source", "confidence");
    }

    private static Range range(YamlMap yaml, Function<String, Double> number) {
        int before = yaml.countFindings();
        double low = yaml.value("low", number, 0.0);
        double likely = yaml.value("likely", number, 0.0);
        double high = yaml.value("high", number, 0.0);
        if (yaml.countFindings() > before) {
            return Range.ZERO;
        }
        if (low <= likely && likely <= high) {
            return new Range(low, likely, high);
        }
        yaml.report(new RangeOrder(), "likely", Double.toString(likely), "Right would be low <= likely <= high.");
        return Range.ZERO;
    }

    private static EmissionFactor.Scope scope(String word) {
        return SketchValues.constant("emission scope", EmissionFactor.Scope.class, word);
    }
}
