package io.tumen.bench;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Link;
import io.tumen.corridor.Mode;
import io.tumen.corridor.Price;
import io.tumen.corridor.Service;
import io.tumen.corridor.Stop;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.raptor.spi.RaptorSlackProvider;

/// Lays a generated corridor out for OpenTripPlanner: the time of a change is its transfer slack, cut-off and lateness
/// of each mode its board and alight slack.
final class OtpTranslation {
    /// OpenTripPlanner's second 0: runs of the first days began before.
    static final long BASE_MINUTE =
            GeneratedCorridor.FIRST_DAY.atStartOfDay(GeneratedCorridor.ZONE).toEpochSecond() / 60;

    private final Corridor corridor;
    private final Map<TerminalId, Integer> stops = new HashMap<>();
    private final Map<LinkKey, Double> distancesKm = new HashMap<>();
    private final List<Mode> modes = new ArrayList<>();
    private double leastCnyPerSecond = Double.MAX_VALUE;

    private record LinkKey(TerminalId from, TerminalId to, Mode mode) {}

    OtpTranslation(Corridor corridor) {
        this.corridor = corridor;
        corridor.terminals().forEach(terminal -> stops.put(terminal.id(), stops.size()));
        for (Link link : corridor.links()) {
            distancesKm.put(new LinkKey(link.from(), link.to(), link.mode()), link.distanceKm());
        }
    }

    OtpNetwork network() {
        int[] transferCny = corridor.terminals().stream()
                .mapToInt(terminal -> cny(handling(terminal, Activity.TRANSFER).tariff(), Price.Basis.PER_TEU))
                .toArray();
        for (int cny : transferCny) {
            leastCnyPerSecond = Math.min(leastCnyPerSecond, cny / (3600.0 * GeneratedCorridor.TRANSFER_HOURS));
        }
        var patterns = new ArrayList<OtpPattern>();
        for (Service service : corridor.services()) {
            patterns.add(pattern(service, patterns.size()));
        }
        long lastMinute =
                GeneratedCorridor.LAST_DAY.atStartOfDay(GeneratedCorridor.ZONE).toEpochSecond() / 60;
        return new OtpNetwork(stops.size(), patterns, new OtpCosts(transferCny, leastCnyPerSecond / 2), slack(), (int)
                (60 * (lastMinute - BASE_MINUTE)));
    }

    int stopFor(TerminalId terminal) {
        return Objects.requireNonNull(stops.get(terminal));
    }

    /// Loading or unloading at a place.
    OtpEnd end(Terminal terminal, Activity activity) {
        Handling handling = handling(terminal, activity);
        return new OtpEnd(
                stopFor(terminal.id()),
                (int) Math.round(3600 * handling.hours().likely()),
                cny(handling.tariff(), Price.Basis.PER_TEU));
    }

    private static Handling handling(Terminal terminal, Activity activity) {
        return Objects.requireNonNull(terminal.findHandling(activity));
    }

    private OtpPattern pattern(Service service, int index) {
        Line line = Line.of(service);
        int cnyPerKm = cny(service.tariff(), Price.Basis.PER_TEU_KM);
        int[] cnyFromStart = new int[line.count()];
        for (int stop = 1; stop < cnyFromStart.length; stop++) {
            int cny = (int) Math.round(cnyPerKm * km(service, stop));
            cnyFromStart[stop] = cnyFromStart[stop - 1] + cny;
            double seconds = 60.0 * (line.arrival(stop) - line.departure(stop - 1));
            leastCnyPerSecond = Math.min(leastCnyPerSecond, cny / seconds);
        }
        if (!modes.contains(service.mode())) {
            modes.add(service.mode());
        }
        int[] called = service.stops().stream()
                .mapToInt(stop -> stopFor(stop.terminal()))
                .toArray();
        int flatCny = cny(service.tariff(), Price.Basis.PER_TEU);
        return new OtpPattern(index, line, BASE_MINUTE, called, modes.indexOf(service.mode()), flatCny, cnyFromStart);
    }

    private double km(Service service, int stop) {
        Stop before = service.stops().get(stop - 1);
        Stop here = service.stops().get(stop);
        return Objects.requireNonNull(distancesKm.get(new LinkKey(before.terminal(), here.terminal(), service.mode())));
    }

    private int cny(@Nullable TariffId tariff, Price.Basis basis) {
        return tariff == null
                ? 0
                : (int) corridor.tariffFor(tariff).prices().stream()
                        .filter(price -> price.basis() == basis)
                        .mapToDouble(price -> price.amount().likely())
                        .sum();
    }

    private RaptorSlackProvider slack() {
        int[] boardSeconds = new int[modes.size()];
        int[] alightSeconds = new int[modes.size()];
        for (Service service : corridor.services()) {
            int mode = modes.indexOf(service.mode());
            boardSeconds[mode] = (int) service.cutOff().toSeconds();
            alightSeconds[mode] = (int) Math.round(3600 * service.lateHours().likely());
        }
        return new OtpSlack(3600 * GeneratedCorridor.TRANSFER_HOURS, boardSeconds, alightSeconds);
    }
}
