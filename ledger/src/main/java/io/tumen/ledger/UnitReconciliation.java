package io.tumen.ledger;

import io.tumen.corridor.ContainerNumber;
import io.tumen.law.Compared;
import java.util.List;

/// A unit as it left held against the unit as it came home.
///
/// @param lines one for each [Compared], in their order
public record UnitReconciliation(ContainerNumber container, List<Comparison> lines) {
    public UnitReconciliation {
        lines = List.copyOf(lines);
    }

    public Comparison line(Compared field) {
        return lines.stream().filter(line -> line.field() == field).findFirst().orElseThrow();
    }
}
