package io.tumen.operations;

import io.tumen.corridor.Assumptions;
import io.tumen.corridor.Calendar;
import io.tumen.corridor.Capacity;
import io.tumen.corridor.ClaimedSaving;
import io.tumen.corridor.Closable;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Demand;
import io.tumen.corridor.EmissionFactor;
import io.tumen.corridor.ExchangeRate;
import io.tumen.corridor.Handling;
import io.tumen.corridor.HistoricShipment;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.OpeningHours;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Price;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.RunningDays;
import io.tumen.corridor.Service;
import io.tumen.corridor.Source;
import io.tumen.corridor.Stop;
import io.tumen.corridor.Storage;
import io.tumen.corridor.Tariff;
import io.tumen.corridor.Term;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.Thing;
import io.tumen.corridor.Trade;
import io.tumen.law.Agreement;
import io.tumen.operations.Portrait.Brush;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells what the things of a corridor are, by names.
final class Portraits {
    private final Corridor corridor;

    /// @param corridor of which the things are
    Portraits(Corridor corridor) {
        this.corridor = corridor;
    }

    Portrait of(Thing thing) {
        return switch (thing) {
            case Corridor.Title title ->
                new Brush("corridor", "corridor", "The corridor")
                        .trait("id and name", title.id() + ", " + title.name(), null)
                        .portrait(title.name());
            case Assumptions assumptions -> assumptions(assumptions);
            case Source source -> source(source);
            case Place place -> place(place);
            case Terminal terminal -> terminal(terminal);
            case Link link -> link(link);
            case Service service -> service(service);
            case Tariff tariff -> tariff(tariff);
            case EmissionFactor factor -> factor(factor);
            case ExchangeRate rate -> rate(rate);
            case Closure closure -> closure(closure);
            case Calendar calendar -> calendar(calendar);
            case Demand demand -> demand(demand);
            case ClaimedSaving claim -> claim(claim);
            case HistoricShipment shipment -> shipment(shipment);
        };
    }

    private Portrait assumptions(Assumptions assumptions) {
        PlaceId reference = assumptions.referencePort();
        return new Brush("corridor", "assumptions", "The corridor")
                .trait("home countries", String.join(", ", assumptions.homeCountries()), null)
                .trait("port that others are held against", reference == null ? "the cheapest" : name(reference), null)
                .trait("emission scope", words(assumptions.emissionScope()), null)
                .trait(
                        "goods in one TEU",
                        DiffWords.range(assumptions.tonnesPerTeu(), "t"),
                        source(assumptions.tonnesProvenance()))
                .trait(
                        "cost of a day, as a share of the goods' value",
                        DiffWords.range(assumptions.inventoryPerDay(), ""),
                        source(assumptions.inventoryProvenance()))
                .portrait("");
    }

    private static Portrait source(Source source) {
        return new Brush("sources", "source " + source.id(), "The source " + source.id())
                .trait("title", source.title(), null)
                .trait("address", source.url() == null ? "none" : source.url(), null)
                .trait("confidence", source.confidence().name(), null)
                .portrait(source.title());
    }

    private Portrait place(Place place) {
        return new Brush("places", "place " + place.id(), place.nameEn())
                .trait("names", String.join(", ", place.spellings()), source(place.provenance()))
                .trait("kind", words(place.kind()), source(place.provenance()))
                .trait("subdivision", place.subdivision() + " in " + place.country(), source(place.provenance()))
                .trait(
                        "position",
                        place.position().latitude() + " N " + place.position().longitude() + " E",
                        source(place.provenance()))
                .trait("time zone", place.zone().getId(), source(place.provenance()))
                .portrait(words(place.kind()) + " in " + place.subdivision() + sourced(place.provenance()));
    }

    private Portrait terminal(Terminal terminal) {
        String source = source(terminal.provenance());
        String modes = terminal.modes().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        var brush = new Brush("terminals", "terminal " + terminal.id(), terminal.name())
                .trait("place", name(terminal.place()), source)
                .trait("modes", modes, source)
                .trait("open", hours(terminal.hours()), source);
        capacity(terminal.name(), terminal.capacity(), brush);
        storage(terminal, brush);
        terminal.handling().forEach(handling -> handling(terminal, handling, brush));
        return brush.portrait("at " + name(terminal.place()) + ", " + modes + sourced(terminal.provenance()));
    }

    private void capacity(String name, @Nullable Capacity capacity, Brush brush) {
        if (capacity == null) {
            brush.trait("capacity", name + ", capacity", "not known", null);
        } else {
            String teu = DiffWords.range(capacity.teuPerDay(), "TEU a day");
            brush.trait("capacity", name + ", capacity", teu, source(capacity.provenance()));
        }
    }

    private void storage(Terminal terminal, Brush brush) {
        Storage storage = terminal.storage();
        if (storage != null) {
            String of = "at " + placeOrTerminal(terminal);
            String source = source(storage.provenance());
            brush.trait("prices", "Free storage " + of, DiffWords.range(storage.freeDays(), "d"), source);
            brush.trait("prices", "Tariff of storage " + of, storage.tariff().value(), source);
        }
    }

    private void handling(Terminal terminal, Handling handling, Brush brush) {
        String what = words(handling.activity());
        String of = "at " + placeOrTerminal(terminal) + ", " + what;
        brush.trait("dwell", "Handling " + of, DiffWords.range(handling.hours(), "h"), source(handling.provenance()));
        brush.trait(
                "prices",
                "Tariff of handling " + of,
                handling.tariff() == null ? "none" : handling.tariff().value(),
                source(handling.provenance()));
    }

    /// The place, where it has no other terminal.
    private String placeOrTerminal(Terminal terminal) {
        long there = corridor.terminals().stream()
                .filter(other -> other.place().equals(terminal.place()))
                .count();
        return there == 1 ? name(terminal.place()) : terminal.name();
    }

    private Portrait link(Link link) {
        String name = link.mode() + " " + name(link.from()) + " → " + name(link.to());
        String km = DiffWords.number(link.distanceKm()) + " km";
        String hours = DiffWords.range(link.hours(), "h");
        var brush = new Brush("links", "link " + link.id(), name);
        capacity(name, link.capacity(), brush);
        return brush.trait("distance", km, source(link.distanceProvenance()))
                .trait("time", hours, source(link.hoursProvenance()))
                .trait("gauge", link.gauge() == null ? "none" : link.gauge().millimetres() + " mm", null)
                .trait("use", link.onDemand() ? "on demand" : "by services only", null)
                .trait("tariff", link.tariff() == null ? "none" : link.tariff().value(), null)
                .trait("vehicle", link.vehicle().value(), null)
                .portrait(km + ", " + hours + sourced(link.distanceProvenance()));
    }

    private Portrait service(Service service) {
        String source = source(service.provenance());
        String calls =
                service.stops().stream().map(stop -> name(stop.terminal())).collect(Collectors.joining(" → "));
        return new Brush("services", "service " + service.id(), service.name())
                .trait("operator", service.operator(), source)
                .trait("days", days(service.days()), source)
                .trait("calls", service.stops().stream().map(this::call).collect(Collectors.joining("; ")), source)
                .trait("capacity", service.name() + ", slots a departure", service.slotsTeu() + " TEU", source)
                .trait("cut-off", hours(service.cutOff()), source)
                .trait("lateness", DiffWords.range(service.lateHours(), "h"), source)
                .trait("prices", "Tariff of " + service.name(), service.tariff().value(), source)
                .trait("vehicle", service.vehicle().value(), source)
                .portrait(calls + ", " + days(service.days()) + ", " + service.slotsTeu() + " TEU"
                        + sourced(service.provenance()));
    }

    private String call(Stop stop) {
        return name(stop.terminal()) + " " + clock(stop.arrival()) + "–" + clock(stop.departure());
    }

    private Portrait tariff(Tariff tariff) {
        var brush = new Brush("prices", "tariff " + tariff.id(), "The tariff " + tariff.id());
        for (Price price : tariff.prices()) {
            brush.trait(
                    words(price.line()) + " " + words(price.basis()) + " in " + price.currency(),
                    DiffWords.range(price.amount(), price.currency().getCurrencyCode()),
                    source(price.provenance()));
        }
        return brush.portrait(tariff.prices().stream()
                .map(price -> words(price.line()) + " " + words(price.basis()) + " "
                        + DiffWords.range(price.amount(), price.currency().getCurrencyCode()))
                .collect(Collectors.joining("; ")));
    }

    private Portrait factor(EmissionFactor factor) {
        String grams = DiffWords.range(factor.gramsPerTonneKm(), "g CO2e/t-km") + ", " + words(factor.scope());
        return new Brush("emissions", "vehicle " + factor.vehicle(), factor.description())
                .trait("emissions", grams, source(factor.provenance()))
                .trait("mode", factor.mode().code(), source(factor.provenance()))
                .portrait(grams + sourced(factor.provenance()));
    }

    private Portrait rate(ExchangeRate rate) {
        String cny = DiffWords.range(rate.cnyPerUnit(), "CNY");
        return new Brush(
                        "prices",
                        "rate " + rate.currency() + " from " + rate.day(),
                        "One " + rate.currency() + " from " + rate.day())
                .trait("rate", cny, source(rate.provenance()))
                .portrait(cny + sourced(rate.provenance()));
    }

    private Portrait closure(Closure closure) {
        return new Brush("closures", "closure " + closure.what() + " " + closure.first(), name(closure.what()))
                .portrait("closed from " + closure.first() + " to " + closure.last() + ", " + closure.reason()
                        + sourced(closure.provenance()));
    }

    private String name(Closable what) {
        return switch (what) {
            case TerminalId terminal -> corridor.terminalFor(terminal).name();
            case LinkId link -> of(corridor.linkFor(link)).name();
        };
    }

    private Portrait calendar(Calendar calendar) {
        var brush = new Brush("calendars", "calendar " + calendar.id(), "The calendar " + calendar.id());
        for (Term term : calendar.terms()) {
            brush.trait(
                    words(term.effect()) + " from " + term.first(),
                    "to " + term.last() + ", " + term.reason(),
                    source(term.provenance()));
        }
        return brush.portrait(calendar.terms().size() + " terms");
    }

    private Portrait demand(Demand demand) {
        String unit = demand.unit() == Demand.Unit.TEU ? "TEU" : "t";
        String what = name(demand.origin()) + " → " + name(demand.destination()) + ", HS " + demand.hs() + ", "
                + demand.trade();
        String amount = DiffWords.range(demand.amount(), unit + " in " + demand.year());
        return new Brush("demand", "demand " + demand.id(), "Demand " + what)
                .trait("amount", amount, source(demand.provenance()))
                .trait(
                        "value of a day",
                        DiffWords.range(demand.valueOfTime(), "CNY a " + unit),
                        source(demand.valueOfTimeProvenance()))
                .portrait(amount + sourced(demand.provenance()));
    }

    private Portrait claim(ClaimedSaving claim) {
        String saving =
                claim.saving() == null ? claim.days() + " days" : DiffWords.number(claim.saving()) + " " + claim.unit();
        return new Brush("claims", "claim " + claim.id(), "The claim " + claim.route() + " of " + claim.year())
                .trait("saving", saving + " against " + claim.baseline(), source(claim.provenance()))
                .portrait(saving + sourced(claim.provenance()));
    }

    private Portrait shipment(HistoricShipment shipment) {
        return new Brush("shipments", "shipment " + shipment.id(), "The shipment of " + shipment.date())
                .trait("way", shipment.route(), source(shipment.provenance()))
                .trait("goods", shipment.quantity() + " " + shipment.goods(), source(shipment.provenance()))
                .portrait(shipment.route() + sourced(shipment.provenance()));
    }

    /// An agreement belongs to the law, but its places and its source to the corridor.
    Portrait of(Agreement agreement) {
        String source = source(agreement.provenance());
        String places = agreement.places().stream().map(this::name).sorted().collect(Collectors.joining(", "));
        String uses = agreement.uses().stream().map(Trade::toString).sorted().collect(Collectors.joining(", "));
        String end = agreement.lastDay() == null
                ? "no known end"
                : agreement.lastDay().toString();
        Integer notice = agreement.noticeMonths();
        return new Brush("agreements", "agreement " + agreement.id(), agreement.title())
                .trait("parties", String.join(", ", agreement.parties()), source)
                .trait("places", places, source)
                .trait("uses", uses, source)
                .trait("first day", agreement.firstDay().toString(), source)
                .trait("last day", end, source)
                .trait("notice", notice == null ? "not known" : notice + " months", source)
                .portrait(places + " for " + uses + " trade, from " + agreement.firstDay() + ", " + end
                        + sourced(agreement.provenance()));
    }

    private String name(PlaceId place) {
        Place found = corridor.findPlace(place);
        return found == null ? place.value() : found.nameEn();
    }

    private String name(TerminalId terminal) {
        return corridor.placeOf(terminal).nameEn();
    }

    /// `B Korabel, November 2022`
    private @Nullable String source(Provenance provenance) {
        return corridor.sources().stream()
                .filter(source -> source.id().equals(provenance.source()))
                .map(source ->
                        provenance.confidence() + " " + (provenance.isAssumption() ? "assumption" : source.title()))
                .findFirst()
                .orElse(provenance.confidence() + " " + provenance.source());
    }

    private String sourced(Provenance provenance) {
        return " (source: " + source(provenance) + ")";
    }

    private static String hours(OpeningHours hours) {
        return hours.roundTheClock() ? "round the clock" : hours.opens() + "–" + hours.closes();
    }

    private static String hours(Duration duration) {
        return DiffWords.number(duration.toMinutes() / 60.0) + " h";
    }

    private static String days(RunningDays days) {
        String weekdays = days.weekdays().size() == DayOfWeek.values().length
                ? ""
                : " on weekdays "
                        + days.weekdays().stream()
                                .map(day -> Integer.toString(day.getValue()))
                                .sorted()
                                .collect(Collectors.joining());
        String every = days.everyDays() == 1 ? "daily" : "every " + days.everyDays() + " days";
        Calendar calendar = days.calendar();
        String kept = calendar == null ? "" : " by the calendar " + calendar.id();
        return every + weekdays + " from " + days.first() + " to " + days.last() + kept;
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.toHours(), time.toMinutesPart());
    }

    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
