package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.feed.CorridorFeed;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The desks of one package under its scenarios. Each is opened when it is first asked for; the few that were asked for
/// last are kept.
final class ScenarioDesks {
    /// A desk holds a whole corridor, so that a stranger who asks for every combination must not fill the memory.
    private static final int KEPT = 8;

    private final Path folder;
    private final Map<List<String>, Desk> desks = new LinkedHashMap<>(KEPT, 0.75F, true);

    ScenarioDesks(Path folder) {
        this.folder = folder;
    }

    List<ScenarioView> list() {
        return CorridorFeed.listScenarios(folder).stream().map(ScenarioView::of).toList();
    }

    /// @param ids scenarios of the package, at least one; never a path, since they may come from a stranger
    synchronized Desk deskFor(List<String> ids) {
        Desk desk = desks.get(ids);
        if (desk == null) {
            refuseUnknown(ids);
            desk = Desk.open(folder, ids);
            desks.put(List.copyOf(ids), desk);
            if (desks.size() > KEPT) {
                desks.remove(desks.keySet().iterator().next());
            }
        }
        return desk;
    }

    private void refuseUnknown(List<String> ids) {
        var known = new TreeSet<String>();
        list().forEach(scenario -> known.add(scenario.id()));
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new InvalidValueException(
                        "scenario",
                        id,
                        known.isEmpty() ? "none; the package has no scenarios" : "one of " + String.join(", ", known));
            }
        }
    }
}
