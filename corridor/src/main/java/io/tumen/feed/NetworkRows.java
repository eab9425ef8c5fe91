package io.tumen.feed;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Capacity;
import io.tumen.corridor.EmissionFactor;
import io.tumen.corridor.Gauge;
import io.tumen.corridor.Handling;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Mode;
import io.tumen.corridor.OpeningHours;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Storage;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.VehicleId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From a row to a terminal, a link or a vehicle, which need the modes and the handling to be known.
///
/// @param modes    by code
/// @param handling by terminal
record NetworkRows(Map<String, Mode> modes, Map<String, List<Row>> handling) {

    Optional<Mode> findMode(String code) {
        return Optional.ofNullable(modes.get(code));
    }

    Terminal terminal(Row row) {
        String id = row.text("terminal_id");
        return new Terminal(
                new TerminalId(id),
                new PlaceId(row.text("place_id")),
                row.text("name"),
                modesOf(row),
                hours(row),
                handling.getOrDefault(id, List.of()).stream()
                        .map(NetworkRows::handling)
                        .toList(),
                capacity(row),
                storage(row),
                row.provenance());
    }

    private static @Nullable Capacity capacity(Row row) {
        return row.has("capacity_teu_per_day_likely")
                ? new Capacity(row.range("capacity_teu_per_day_"), row.provenance("capacity_"))
                : null;
    }

    private static @Nullable Storage storage(Row row) {
        return row.has("storage_tariff_id") && row.has("storage_free_days_likely")
                ? new Storage(
                        row.range("storage_free_days_"),
                        new TariffId(row.text("storage_tariff_id")),
                        row.provenance("storage_"))
                : null;
    }

    private Set<Mode> modesOf(Row row) {
        return Arrays.stream(row.text("modes").split(" +"))
                .flatMap(code -> findMode(code).stream())
                .collect(Collectors.toSet());
    }

    private static OpeningHours hours(Row row) {
        if (!row.has("opens") && !row.has("closes")) {
            return OpeningHours.ROUND_THE_CLOCK;
        }
        if (!row.has("opens") || !row.has("closes")) {
            throw new InvalidValueException(
                    "opening hours", row.text("opens") + "-" + row.text("closes"), "both hours or none");
        }
        return new OpeningHours(Cells.clock(row.text("opens")), Cells.clock(row.text("closes")));
    }

    private static Handling handling(Row row) {
        return new Handling(
                Activity.valueOf(row.text("activity")),
                row.range("hours_"),
                row.find("tariff_id", TariffId::new),
                row.provenance());
    }

    Optional<Link> findLink(Row row) {
        return findMode(row.text("mode")).map(mode -> link(row, mode));
    }

    private static Link link(Row row, Mode mode) {
        return new Link(
                new LinkId(row.text("link_id")),
                new TerminalId(row.text("from_terminal")),
                new TerminalId(row.text("to_terminal")),
                mode,
                row.find("gauge_mm", text -> new Gauge(Cells.count(text))),
                row.text("access").equals("on_demand"),
                row.number("distance_km"),
                row.provenance("distance_"),
                row.range("hours_"),
                row.provenance("hours_"),
                row.find("tariff_id", TariffId::new),
                new VehicleId(row.text("vehicle_id")),
                capacity(row),
                List.of());
    }

    Optional<EmissionFactor> findFactor(Row row) {
        return findMode(row.text("mode"))
                .map(mode -> new EmissionFactor(
                        new VehicleId(row.text("vehicle_id")),
                        mode,
                        row.text("description"),
                        row.range("g_"),
                        SketchValues.constant("scope", EmissionFactor.Scope.class, row.text("scope")),
                        row.provenance()));
    }
}
