package io.tumen.operations;

import io.tumen.feed.CorridorPackage;
import java.util.List;

/// A scenario under which an answer was found. An answer without any is about the package as it is.
public record UnderScenario(String id, String name) {
    static List<UnderScenario> of(CorridorPackage pack) {
        return pack.scenarios().stream()
                .map(head -> new UnderScenario(head.id(), head.name()))
                .toList();
    }
}
