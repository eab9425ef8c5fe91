package io.tumen.corridor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A corridor as read from its package: everything by id, in file order. Immutable; every reference inside is known
/// to hold, because the feed refuses a package whose references do not.
public final class Corridor {
    private final String id;
    private final String name;
    private final Assumptions assumptions;
    private final Map<PlaceId, Place> places;
    private final Map<TerminalId, Terminal> terminals;
    private final Map<LinkId, Link> links;
    private final Map<ServiceId, Service> services;
    private final Map<TariffId, Tariff> tariffs;
    private final Map<VehicleId, EmissionFactor> factors;
    /// Those of each currency by their days.
    private final Map<Currency, NavigableMap<LocalDate, ExchangeRate>> rates;
    private final Map<SourceId, Source> sources;
    private final Map<CalendarId, Calendar> calendars;
    private final List<Closure> closures;
    private final List<Demand> demand;
    private final List<ClaimedSaving> claims;
    private final List<HistoricShipment> shipments;

    /// What the corridor is called.
    public record Title(String id, String name) implements Thing {}

    /// All the tables of a corridor, in any order of rows.
    public record Tables(
            Assumptions assumptions,
            List<Source> sources,
            List<Place> places,
            List<Terminal> terminals,
            List<Link> links,
            List<Service> services,
            List<Tariff> tariffs,
            List<EmissionFactor> factors,
            List<ExchangeRate> rates,
            List<Calendar> calendars,
            List<Closure> closures,
            List<Demand> demand,
            List<ClaimedSaving> claims,
            List<HistoricShipment> shipments) {
        /// The tables of these things, among which stand the assumptions once.
        static Tables of(List<Thing> things) {
            return new Tables(
                    only(Assumptions.class, things).getFirst(),
                    only(Source.class, things),
                    only(Place.class, things),
                    only(Terminal.class, things),
                    only(Link.class, things),
                    only(Service.class, things),
                    only(Tariff.class, things),
                    only(EmissionFactor.class, things),
                    only(ExchangeRate.class, things),
                    only(Calendar.class, things),
                    only(Closure.class, things),
                    only(Demand.class, things),
                    only(ClaimedSaving.class, things),
                    only(HistoricShipment.class, things));
        }

        private static <T extends Thing> List<T> only(Class<T> kind, List<Thing> things) {
            return things.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    public Corridor(String id, String name, Tables tables) {
        this.id = id;
        this.name = name;
        this.assumptions = tables.assumptions();
        this.places = byId(tables.places(), Place::id);
        this.terminals = byId(tables.terminals(), Terminal::id);
        this.links = byId(tables.links(), Link::id);
        this.services = byId(tables.services(), Service::id);
        this.tariffs = byId(tables.tariffs(), Tariff::id);
        this.factors = byId(tables.factors(), EmissionFactor::vehicle);
        this.rates = byDay(tables.rates());
        this.sources = byId(tables.sources(), Source::id);
        this.calendars = byId(tables.calendars(), Calendar::id);
        this.closures = List.copyOf(tables.closures());
        this.demand = List.copyOf(tables.demand());
        this.claims = List.copyOf(tables.claims());
        this.shipments = List.copyOf(tables.shipments());
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Assumptions assumptions() {
        return assumptions;
    }

    public Collection<Place> places() {
        return places.values();
    }

    public Collection<Terminal> terminals() {
        return terminals.values();
    }

    public Collection<Link> links() {
        return links.values();
    }

    public Collection<Service> services() {
        return services.values();
    }

    public Collection<Tariff> tariffs() {
        return tariffs.values();
    }

    public Collection<EmissionFactor> factors() {
        return factors.values();
    }

    public Collection<ExchangeRate> rates() {
        return rates.values().stream().flatMap(own -> own.values().stream()).toList();
    }

    public Collection<Source> sources() {
        return sources.values();
    }

    public Collection<Calendar> calendars() {
        return calendars.values();
    }

    /// The closures of `closures.csv`, and those that the calendars of terminals and links make.
    public List<Closure> closures() {
        return closures;
    }

    public List<Demand> demand() {
        return demand;
    }

    public List<ClaimedSaving> claims() {
        return claims;
    }

    public List<HistoricShipment> shipments() {
        return shipments;
    }

    /// The place of that id, or null when this corridor has none.
    public @Nullable Place findPlace(PlaceId wanted) {
        return places.get(wanted);
    }

    public Place placeFor(PlaceId wanted) {
        return entryFor(places, wanted);
    }

    public Terminal terminalFor(TerminalId wanted) {
        return entryFor(terminals, wanted);
    }

    public Place placeOf(TerminalId terminal) {
        return placeFor(terminalFor(terminal).place());
    }

    public Link linkFor(LinkId wanted) {
        return entryFor(links, wanted);
    }

    public Service serviceFor(ServiceId wanted) {
        return entryFor(services, wanted);
    }

    public Tariff tariffFor(TariffId wanted) {
        return entryFor(tariffs, wanted);
    }

    public EmissionFactor factorFor(VehicleId wanted) {
        return entryFor(factors, wanted);
    }

    /// The rate to yuan that holds on a day: that of the latest day not after it. Of a day before all rates the
    /// earliest one, whose own day tells so. Yuan itself is one for one.
    public ExchangeRate rateFor(Currency wanted, LocalDate day) {
        NavigableMap<LocalDate, ExchangeRate> own = entryFor(rates, wanted);
        Map.Entry<LocalDate, ExchangeRate> holding = own.floorEntry(day);
        return holding == null ? own.firstEntry().getValue() : holding.getValue();
    }

    /// The currencies that have a rate, in file order.
    public Set<Currency> currencies() {
        return rates.keySet();
    }

    public Calendar calendarFor(CalendarId wanted) {
        return entryFor(calendars, wanted);
    }

    public Source sourceFor(SourceId wanted) {
        return entryFor(sources, wanted);
    }

    /// Everything that the corridor is made of, table by table.
    public List<Thing> things() {
        return Stream.<Collection<? extends Thing>>of(
                        List.of(new Title(id, name), assumptions),
                        sources(),
                        places(),
                        terminals(),
                        links(),
                        services(),
                        tariffs(),
                        factors(),
                        rates(),
                        calendars(),
                        closures,
                        demand,
                        claims,
                        shipments)
                .<Thing>flatMap(Collection::stream)
                .toList();
    }

    /// This corridor with the changes of the scenario; this one stays as it is. What the changed things name is not
    /// looked up: a scenario that is read from a file passes the rules of the feed, one made in a program is up to it.
    ///
    /// @throws IllegalArgumentException when a thing to be changed is not here as it was before
    public Corridor with(Scenario scenario) {
        List<Thing> things = scenario.applyTo(this);
        Title title = Tables.only(Title.class, things).getFirst();
        return new Corridor(title.id(), title.name(), Tables.of(things));
    }

    /// Whether the other corridor is made of the same things, in any order.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Corridor corridor && Set.copyOf(things()).equals(Set.copyOf(corridor.things()));
    }

    @Override
    public int hashCode() {
        return Set.copyOf(things()).hashCode();
    }

    /// Whether taking the link means crossing a frontier under control; between two home countries there is none.
    public boolean crossesFrontier(Link link) {
        String from = placeOf(link.from()).country();
        String to = placeOf(link.to()).country();
        return !from.equals(to) && !(assumptions.isHome(from) && assumptions.isHome(to));
    }

    private static Map<Currency, NavigableMap<LocalDate, ExchangeRate>> byDay(List<ExchangeRate> rows) {
        var map = new LinkedHashMap<Currency, NavigableMap<LocalDate, ExchangeRate>>();
        for (ExchangeRate rate : byId(rows, ExchangeRate::key).values()) {
            map.computeIfAbsent(rate.currency(), currency -> new TreeMap<>()).put(rate.day(), rate);
        }
        return Collections.unmodifiableMap(map);
    }

    private static <K, V> Map<K, V> byId(List<V> rows, Function<V, K> id) {
        var map = new LinkedHashMap<K, V>();
        for (V row : rows) {
            if (map.put(id.apply(row), row) != null) {
                throw new IllegalArgumentException(
                        "Two rows have the id " + id.apply(row) + ". Maybe the feed's rules were not run?");
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private static <K, V> V entryFor(Map<K, V> map, K id) {
        V found = map.get(id);
        if (found == null) {
            throw new IllegalArgumentException("No " + id.getClass().getSimpleName() + " " + id
                    + " in this corridor. Maybe the feed's rules were not run?");
        }
        return found;
    }
}
