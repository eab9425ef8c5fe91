package io.tumen.conversion;

import io.tumen.corridor.Position;
import io.tumen.feed.PackageSheets;
import io.tumen.feed.Sheet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The ports of a package by their UN/LOCODE, and new ones whose position a schedule tells.
final class DcsaPorts {
    private static final String SEA = "sea";

    private final String file;
    private final ImportOptions options;
    private final ImportFindings findings;
    private final NewPackage pack;
    private final Map<String, NewPackage.Terminal> terminals = new LinkedHashMap<>();
    private final Map<String, NewPackage.Place> places = new LinkedHashMap<>();
    private final SafeIds placeIds;
    private final SafeIds terminalIds;
    private int fresh;

    DcsaPorts(String file, PackageSheets base, ImportOptions options, ImportFindings findings, NewPackage pack) {
        this.file = file;
        this.options = options;
        this.findings = findings;
        this.pack = pack;
        this.placeIds = new SafeIds(ids(base, "places", "place_id"));
        this.terminalIds = new SafeIds(ids(base, "terminals", "terminal_id"));
        readPlaces(base);
        readTerminals(base);
    }

    static List<Map<String, String>> rows(PackageSheets base, String table) {
        Sheet sheet = base.tables().get(table + ".csv");
        return sheet == null ? List.of() : sheet.cells();
    }

    static Set<String> ids(PackageSheets base, String table, String column) {
        return rows(base, table).stream()
                .map(row -> row.getOrDefault(column, ""))
                .collect(Collectors.toSet());
    }

    private void readPlaces(PackageSheets base) {
        for (Map<String, String> row : rows(base, "places")) {
            String unLocode = row.getOrDefault("un_locode", "");
            var place = new NewPackage.Place(
                    text(row, "place_id"),
                    text(row, "name_en"),
                    text(row, "country"),
                    "",
                    unLocode,
                    text(row, "kind"),
                    new Position(Double.parseDouble(text(row, "latitude")), Double.parseDouble(text(row, "longitude"))),
                    text(row, "time_zone"),
                    "");
            places.put(place.id(), place);
        }
    }

    /// The first terminal of a place that ships call at.
    private void readTerminals(PackageSheets base) {
        Map<String, String> codes = new HashMap<>();
        places.values().stream()
                .filter(place -> !place.unLocode().isEmpty())
                .forEach(place -> codes.putIfAbsent(place.id(), place.unLocode()));
        for (Map<String, String> row : rows(base, "terminals")) {
            String code = codes.get(text(row, "place_id"));
            Set<String> modes = Arrays.stream(text(row, "modes").split(" +")).collect(Collectors.toSet());
            if (code != null && modes.contains(SEA) && !terminals.containsKey(code)) {
                NewPackage.Place place = Objects.requireNonNull(places.get(text(row, "place_id")));
                var terminal = new NewPackage.Terminal(text(row, "terminal_id"), place, text(row, "name"), modes);
                terminals.put(code, terminal);
                pack.know(terminal);
            }
        }
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /// Null with a finding where nobody knows the port.
    NewPackage.@Nullable Terminal find(DcsaCall call) {
        NewPackage.Terminal known = terminals.get(call.unLocode());
        if (known != null) {
            return known;
        }
        Position position = call.position();
        if (position == null || call.unLocode().length() != 5) {
            findings.add(
                    ImportRules.PORT_UNKNOWN,
                    file,
                    0,
                    call.pointer(),
                    call.unLocode(),
                    "No port of the package has the UN/LOCODE '" + call.unLocode() + "' (" + call.name()
                            + "), and the schedule does not tell where it lies; add it to places.csv and "
                            + "terminals.csv. The call is left out.");
            return null;
        }
        var place = new NewPackage.Place(
                placeIds.of(call.unLocode()),
                call.name(),
                call.unLocode().substring(0, 2),
                "",
                call.unLocode(),
                "seaport",
                position,
                options.zone(),
                "time zone assumed");
        var terminal =
                new NewPackage.Terminal(terminalIds.of(call.unLocode() + ".PORT"), place, call.name(), Set.of(SEA));
        terminals.put(call.unLocode(), terminal);
        pack.add(terminal);
        fresh++;
        return terminal;
    }

    int countFresh() {
        return fresh;
    }
}
