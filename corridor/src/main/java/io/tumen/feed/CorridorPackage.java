package io.tumen.feed;

import io.tumen.corridor.Corridor;
import io.tumen.law.Law;
import java.util.List;

/// All that a package says, with the scenarios that lie over it.
///
/// @param sha256    over all files of the package, and of the scenarios where some lie over it, in hexadecimal digits;
/// tells two states of a package apart
/// @param scenarios in the order in which they lie; empty for the package as it is
public record CorridorPackage(Corridor corridor, Law law, String sha256, List<ScenarioHead> scenarios) {
    public CorridorPackage {
        scenarios = List.copyOf(scenarios);
    }
}
