package io.tumen.bench;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Assumptions;
import io.tumen.corridor.Confidence;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.EmissionFactor;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Link;
import io.tumen.corridor.OpeningHours;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.PlaceKind;
import io.tumen.corridor.Position;
import io.tumen.corridor.Price;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.corridor.Service;
import io.tumen.corridor.Source;
import io.tumen.corridor.SourceId;
import io.tumen.corridor.Tariff;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// A corridor drawn by a seed: freight trains, lorries on fixed days and coasters between the towns of one country, a
/// year of them. Every number that a way adds up is whole, so that sums are exact in any order.
///
/// Simple on purpose where the routers it is meant for differ: goods change by services only and never cross a
/// frontier, every terminal works round the clock and takes the same time, nothing is closed.
final class GeneratedCorridor {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    static final int TRANSFER_HOURS = 6;
    static final int END_HOURS = 4;

    /// 275 000 departures a year at 300 stops.
    private static final int DEPARTURES_PER_STOP = 917;

    private static final Provenance DRAWN = new Provenance(new SourceId("drawn"), Confidence.X);

    private final SplittableRandom random;
    private final List<Place> places = new ArrayList<>();
    private final List<Terminal> terminals = new ArrayList<>();
    private final List<Tariff> tariffs = new ArrayList<>();

    private GeneratedCorridor(long seed) {
        random = new SplittableRandom(seed);
    }

    /// @param stops how many terminals, each in a place of its own; departures grow with them
    static Corridor draw(long seed, int stops) {
        return new GeneratedCorridor(seed).draw(stops);
    }

    private Corridor draw(int stops) {
        Range likelyEnd = Range.exactly(END_HOURS);
        tariffs.add(handlingTariff("END", 100));
        for (int i = 0; i < stops; i++) {
            addTerminal(i, likelyEnd);
        }
        GeneratedServices drawn = new GeneratedServices(random, places, DRAWN).draw(DEPARTURES_PER_STOP * stops);
        tariffs.addAll(drawn.tariffs());
        return new Corridor("generated", "Generated, " + stops + " stops", tables(drawn.links(), drawn.services()));
    }

    private void addTerminal(int number, Range endHours) {
        PlaceId id = placeId(number);
        Position position = new Position(22 + 27 * random.nextDouble(), 95 + 35 * random.nextDouble());
        places.add(new Place(
                id, id.value(), id.value(), null, "CN", "CN-22", null, PlaceKind.CITY, position, ZONE, DRAWN));
        Tariff transfer = handlingTariff("T" + number, 50 + 10 * random.nextInt(36));
        tariffs.add(transfer);
        terminals.add(new Terminal(
                new TerminalId(id.value()),
                id,
                id.value(),
                DrawnMode.all(),
                OpeningHours.ROUND_THE_CLOCK,
                List.of(
                        new Handling(Activity.LOAD, endHours, new TariffId("END"), DRAWN),
                        new Handling(Activity.UNLOAD, endHours, new TariffId("END"), DRAWN),
                        new Handling(Activity.TRANSFER, Range.exactly(TRANSFER_HOURS), transfer.id(), DRAWN)),
                null,
                null,
                DRAWN));
    }

    static PlaceId placeId(int number) {
        return new PlaceId("P" + number);
    }

    private static Tariff handlingTariff(String id, int cnyPerTeu) {
        return new Tariff(
                new TariffId(id), List.of(price(CostLine.Kind.HANDLING, Price.Basis.PER_TEU, cnyPerTeu, DRAWN)));
    }

    static Price price(CostLine.Kind line, Price.Basis basis, int cny, Provenance provenance) {
        return new Price(line, basis, Currency.getInstance("CNY"), Range.exactly(cny), provenance, "");
    }

    private Corridor.Tables tables(List<Link> links, List<Service> services) {
        Set<EmissionFactor> factors =
                DrawnMode.list().stream().map(mode -> mode.factor(DRAWN)).collect(Collectors.toSet());
        return new Corridor.Tables(
                new Assumptions(
                        List.of("CN"),
                        null,
                        EmissionFactor.Scope.WELL_TO_WHEEL,
                        Range.exactly(10),
                        DRAWN,
                        Range.ZERO,
                        DRAWN),
                List.of(new Source(DRAWN.source(), "Drawn by a seed", null, DRAWN.confidence())),
                places,
                terminals,
                links,
                services,
                tariffs,
                List.copyOf(factors),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
