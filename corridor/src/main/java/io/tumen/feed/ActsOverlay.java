package io.tumen.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The acts of a package with those of scenarios over them.
final class ActsOverlay {
    private static final String ENDING = ".yaml";

    private final PackageFiles files;

    ActsOverlay(PackageFiles files) {
        this.files = files;
    }

    /// Puts the acts of a scenario in the place of those with the same file name, or beside them.
    void add(ScenarioFiles scenario) {
        for (String act : scenario.acts()) {
            files.standIns().put(scenario.nameInPackage(act), act);
            byte[] bytes = scenario.files().contents().get(act);
            if (bytes != null) {
                files.contents().put(act, bytes);
            }
        }
    }

    void remove(String act, YamlMap yaml) {
        var known = new TreeMap<String, String>();
        for (String folder : files.foldersIn(RegimeFeed.FOLDER)) {
            for (String name : actsIn(folder)) {
                known.put(name.substring(name.lastIndexOf('/') + 1, name.length() - ENDING.length()), name);
            }
        }
        String found = known.get(act);
        if (found == null) {
            yaml.report(
                    ScenarioRules.NOTHING_MATCHES,
                    "remove_act",
                    act,
                    "No act has this id; " + Nearest.oneOf(new TreeSet<>(known.keySet()), act));
        } else {
            files.standIns().put(found, "");
        }
    }

    /// The names in the package of the acts that are there now.
    private List<String> actsIn(String folder) {
        var names = new ArrayList<String>(files.contents().keySet());
        names.addAll(files.standIns().keySet());
        return names.stream()
                .distinct()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(ENDING))
                .filter(name -> !name.endsWith("/regime.yaml") && !name.endsWith("/" + AnswersReader.FILE))
                .filter(name -> !files.standIns().getOrDefault(name, name).isEmpty())
                .toList();
    }
}
