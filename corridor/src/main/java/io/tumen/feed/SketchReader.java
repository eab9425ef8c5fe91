package io.tumen.feed;

import io.tumen.corridor.Assumptions;
import io.tumen.corridor.Calendar;
import io.tumen.corridor.CalendarId;
import io.tumen.corridor.Closable;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.EmissionFactor;
import io.tumen.corridor.ExchangeRate;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Price;
import io.tumen.corridor.Range;
import io.tumen.corridor.Service;
import io.tumen.corridor.Source;
import io.tumen.corridor.Tariff;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Term;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.VehicleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds a corridor line by line; each kind of line is read by its own method or class.
final class SketchReader {
    private final Map<PlaceId, SketchPlace> places = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final Map<TariffId, Tariff> tariffs = new LinkedHashMap<>();
    private final Map<VehicleId, EmissionFactor> factors = new LinkedHashMap<>();
    private final List<ExchangeRate> rates = new ArrayList<>();
    private final Map<CalendarId, Calendar> calendars = new LinkedHashMap<>();
    private final List<Closure> closures = new ArrayList<>();
    private Assumptions assumptions = assumptions(List.of("CN"), Range.exactly(10), Range.ZERO);

    Corridor read(String text) {
        rate(Currency.getInstance("CNY"), Range.exactly(1), Sketch.FIRST_DAY);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            readLine(number, line.replaceFirst("(^|\\s)#.*", ""));
        }
        return corridor();
    }

    private void readLine(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            var words = new SketchWords(line);
            readStatement(words.next("a statement"), words);
        } catch (InvalidValueException e) {
            throw new InvalidValueException(
                    "line " + number + " of the sketch", line.strip(), e.what() + " '" + e.value() + "': " + e.right());
        }
    }

    private void readStatement(String first, SketchWords words) {
        if (words.nextIs(word -> word.equals("->") || word.equals("<->"))) {
            new SketchLink(this).read(first, words, links);
        } else if (first.endsWith(":")) {
            services.add(new SketchService(this).read(first.substring(0, first.length() - 1), words));
        } else {
            readNamed(first, words);
        }
    }

    private void readNamed(String first, SketchWords words) {
        switch (first) {
            case "tariff" -> readTariff(new TariffId(words.next("a name")), words);
            case "rate" -> readRate(words);
            case "calendar" -> readCalendar(new CalendarId(words.next("a name")), words);
            case "closed" -> closures.add(closure(words));
            case "assume" -> readAssumptions(words);
            default -> readPlace(new PlaceId(first), words);
        }
    }

    private void readPlace(PlaceId id, SketchWords words) {
        if (places.put(id, new SketchPlace(this).read(id, words)) != null) {
            throw new InvalidValueException("place", id.value(), "a place that was not drawn before");
        }
    }

    private void readTariff(TariffId id, SketchWords words) {
        var prices = new ArrayList<Price>();
        while (words.hasNext()) {
            prices.add(SketchValues.price(words.next("a price"), CostLine.Kind.FREIGHT));
        }
        tariffs.put(id, new Tariff(id, prices));
    }

    private Closure closure(SketchWords words) {
        Closable what = closable(words.next("a place or a link"));
        LocalDate[] days = term(words.next("a term"));
        return new Closure(what, days[0], days[1], words.next("a reason"), Sketch.DRAWN);
    }

    private Closable closable(String word) {
        return word.contains("->") ? link(new LinkId(word)) : terminal(word);
    }

    private LinkId link(LinkId id) {
        if (links.stream().noneMatch(link -> link.id().equals(id))) {
            throw new InvalidValueException("link", id.value(), "a link that was drawn above, such as A->B.rail");
        }
        return id;
    }

    private void readCalendar(CalendarId id, SketchWords words) {
        var terms = new ArrayList<Term>();
        while (words.hasNext()) {
            Term.Effect effect = SketchValues.constant("effect", Term.Effect.class, words.next("off or on"));
            LocalDate[] days = term(words.next("a term"));
            terms.add(new Term(days[0], days[1], effect, words.next("a reason"), Sketch.DRAWN));
        }
        if (calendars.put(id, new Calendar(id, terms)) != null) {
            throw new InvalidValueException("calendar", id.value(), "a calendar that was not drawn before");
        }
    }

    /// The first and the last day of `2026-01-10..2026-01-20`; of a single day twice that day.
    private static LocalDate[] term(String word) {
        String[] days = word.split("\\.\\.", -1);
        if (days.length > 2) {
            throw new InvalidValueException("term", word, "a day, or two days such as 2026-01-10..2026-01-20");
        }
        return new LocalDate[] {Cells.date(days[0]), Cells.date(days[days.length - 1])};
    }

    /// A calendar that was drawn in a line above.
    Calendar calendar(String name) {
        Calendar calendar = calendars.get(new CalendarId(name));
        if (calendar == null) {
            throw new InvalidValueException("calendar", name, "a calendar that was drawn above");
        }
        return calendar;
    }

    private void readAssumptions(SketchWords words) {
        while (words.hasNext()) {
            String what = words.next("what is assumed");
            String value = words.next("a value");
            assumptions = switch (what) {
                case "home" ->
                    assumptions(
                            List.of(value.split(",", -1)), assumptions.tonnesPerTeu(), assumptions.inventoryPerDay());
                case "tonnes" ->
                    assumptions(
                            assumptions.homeCountries(), SketchValues.range(value, ""), assumptions.inventoryPerDay());
                case "inventory" ->
                    assumptions(assumptions.homeCountries(), assumptions.tonnesPerTeu(), SketchValues.range(value, ""));
                default -> throw new InvalidValueException("assumption", what, "home, tonnes or inventory");
            };
        }
    }

    /// The terminal of a place that was drawn in a line above.
    TerminalId terminal(String place) {
        if (!places.containsKey(new PlaceId(place))) {
            throw new InvalidValueException("place", place, "a place that was drawn above");
        }
        return new TerminalId(place);
    }

    /// Takes the prices that come next, or the name of a tariff drawn above.
    ///
    /// @param owner id of the tariff made of prices
    /// @return null when the line names no price
    @Nullable
    TariffId tariff(String owner, CostLine.Kind usual, SketchWords words) {
        if (words.take("tariff")) {
            return namedTariff(words.next("the name of a tariff"));
        }
        var prices = new ArrayList<Price>();
        while (words.nextIs(SketchValues::isPrice)) {
            prices.add(SketchValues.price(words.next("a price"), usual));
        }
        return prices.isEmpty() ? null : tariff(new TariffId(owner), prices);
    }

    TariffId tariff(TariffId id, List<Price> prices) {
        tariffs.put(id, new Tariff(id, prices));
        return id;
    }

    private TariffId namedTariff(String name) {
        var id = new TariffId(name);
        if (!tariffs.containsKey(id)) {
            throw new InvalidValueException("tariff", name, "a tariff that was drawn above");
        }
        return id;
    }

    /// The vehicle of that mode with that emission, made on first use.
    VehicleId vehicle(String mode, Range gramsPerTonneKm) {
        var id = new VehicleId(mode + ":" + SketchValues.text(gramsPerTonneKm).replace('/', ':'));
        factors.putIfAbsent(
                id,
                new EmissionFactor(
                        id,
                        Sketch.mode(mode),
                        id.value(),
                        gramsPerTonneKm,
                        EmissionFactor.Scope.TANK_TO_WHEEL,
                        Sketch.DRAWN));
        return id;
    }

    private void readRate(SketchWords words) {
        Currency currency = SketchValues.currency(words.next("a currency"));
        Range cnyPerUnit = SketchValues.range(words.next("CNY"), "");
        rate(currency, cnyPerUnit, words.take("from") ? Cells.date(words.next("a day")) : Sketch.FIRST_DAY);
    }

    /// Of two rates of one day the last one counts.
    private void rate(Currency currency, Range cnyPerUnit, LocalDate day) {
        rates.removeIf(rate -> rate.currency().equals(currency) && rate.day().equals(day));
        rates.add(new ExchangeRate(currency, day, cnyPerUnit, Sketch.DRAWN));
    }

    private static Assumptions assumptions(List<String> home, Range tonnesPerTeu, Range inventoryPerDay) {
        return new Assumptions(
                home,
                null,
                EmissionFactor.Scope.TANK_TO_WHEEL,
                tonnesPerTeu,
                Sketch.DRAWN,
                inventoryPerDay,
                Sketch.DRAWN);
    }

    private Corridor corridor() {
        List<Place> drawn = places.values().stream().map(SketchPlace::place).toList();
        List<Terminal> terminals =
                places.values().stream().map(place -> place.terminal(links)).toList();
        var source = new Source(Sketch.DRAWN.source(), "drawn by hand", null, Sketch.DRAWN.confidence());
        return new Corridor(
                "sketch",
                "sketch",
                new Corridor.Tables(
                        assumptions,
                        List.of(source),
                        drawn,
                        terminals,
                        links,
                        services,
                        List.copyOf(tariffs.values()),
                        List.copyOf(factors.values()),
                        rates,
                        List.copyOf(calendars.values()),
                        closures,
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
