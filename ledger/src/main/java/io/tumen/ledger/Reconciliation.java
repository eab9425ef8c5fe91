package io.tumen.ledger;

import java.util.List;

/// What came home held against what left, unit by unit, as far as is known now.
public record Reconciliation(Outcome outcome, List<UnitReconciliation> units) {
    public Reconciliation {
        units = List.copyOf(units);
    }
}
