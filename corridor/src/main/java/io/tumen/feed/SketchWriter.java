package io.tumen.feed;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Calendar;
import io.tumen.corridor.Capacity;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.ExchangeRate;
import io.tumen.corridor.Gauge;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Link;
import io.tumen.corridor.Place;
import io.tumen.corridor.Position;
import io.tumen.corridor.Range;
import io.tumen.corridor.RunningDays;
import io.tumen.corridor.Service;
import io.tumen.corridor.Stop;
import io.tumen.corridor.Storage;
import io.tumen.corridor.Tariff;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Term;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.VehicleId;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a corridor in the notation of [Sketch], leaving out what is as by default.
final class SketchWriter {
    private final Corridor corridor;
    private final StringJoiner text = new StringJoiner("\n", "", "\n");
    private final Set<TariffId> inline = new HashSet<>();

    SketchWriter(Corridor corridor) {
        this.corridor = corridor;
    }

    String write() {
        findInlineTariffs();
        writeAssumptions();
        corridor.rates().forEach(this::writeRate);
        corridor.tariffs().forEach(this::writeTariff);
        corridor.terminals().forEach(this::writePlace);
        corridor.links().forEach(this::writeLink);
        corridor.calendars().forEach(this::writeCalendar);
        corridor.services().forEach(this::writeService);
        corridor.closures().forEach(this::writeClosure);
        return text.toString();
    }

    /// A tariff named after the only thing that uses it is written there.
    private void findInlineTariffs() {
        for (Terminal terminal : corridor.terminals()) {
            for (Handling handling : terminal.handling()) {
                noteInline(SketchPlace.owner(terminal.id().value(), handling.activity()), handling.tariff());
            }
            if (terminal.storage() != null) {
                noteInline(
                        SketchPlace.storageOwner(terminal.id().value()),
                        terminal.storage().tariff());
            }
        }
        corridor.links().forEach(link -> noteInline(link.id().value(), link.tariff()));
        corridor.services().forEach(service -> noteInline(service.id().value(), service.tariff()));
    }

    private void noteInline(String owner, @Nullable TariffId tariff) {
        if (tariff != null && tariff.value().equals(owner)) {
            inline.add(tariff);
        }
    }

    private void writeAssumptions() {
        var line = new SketchLine(
                "assume", "home", String.join(",", corridor.assumptions().homeCountries()));
        line.add("tonnes", SketchValues.text(corridor.assumptions().tonnesPerTeu()));
        line.add("inventory", SketchValues.text(corridor.assumptions().inventoryPerDay()));
        text.add(line.toString());
    }

    private void writeRate(ExchangeRate rate) {
        text.add(new SketchLine("rate", rate.currency().getCurrencyCode(), SketchValues.text(rate.cnyPerUnit()))
                .addUnless(
                        rate.day().equals(Sketch.FIRST_DAY), "from", rate.day().toString())
                .toString());
    }

    private void writeTariff(Tariff tariff) {
        if (!inline.contains(tariff.id())) {
            text.add(new SketchLine("tariff", tariff.id().value())
                    .add(prices(tariff, CostLine.Kind.FREIGHT))
                    .toString());
        }
    }

    private void writePlace(Terminal terminal) {
        Place place = corridor.placeOf(terminal.id());
        var line = new SketchLine(terminal.id().value(), SketchValues.word(place.kind()), place.subdivision());
        line.addUnless(place.zone().equals(ZoneOffset.UTC), "zone", place.zone().getId());
        line.addUnless(
                terminal.hours().roundTheClock(),
                "open",
                terminal.hours().opens() + "-" + terminal.hours().closes());
        line.addUnless(place.position().equals(new Position(0, 0)), "at", position(place.position()));
        line.add(capacity(terminal.capacity()));
        addStorage(line, terminal.storage());
        for (Activity activity : Activity.values()) {
            addHandling(line, terminal, activity);
        }
        text.add(line.toString());
    }

    private void addStorage(SketchLine line, @Nullable Storage storage) {
        if (storage != null) {
            line.add("storage", SketchValues.text(storage.freeDays()) + "d");
            line.add(tariff(storage.tariff(), CostLine.Kind.STORAGE));
        }
    }

    private void addHandling(SketchLine line, Terminal terminal, Activity activity) {
        Handling handling = terminal.findHandling(activity);
        if (handling == null) {
            line.add("no", SketchValues.word(activity));
        } else if (!handling.hours().equals(Range.ZERO) || handling.tariff() != null) {
            line.add(SketchValues.word(activity), SketchValues.text(handling.hours()) + "h");
            line.add(tariff(handling.tariff(), SketchPlace.usualLine(activity)));
        }
    }

    private void writeLink(Link link) {
        var line = new SketchLine(link.from().value(), "->", link.to().value(), mode(link));
        line.addUnless(link.distanceKm() == 0, SketchValues.text(link.distanceKm()) + "km");
        line.addUnless(link.hours().equals(Range.ZERO), SketchValues.text(link.hours()) + "h");
        line.add(tariff(link.tariff(), CostLine.Kind.FREIGHT)).add(grams(link.vehicle()));
        line.addUnless(link.onDemand(), "scheduled").add(capacity(link.capacity()));
        text.add(line.toString());
    }

    private void writeService(Service service) {
        var line = new SketchLine(service.id() + ":", service.mode().code());
        line.add(service.stops().stream().map(SketchWriter::stop).collect(Collectors.joining(" -> ")));
        line.add(tariff(service.tariff(), CostLine.Kind.FREIGHT)).add(grams(service.vehicle()));
        addDays(line, service.days());
        line.addUnless(
                service.cutOff().isZero(),
                "cutoff",
                SketchValues.text(service.cutOff().toMinutes() / 60.0) + "h");
        line.addUnless(service.slotsTeu() == Integer.MAX_VALUE, "slots", Integer.toString(service.slotsTeu()));
        line.addUnless(service.lateHours().equals(Range.ZERO), "late", SketchValues.text(service.lateHours()) + "h");
        line.addUnless(
                service.zone().equals(ZoneOffset.UTC), "zone", service.zone().getId());
        text.add(line.toString());
    }

    private static void addDays(SketchLine line, RunningDays days) {
        line.addUnless(days.everyDays() == 1, "every", Integer.toString(days.everyDays()));
        line.addUnless(days.weekdays().size() == DayOfWeek.values().length, "on", weekdays(days.weekdays()));
        line.addUnless(
                days.first().equals(Sketch.FIRST_DAY), "from", days.first().toString());
        line.addUnless(days.last().equals(Sketch.LAST_DAY), "until", days.last().toString());
        Calendar calendar = days.calendar();
        if (calendar != null) {
            line.add("calendar", calendar.id().value());
        }
    }

    private void writeClosure(Closure closure) {
        text.add(new SketchLine(
                        "closed",
                        closure.what().value(),
                        closure.first() + ".." + closure.last(),
                        oneWord(closure.reason()))
                .toString());
    }

    private void writeCalendar(Calendar calendar) {
        var line = new SketchLine("calendar", calendar.id().value());
        for (Term term : calendar.terms()) {
            line.add(SketchValues.word(term.effect()), term.first() + ".." + term.last(), oneWord(term.reason()));
        }
        text.add(line.toString());
    }

    private static String oneWord(String text) {
        return text.strip().replaceAll("\\s+", "_");
    }

    private static String capacity(@Nullable Capacity capacity) {
        return capacity == null ? "" : "capacity " + SketchValues.text(capacity.teuPerDay());
    }

    private static String stop(Stop stop) {
        String arrival = SketchValues.text(stop.arrival());
        String departure = SketchValues.text(stop.departure());
        return stop.terminal() + " " + (arrival.equals(departure) ? arrival : arrival + "/" + departure);
    }

    private String tariff(@Nullable TariffId id, CostLine.Kind usual) {
        if (id == null) {
            return "";
        }
        return inline.contains(id) ? prices(corridor.tariffFor(id), usual) : "tariff " + id;
    }

    private static String prices(Tariff tariff, CostLine.Kind usual) {
        return tariff.prices().stream()
                .map(price -> SketchValues.text(price, usual))
                .collect(Collectors.joining(" "));
    }

    private String grams(VehicleId vehicle) {
        Range grams = corridor.factorFor(vehicle).gramsPerTonneKm();
        return grams.equals(Range.ZERO) ? "" : SketchValues.text(grams) + "g";
    }

    private static String mode(Link link) {
        Gauge gauge = link.gauge();
        return gauge == null || gauge.equals(SketchLink.STANDARD)
                ? link.mode().code()
                : link.mode().code() + gauge.millimetres();
    }

    private static String position(Position position) {
        return SketchValues.text(position.latitude()) + "," + SketchValues.text(position.longitude());
    }

    private static String weekdays(Set<DayOfWeek> weekdays) {
        return weekdays.stream()
                .map(DayOfWeek::getValue)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
