package io.tumen.conversion;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Change;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Demand;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.corridor.Scenario;
import io.tumen.corridor.Trade;
import io.tumen.feed.Finding;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads what others say must move: a long table with a row for each pair and kind of goods, or a matrix with origins
/// as rows. Nothing is taken where a single row is at fault.
public final class DemandImport {
    private static final Map<String, Double> PERIODS =
            Map.of("day", 365.0, "week", 365.0 / 7, "month", 12.0, "year", 1.0);

    private final Corridor corridor;
    private final Options options;
    private final String file;
    private final ImportFindings findings = new ImportFindings();
    private final List<Demand> rows = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    /// What holds for all rows that do not say otherwise.
    ///
    /// @param year        the calendar year of the amounts
    /// @param hs          of goods that tell neither HS nor NST
    /// @param valueOfTime what a day earlier is worth, CNY for one unit
    public record Options(
            int year, HsCode hs, Trade trade, Demand.Unit unit, Range valueOfTime, Provenance provenance) {}

    /// What came of it.
    public sealed interface Result {
        record Read(List<Demand> demand) implements Result {
            public Read {
                demand = List.copyOf(demand);
            }

            /// The corridor with this demand in place of all of its own.
            public Corridor inPlaceOfThatOf(Corridor corridor) {
                List<Change> gone =
                        corridor.demand().stream().map(Change::removed).toList();
                List<Change> come = demand.stream().map(Change::added).toList();
                return corridor.with(new Scenario("no-demand", "", gone)).with(new Scenario("other-demand", "", come));
            }
        }

        /// @param findings at least one, each with file, row, column, value and what would be right
        record Refused(List<Finding> findings) implements Result {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    private DemandImport(Corridor corridor, Options options, String file) {
        this.corridor = corridor;
        this.options = options;
        this.file = file;
        for (Place place : corridor.places()) {
            places.put(place.id().value().toLowerCase(Locale.ROOT), place);
            if (place.unLocode() != null) {
                places.putIfAbsent(place.unLocode().toLowerCase(Locale.ROOT), place);
            }
        }
    }

    /// A table with a row for each pair and kind of goods: `origin`, `destination` (place ids or UN/LOCODEs),
    /// `amount`; may have `hs` or `nst`, `trade`, `unit` (`TEU`, `t`), `period` (`day`, `week`, `month`, `year`) and
    /// `value_of_time` (CNY a day).
    public static Result readTable(String file, InputStream bytes, Corridor corridor, Options options) {
        var reading = new DemandImport(corridor, options, file);
        new SourceTable(file, bytes, reading.findings)
                .read(List.of("origin", "destination", "amount"), reading.told(reading::addRow));
        return reading.result();
    }

    /// A matrix as OMX has it, written as CSV: the first line names the destinations, the first cell of each other
    /// line its origin; amounts a year in the unit of the options.
    public static Result readMatrix(String file, InputStream bytes, Corridor corridor, Options options) {
        var reading = new DemandImport(corridor, options, file);
        new SourceTable(file, bytes, reading.findings).read(List.of(), reading.told(reading::addMatrixRow));
        return reading.result();
    }

    private Result result() {
        if (findings.all().isEmpty() && rows.isEmpty()) {
            findings.add(ImportRules.NOTHING_USABLE, file, "No amount above 0; right would be one row at least.");
        }
        return findings.all().isEmpty() ? new Result.Read(rows) : new Result.Refused(findings.all());
    }

    /// A fault in a row is told, and the whole refused for it.
    private Consumer<SourceRow> told(Consumer<SourceRow> adding) {
        return row -> {
            try {
                adding.accept(row);
            } catch (InvalidValueException e) {
                findings.add(ImportRules.DEMAND_REFUSED, row, e.what(), String.valueOf(e.getMessage()));
            }
        };
    }

    /// Whose amount it is, apart from the places.
    private record Asked(HsCode hs, Trade trade, Demand.Unit unit, Range valueOfTime) {}

    /// A place as a row names it.
    private record Named(String column, String text) {}

    private void addRow(SourceRow row) {
        double amount = row.findNumber("amount")
                .orElseThrow(() -> new InvalidValueException("amount", "", "a number from 0 up"));
        String period = row.textOr("period", "year");
        Double times = PERIODS.get(period);
        if (times == null) {
            throw new InvalidValueException("period", period, "day, week, month or year");
        }
        OptionalDouble value = row.findNumber("value_of_time");
        if (value.isPresent() && value.getAsDouble() < 0) {
            throw new InvalidValueException("value_of_time", row.text("value_of_time"), "a number from 0 up");
        }
        var asked = new Asked(
                goods(row),
                row.has("trade") ? Trade.parse(row.text("trade")) : options.trade(),
                row.has("unit") ? unit(row.text("unit")) : options.unit(),
                value.isPresent() ? Range.exactly(value.getAsDouble()) : options.valueOfTime());
        var origin = new Named("origin", row.text("origin"));
        var destination = new Named("destination", row.text("destination"));
        add(row, "row-" + row.line(), origin, destination, amount, amount * times, asked);
    }

    private HsCode goods(SourceRow row) {
        if (row.has("hs")) {
            return HsCode.parse(row.text("hs"));
        }
        return row.has("nst") ? NstDivisions.hsFor(row.text("nst")) : options.hs();
    }

    private static Demand.Unit unit(String text) {
        return switch (text) {
            case "TEU" -> Demand.Unit.TEU;
            case "t" -> Demand.Unit.TONNES;
            default -> throw new InvalidValueException("unit", text, "TEU or t");
        };
    }

    private void addMatrixRow(SourceRow row) {
        var asked = new Asked(options.hs(), options.trade(), options.unit(), options.valueOfTime());
        List<String> columns = row.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        var origin = new Named(columns.getFirst(), row.text(columns.getFirst()));
        for (String column : columns.subList(1, columns.size())) {
            OptionalDouble amount = row.findNumber(column);
            if (amount.isPresent()) {
                String id = "row-" + row.line() + "-" + column;
                add(row, id, origin, new Named(column, column), amount.getAsDouble(), amount.getAsDouble(), asked);
            }
        }
    }

    private void add(
            SourceRow row, String id, Named origin, Named destination, double written, double aYear, Asked asked) {
        if (written < 0) {
            throw new InvalidValueException(
                    destination.column.equals("destination") ? "amount" : destination.column,
                    Double.toString(written),
                    "a number from 0 up");
        }
        PlaceId from = findPlace(row, origin, Activity.LOAD, asked.trade != Trade.IMPORT);
        PlaceId to = findPlace(row, destination, Activity.UNLOAD, asked.trade != Trade.EXPORT);
        if (from != null && to != null && aYear > 0 && !from.equals(to)) {
            rows.add(new Demand(
                    id,
                    from,
                    to,
                    asked.hs,
                    asked.trade,
                    asked.unit,
                    options.year(),
                    Range.exactly(aYear),
                    options.provenance(),
                    asked.valueOfTime,
                    options.provenance()));
        }
    }

    /// Null after a finding.
    private @Nullable PlaceId findPlace(SourceRow row, Named named, Activity work, boolean home) {
        Place place = places.get(named.text.toLowerCase(Locale.ROOT));
        String fault = place == null
                ? "No place of the corridor has this id or UN/LOCODE; right would be one of its places."
                : fault(place, work, home);
        if (fault != null) {
            findings.add(ImportRules.ZONE_UNKNOWN, file, row.line(), named.column, named.text, fault);
        }
        return place == null || fault != null ? null : place.id();
    }

    private @Nullable String fault(Place place, Activity work, boolean home) {
        boolean offered = corridor.terminals().stream()
                .anyMatch(terminal -> terminal.place().equals(place.id()) && terminal.findHandling(work) != null);
        if (!offered) {
            return "No terminal there offers " + work + "; right would be a place that has one.";
        }
        return corridor.assumptions().isHome(place.country()) == home
                ? null
                : "It lies " + (home ? "abroad" : "at home") + "; right for this trade would be a place "
                        + (home ? "at home" : "abroad") + ".";
    }
}
