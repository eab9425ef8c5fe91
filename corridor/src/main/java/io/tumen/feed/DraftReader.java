package io.tumen.feed;

import io.tumen.corridor.EmissionFactor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Link;
import io.tumen.corridor.Mode;
import io.tumen.corridor.Place;
import io.tumen.corridor.Position;
import io.tumen.corridor.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// From texts to values, row by row. A row with a fault of form is left out; a row whose values cannot stand together
/// is reported.
final class DraftReader {
    static final Rule.WhileReading VALUE_REFUSED = new Rule.WhileReading("value_refused", """
            The values of a row fit together: a terminal opens before it closes, a term does not end before it begins,
            a departure is not before the arrival, a gauge is one that railways have, latitude and longitude lie on the
            globe.""");

    private static final Set<String> SEA_TABLES =
            Set.of(TableForms.SEA_POINTS.file(), TableForms.SEA_EDGES.file(), TableForms.PLACES.file());

    private final RawPackage raw;
    private final Findings findings;

    DraftReader(RawPackage raw, Findings findings) {
        this.raw = raw;
        this.findings = findings;
    }

    Draft read(Head head) {
        List<Entry<Mode>> modes = entries(TableForms.MODES, Rows::mode);
        var network = new NetworkRows(byCode(modes), Table.grouped(soundRows(TableForms.HANDLING), "terminal_id"));
        List<Entry<Draft.CalendarTerm>> terms = entries(TableForms.CALENDARS, Rows::term);
        var services = new ServiceRows(
                network,
                Table.grouped(soundRows(TableForms.STOPS), "service_id"),
                faultyStops(),
                Draft.calendars(terms));
        SeaGraph sea = sea();
        List<Entry<Place>> places = entries(TableForms.PLACES, Rows::place);
        List<Entry<Terminal>> terminals = entries(TableForms.TERMINALS, network::terminal);
        List<Entry<EmissionFactor>> factors = found(TableForms.EMISSION_FACTORS, network::findFactor);
        List<Entry<Link>> links = found(TableForms.LINKS, network::findLink);
        return new Draft(
                head,
                entries(TableForms.SOURCES, Rows::source),
                modes,
                places,
                terminals,
                links,
                found(TableForms.SERVICES, services::findService),
                entries(TableForms.TARIFFS, Rows::pricedLine),
                entries(TableForms.EXCHANGE_RATES, Rows::rate),
                factors,
                terms,
                entries(TableForms.CLOSURES, Rows::closure),
                entries(TableForms.DEMAND, Rows::demand),
                entries(TableForms.CLAIMS, Rows::claim),
                entries(TableForms.SHIPMENTS, Rows::shipment),
                entries(TableForms.AGREEMENTS, Rows::agreement),
                entries(TableForms.SCREENING, Rows::screened),
                sea,
                !findings.hasErrorIn(SEA_TABLES),
                Draft.Index.of(places, terminals, factors, links));
    }

    /// The maritime graph of sound points, places and edges.
    SeaGraph sea() {
        var sea = new SeaGraph();
        entries(TableForms.PLACES, DraftReader::position)
                .forEach(port -> sea.addPort(port.row().text("place_id"), port.value()));
        entries(TableForms.SEA_POINTS, DraftReader::position)
                .forEach(point -> sea.addPoint(point.row().text("point_id"), point.value()));
        soundRows(TableForms.SEA_EDGES).forEach(row -> sea.join(row.text("from_point"), row.text("to_point")));
        return sea;
    }

    private static Position position(Row row) {
        return new Position(row.number("latitude"), row.number("longitude"));
    }

    private List<Row> soundRows(TableForm form) {
        List<Row> rows = raw.table(form).rows();
        return findings.hasErrors()
                ? rows.stream().filter(row -> !findings.hasErrorIn(row)).toList()
                : rows;
    }

    /// Services that lost a stop to a fault; they are left out as a whole.
    private Set<String> faultyStops() {
        return raw.table(TableForms.STOPS).rows().stream()
                .filter(findings::hasErrorIn)
                .map(row -> row.text("service_id"))
                .collect(Collectors.toSet());
    }

    private static Map<String, Mode> byCode(List<Entry<Mode>> modes) {
        return modes.stream()
                .map(Entry::value)
                .collect(Collectors.toMap(Mode::code, mode -> mode, (first, second) -> first));
    }

    private <T> List<Entry<T>> entries(TableForm form, Function<Row, T> parser) {
        return found(form, row -> Optional.of(parser.apply(row)));
    }

    private <T> List<Entry<T>> found(TableForm form, Function<Row, Optional<T>> parser) {
        var entries = new ArrayList<Entry<T>>();
        for (Row row : soundRows(form)) {
            try {
                parser.apply(row).ifPresent(value -> entries.add(new Entry<>(value, row)));
            } catch (InvalidValueException e) {
                findings.add(
                        VALUE_REFUSED,
                        row.file(),
                        row.line(),
                        e.value(),
                        "The " + e.what() + " '" + e.value() + "' cannot be; right would be " + e.right() + ".");
            }
        }
        return List.copyOf(entries);
    }
}
