package io.tumen.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds the scenarios that are asked for, with those that they extend, and lays them over a package: for each its
/// rows, then its changes in their order, then its acts.
final class Scenarios {
    private final PackageFiles files;
    private final String corridor;
    private final Findings findings;
    private final Map<String, ScenarioFiles> known = new LinkedHashMap<>();
    /// Those to be laid over, what is extended before what extends it.
    private final Map<String, ScenarioReader.Text> chosen = new LinkedHashMap<>();

    /// @param corridor id of the corridor, empty where it cannot be read
    Scenarios(PackageFiles files, String corridor, Findings findings) {
        this.files = files;
        this.corridor = corridor;
        this.findings = findings;
        for (ScenarioFiles scenario : ScenarioFiles.listIn(files)) {
            ScenarioFiles other = known.putIfAbsent(scenario.id(), scenario);
            if (other != null) {
                findings.add(
                        ScenarioRules.SCENARIO_ID,
                        scenario.head(),
                        0,
                        scenario.id(),
                        "There is also " + other.head() + "; keep one of the two, or rename it.");
            }
        }
    }

    Set<String> ids() {
        return new TreeSet<>(known.keySet());
    }

    /// The scenarios that will be laid over, in this order.
    List<ScenarioReader.Text> chosen() {
        return List.copyOf(chosen.values());
    }

    /// @param wanted id of a scenario of the package, or the path of one that lies elsewhere
    void choose(String wanted) {
        find(wanted)
                .ifPresentOrElse(
                        scenario -> choose(scenario, new LinkedHashSet<>()),
                        () -> findings.add(
                                ScenarioRules.UNKNOWN_SCENARIO,
                                wanted,
                                0,
                                wanted,
                                "The package has no scenario '" + wanted + "', and no file or folder has this name; "
                                        + nearest(wanted)));
    }

    private String nearest(String wanted) {
        return known.isEmpty() ? "it has none." : Nearest.oneOf(known.keySet(), wanted);
    }

    private Optional<ScenarioFiles> find(String wanted) {
        ScenarioFiles own = known.get(wanted);
        if (own != null) {
            return Optional.of(own);
        }
        try {
            Optional<ScenarioFiles> found = ScenarioFiles.findAt(Path.of(wanted), findings);
            found.ifPresent(scenario -> known.putIfAbsent(scenario.id(), scenario));
            return found;
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// @param below the scenarios that extend this one
    private void choose(ScenarioFiles scenario, Set<String> below) {
        if (chosen.containsKey(scenario.id())) {
            return;
        }
        ScenarioReader.Text text = new ScenarioReader(scenario, findings).read(corridor);
        String parent = text.head().parent();
        below.add(scenario.id());
        if (parent != null) {
            ScenarioFiles extended = known.get(parent);
            if (below.contains(parent)) {
                text.yaml()
                        .report(
                                ScenarioRules.SCENARIO_CYCLE,
                                "extends",
                                parent,
                                "The scenarios extend each other in a circle: " + String.join(", ", below) + ".");
            } else if (extended == null) {
                text.yaml()
                        .report(
                                ScenarioRules.UNKNOWN_SCENARIO,
                                "extends",
                                parent,
                                "The package has no scenario '" + parent + "'; " + nearest(parent));
            } else {
                choose(extended, below);
            }
        }
        chosen.put(scenario.id(), text);
    }

    /// The package with all that was chosen laid over it.
    RawPackage layOver(RawPackage raw) {
        if (chosen.isEmpty()) {
            return raw;
        }
        var overlay = new Overlay(raw);
        var acts = new ActsOverlay(files);
        var broken = new LinkedHashMap<>(raw.broken());
        for (ScenarioReader.Text scenario : chosen.values()) {
            layOver(scenario, overlay, broken);
            scenario.steps().forEach(step -> step.layOver(overlay, acts));
            acts.add(scenario.files());
        }
        chosen.values().forEach(scenario -> checkSource(scenario, overlay));
        return new RawPackage(files, overlay.tables(), broken);
    }

    /// Names the package and the scenarios over it: SHA-256 over the hash of the package, then the files of each
    /// scenario, in hexadecimal digits; that of the package where none lies over it.
    String sha256Over(String base) {
        if (chosen.isEmpty()) {
            return base;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(base.getBytes(StandardCharsets.UTF_8));
            chosen.values().forEach(scenario -> scenario.files().digest(digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private void layOver(ScenarioReader.Text scenario, Overlay overlay, Map<String, String> broken) {
        for (String file : scenario.files().tables()) {
            String name = scenario.files().nameInPackage(file);
            Optional<TableForm> form = TableForms.ALL.stream()
                    .filter(own -> own.file().equals(name))
                    .findFirst();
            if (form.isEmpty()) {
                var names = new ArrayList<String>();
                TableForms.ALL.forEach(own -> names.add(own.file()));
                findings.add(
                        ScenarioRules.UNKNOWN_TABLE,
                        file,
                        0,
                        name,
                        "A package has no such table; " + Nearest.oneOf(names, name));
            } else {
                layOver(form.get(), file, scenario, overlay, broken);
            }
        }
    }

    private void layOver(
            TableForm form, String file, ScenarioReader.Text scenario, Overlay overlay, Map<String, String> broken) {
        Optional<String> text = scenario.files().files().findText(file);
        if (text.isEmpty()) {
            findings.add(new NotUtf8(), file, 0, "", "The file is not UTF-8; save it in UTF-8.");
            return;
        }
        try {
            Table rows = RowReader.read(form, file, text.get());
            refuseUnknownColumns(rows, file);
            Overlay.Effect effect = overlay.add(rows, scenario.head().id());
            tell(effect, file);
        } catch (CsvParseException e) {
            broken.put(file, String.valueOf(e.getMessage()));
        }
    }

    private void refuseUnknownColumns(Table rows, String file) {
        for (String column : rows.header()) {
            if (rows.form().findColumn(column).isEmpty()) {
                findings.addToHeader(
                        ScenarioRules.UNKNOWN_TABLE_COLUMN,
                        file,
                        column,
                        rows.form().file() + " has no column '" + column + "'; "
                                + Nearest.oneOf(rows.form().columnNames(), column));
            }
        }
    }

    private void tell(Overlay.Effect effect, String file) {
        if (effect.changed() == 0) {
            findings.add(
                    ScenarioRules.CHANGE_WITHOUT_EFFECT, file, 0, "", "All of its rows stand in the package already.");
        }
        if (!effect.overwrote().isEmpty()) {
            findings.add(
                    ScenarioRules.SET_TWICE,
                    file,
                    0,
                    "",
                    "The scenario " + String.join(", ", effect.overwrote())
                            + " changed the same cell before; this one counts.");
        }
    }

    private static void checkSource(ScenarioReader.Text scenario, Overlay overlay) {
        Set<String> sources = new TreeSet<>(overlay.table(TableForms.SOURCES).values("source_id"));
        String source = scenario.head().source();
        if (!source.isEmpty() && !sources.isEmpty() && !sources.contains(source)) {
            scenario.yaml()
                    .report(
                            YamlRules.UNKNOWN_SOURCE,
                            "source",
                            source,
                            "sources.csv has no '" + source + "'; " + Nearest.oneOf(sources, source));
        }
    }
}
