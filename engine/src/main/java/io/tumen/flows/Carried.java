package io.tumen.flows;

/// What an arc carries for one class of goods.
///
/// @param goodsClass number of the class in the problem
/// @param arc        number of the arc in the class's graph
/// @param teuPerDay  that pass
/// @param hours      of one TEU, as full as things are
public record Carried(Kind kind, int goodsClass, int arc, Step step, double teuPerDay, double hours) {
    public double teuHours() {
        return teuPerDay * hours;
    }

    /// CNY a day.
    public double cny() {
        return teuPerDay * step.cny();
    }

    /// kg CO2e a day.
    public double co2eKg() {
        return teuPerDay * step.co2eKg();
    }

    public double teuKm() {
        return step instanceof Step.Haul haul ? teuPerDay * haul.km() : 0;
    }
}
