package io.tumen.feed;

import static io.tumen.feed.Column.column;
import static io.tumen.feed.Column.id;
import static io.tumen.feed.Column.reference;
import static io.tumen.feed.Column.text;
import static io.tumen.feed.Column.word;

import io.tumen.corridor.Activity;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.EmissionFactor;
import io.tumen.corridor.PlaceKind;
import io.tumen.corridor.Price;
import io.tumen.corridor.Term;
import io.tumen.corridor.Trade;
import io.tumen.feed.Column.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tables of a corridor package. `docs/corridor-package.md` and `datapackage.json` tell the same story, and tests
/// hold them to this one.
final class TableForms {
    static final TableForm SOURCES = form(
            "sources",
            "Where values come from.",
            List.of("source_id"),
            id("source_id"),
            text("title"),
            column(Kind.URL, "url").optional(),
            confidence("confidence"));
    static final TableForm MODES = form(
            "modes",
            "Modes of carriage and the average speeds, in km/h, beyond which a link is not believed.",
            List.of("mode"),
            id("mode"),
            word("on_water", "true", "false"),
            column(Kind.AMOUNT, "min_speed_kmh"),
            column(Kind.AMOUNT, "max_speed_kmh"),
            source("source"),
            confidence("confidence"));
    static final TableForm PLACES = form(
            "places",
            "Cities, border posts and ports.",
            List.of("place_id"),
            id("place_id"),
            text("name_en"),
            text("name_zh"),
            text("name_ru").optional(),
            column(Kind.COUNTRY, "country"),
            column(Kind.SUBDIVISION, "subdivision").optional(),
            column(Kind.UN_LOCODE, "un_locode").optional(),
            word("kind", PlaceKind.class),
            column(Kind.NUMBER, "latitude"),
            column(Kind.NUMBER, "longitude"),
            column(Kind.ZONE, "time_zone"),
            source("source"),
            confidence("confidence"));
    static final TableForm TERMINALS = form(
            "terminals",
            "Facilities of a place; links run between terminals. Both hours empty: open round the clock.",
            List.of("terminal_id"),
            id("terminal_id"),
            reference("place_id", "places"),
            text("name"),
            new Column("modes", Kind.REFERENCES, List.of("modes"), true),
            column(Kind.CLOCK, "opens").optional(),
            column(Kind.CLOCK, "closes").optional(),
            calendar(),
            column(Kind.AMOUNT, "capacity_teu_per_day_low").optional(),
            column(Kind.AMOUNT, "capacity_teu_per_day_likely").optional(),
            column(Kind.AMOUNT, "capacity_teu_per_day_high").optional(),
            source("capacity_source").optional(),
            confidence("capacity_confidence").optional(),
            reference("storage_tariff_id", "tariffs").optional(),
            column(Kind.AMOUNT, "storage_free_days_low").optional(),
            column(Kind.AMOUNT, "storage_free_days_likely").optional(),
            column(Kind.AMOUNT, "storage_free_days_high").optional(),
            source("storage_source").optional(),
            confidence("storage_confidence").optional(),
            source("source"),
            confidence("confidence"));
    static final TableForm HANDLING = form(
            "handling",
            "What is done at a terminal, how many hours it takes and what it costs.",
            List.of("terminal_id", "activity"),
            reference("terminal_id", "terminals"),
            upperCaseWord("activity", Activity.class),
            column(Kind.AMOUNT, "hours_low"),
            column(Kind.AMOUNT, "hours_likely"),
            column(Kind.AMOUNT, "hours_high"),
            reference("tariff_id", "tariffs").optional(),
            source("source"),
            confidence("confidence"));
    static final TableForm LINKS = form(
            "links",
            "Direct connections; directed false makes a second link back, with `:back` behind its id.",
            List.of("link_id"),
            id("link_id"),
            reference("from_terminal", "terminals"),
            reference("to_terminal", "terminals"),
            word("directed", "true", "false"),
            reference("mode", "modes"),
            column(Kind.COUNT, "gauge_mm").optional(),
            word("access", "on_demand", "scheduled"),
            column(Kind.AMOUNT, "distance_km"),
            source("distance_source"),
            confidence("distance_confidence"),
            column(Kind.AMOUNT, "hours_low"),
            column(Kind.AMOUNT, "hours_likely"),
            column(Kind.AMOUNT, "hours_high"),
            source("hours_source"),
            confidence("hours_confidence"),
            reference("tariff_id", "tariffs").optional(),
            reference("vehicle_id", "emission_factors"),
            calendar(),
            column(Kind.AMOUNT, "capacity_teu_per_day_low").optional(),
            column(Kind.AMOUNT, "capacity_teu_per_day_likely").optional(),
            column(Kind.AMOUNT, "capacity_teu_per_day_high").optional(),
            source("capacity_source").optional(),
            confidence("capacity_confidence").optional());
    static final TableForm SERVICES = form(
            "services",
            "Scheduled trains and sailings.",
            List.of("service_id"),
            id("service_id"),
            text("name"),
            text("operator"),
            reference("mode", "modes"),
            reference("vehicle_id", "emission_factors"),
            reference("tariff_id", "tariffs"),
            column(Kind.ZONE, "time_zone"),
            column(Kind.DATE, "first_day"),
            column(Kind.DATE, "last_day"),
            column(Kind.WEEKDAYS, "weekdays"),
            column(Kind.COUNT, "every_days"),
            calendar(),
            column(Kind.COUNT, "slots_teu"),
            column(Kind.AMOUNT, "cut_off_hours"),
            column(Kind.AMOUNT, "late_low"),
            column(Kind.AMOUNT, "late_likely"),
            column(Kind.AMOUNT, "late_high"),
            source("source"),
            confidence("confidence"));
    static final TableForm STOPS = form(
            "stops",
            "Calls of the services, as in GTFS: times since midnight of the running day in the service's zone.",
            List.of("service_id", "stop_sequence"),
            reference("service_id", "services"),
            column(Kind.COUNT, "stop_sequence"),
            reference("terminal_id", "terminals"),
            column(Kind.TIMETABLE, "arrival_time"),
            column(Kind.TIMETABLE, "departure_time"),
            source("source"),
            confidence("confidence"));
    static final TableForm TARIFFS = form(
            "tariffs",
            "Prices; the lines of one tariff are charged together.",
            List.of("tariff_id", "line", "basis"),
            id("tariff_id"),
            upperCaseWord("line", CostLine.Kind.class),
            upperCaseWord("basis", Price.Basis.class),
            column(Kind.CURRENCY, "currency"),
            column(Kind.AMOUNT, "low"),
            column(Kind.AMOUNT, "likely"),
            column(Kind.AMOUNT, "high"),
            source("source"),
            confidence("confidence"));
    static final TableForm EXCHANGE_RATES = form(
            "exchange_rates",
            "Yuan for one unit of a currency from a day on.",
            List.of("currency", "day"),
            column(Kind.CURRENCY, "currency"),
            column(Kind.DATE, "day"),
            column(Kind.AMOUNT, "low"),
            column(Kind.AMOUNT, "likely"),
            column(Kind.AMOUNT, "high"),
            source("source"),
            confidence("confidence"));
    static final TableForm EMISSION_FACTORS = form(
            "emission_factors",
            "Grams CO2e per tonne-kilometre of each kind of vehicle, all of one scope.",
            List.of("vehicle_id"),
            id("vehicle_id"),
            reference("mode", "modes"),
            text("description"),
            column(Kind.AMOUNT, "g_low"),
            column(Kind.AMOUNT, "g_likely"),
            column(Kind.AMOUNT, "g_high"),
            word("scope", EmissionFactor.Scope.class),
            source("source"),
            confidence("confidence"));
    static final TableForm CALENDARS = form(
                    "calendars",
                    "Named lists of terms in which services do not run, or run all the same, and terminals and links are closed.",
                    List.of("calendar_id", "first_day", "effect"),
                    id("calendar_id"),
                    column(Kind.DATE, "first_day"),
                    column(Kind.DATE, "last_day"),
                    word("effect", Term.Effect.class),
                    text("reason"),
                    source("source"),
                    confidence("confidence"))
            .optional();
    static final TableForm CLOSURES = form(
            "closures",
            "Terms in which a terminal does no work, or nothing sets off on a link; both days are closed.",
            List.of("terminal_id", "link_id", "first_day"),
            reference("terminal_id", "terminals").optional(),
            reference("link_id", "links").optional(),
            column(Kind.DATE, "first_day"),
            column(Kind.DATE, "last_day"),
            text("reason"),
            source("source"),
            confidence("confidence"));
    static final TableForm SEA_POINTS = form(
            "sea_points",
            "Points of the maritime graph.",
            List.of("point_id"),
            id("point_id"),
            column(Kind.NUMBER, "latitude"),
            column(Kind.NUMBER, "longitude"),
            text("name"),
            source("source"),
            confidence("confidence"));
    static final TableForm SEA_EDGES = form(
            "sea_edges",
            "Open water between two points, both ways; a port joins the graph under its place id.",
            List.of("from_point", "to_point"),
            reference("from_point", "sea_points", "places"),
            reference("to_point", "sea_points", "places"),
            source("source"),
            confidence("confidence"));
    static final TableForm DEMAND = form(
                    "demand",
                    "What somebody wants carried in a year from one place to another, whichever way it goes.",
                    List.of("demand_id"),
                    id("demand_id"),
                    reference("origin", "places"),
                    reference("destination", "places"),
                    column(Kind.HS, "hs"),
                    word("trade", Trade.class),
                    word("unit", "TEU", "t"),
                    column(Kind.COUNT, "year"),
                    column(Kind.AMOUNT, "low"),
                    column(Kind.AMOUNT, "likely"),
                    column(Kind.AMOUNT, "high"),
                    source("source"),
                    confidence("confidence"),
                    column(Kind.AMOUNT, "value_of_time_low"),
                    column(Kind.AMOUNT, "value_of_time_likely"),
                    column(Kind.AMOUNT, "value_of_time_high"),
                    source("value_of_time_source"),
                    confidence("value_of_time_confidence"))
            .optional();
    static final TableForm CLAIMS = form(
            "claims",
            "What people said the foreign port saves.",
            List.of("claim_id"),
            id("claim_id"),
            text("route"),
            text("baseline"),
            reference("origin", "places"),
            reference("gateway", "places"),
            reference("baseline_gateway", "places"),
            reference("destination", "places"),
            column(Kind.AMOUNT, "saving").optional(),
            text("unit").optional(),
            text("days").optional(),
            column(Kind.COUNT, "year"),
            source("source"),
            confidence("confidence"));
    static final TableForm SHIPMENTS = form(
            "shipments",
            "Shipments that really ran; exit, transit and entry are empty where they were not stated.",
            List.of("shipment_id"),
            id("shipment_id"),
            text("date"),
            column(Kind.DATE, "judged_on"),
            column(Kind.SUBDIVISION, "subdivision"),
            text("route"),
            reference("exit", "places").optional(),
            reference("transit", "places").optional(),
            reference("entry", "places").optional(),
            text("quantity").optional(),
            text("goods").optional(),
            text("value").optional(),
            word("containerised", "true", "false"),
            source("source"),
            confidence("confidence"));

    static final TableForm AGREEMENTS = form(
                    "agreements",
                    "What one state lets another use abroad, for what trade and from when to when.",
                    List.of("agreement_id"),
                    id("agreement_id"),
                    text("title"),
                    column(Kind.COUNTRIES, "parties"),
                    new Column("places", Kind.REFERENCES, List.of("places"), true),
                    word("uses", Trade.class).several(),
                    column(Kind.DATE, "first_day"),
                    column(Kind.DATE, "last_day").optional(),
                    column(Kind.COUNT, "notice_months").optional(),
                    source("source"),
                    confidence("confidence"))
            .optional();

    static final TableForm SCREENING = form(
            "screening",
            "Controlled goods by HS code; a hit holds the goods until somebody with the right decides.",
            List.of("list_id", "hs", "first_day"),
            id("list_id"),
            text("title"),
            text("authority"),
            column(Kind.HS, "hs"),
            text("says"),
            column(Kind.DATE, "first_day"),
            column(Kind.DATE, "last_day").optional(),
            source("source"),
            confidence("confidence"));

    static final List<TableForm> ALL = List.of(
            SOURCES,
            MODES,
            PLACES,
            TERMINALS,
            HANDLING,
            LINKS,
            SERVICES,
            STOPS,
            TARIFFS,
            EXCHANGE_RATES,
            EMISSION_FACTORS,
            CALENDARS,
            CLOSURES,
            SEA_POINTS,
            SEA_EDGES,
            DEMAND,
            CLAIMS,
            SHIPMENTS,
            AGREEMENTS,
            SCREENING);

    private TableForms() {}

    static TableForm named(String name) {
        return ALL.stream().filter(form -> form.name().equals(name)).findFirst().orElseThrow();
    }

    /// Every table may end with a note, for its keepers.
    private static TableForm form(String name, String about, List<String> key, Column... columns) {
        var all = new ArrayList<>(Arrays.asList(columns));
        all.add(text("note").optional());
        return new TableForm(name, about, true, key, all);
    }

    private static Column calendar() {
        return reference("calendar_id", "calendars").optional();
    }

    private static Column source(String name) {
        return reference(name, "sources");
    }

    private static Column confidence(String name) {
        return word(name, "A", "B", "C", "K", "X");
    }

    private static Column upperCaseWord(String name, Class<? extends Enum<?>> type) {
        String[] words = Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
        return word(name, words);
    }
}
