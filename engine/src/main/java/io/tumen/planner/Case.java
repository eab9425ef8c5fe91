package io.tumen.planner;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Change;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Scenario;
import io.tumen.corridor.Thing;
import java.time.LocalDate;

/// What a comparison computes with: a corridor, a cargo, and the day whose exchange rates hold.
public record Case(Corridor corridor, Cargo cargo, LocalDate day) {
    Case with(Thing before, Thing after) {
        return before.equals(after)
                ? this
                : new Case(corridor.with(Scenario.of(Change.replaced(before, after))), cargo, day);
    }
}
