package io.tumen.cli;

import io.tumen.operations.ChoiceView;
import java.util.ArrayList;
import java.util.List;

/// A table as CSV (RFC 4180), for a spreadsheet.
final class Csv {
    private static final int DECIMALS = 3;

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    Csv(String... heads) {
        this.columns = heads.length;
        row((Object[]) heads);
    }

    /// Port, standing, arrival, hours, currency, price per TEU low, likely and high, kg CO2e, changes of vehicle.
    static List<Object> cells(ChoiceView way, String currency) {
        return List.of(
                way.gatewayName(),
                way.standing(),
                way.arrival(),
                way.hours(),
                currency,
                way.costPerTeu().low(),
                way.costPerTeu().likely(),
                way.costPerTeu().high(),
                way.co2eKg().likely(),
                way.transfers());
    }

    /// @param cells a list counts as its elements
    void row(Object... cells) {
        var flat = new ArrayList<Object>();
        for (Object cell : cells) {
            if (cell instanceof List<?> several) {
                flat.addAll(several);
            } else {
                flat.add(cell);
            }
        }
        if (flat.size() != columns) {
            throw new IllegalArgumentException(flat.size() + " cells for " + columns + " columns");
        }
        text.append(String.join(",", flat.stream().map(Csv::cell).toList())).append("\r\n");
    }

    private static String cell(Object value) {
        String cell = value instanceof Double number ? Format.decimal(number, DECIMALS) : value.toString();
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    String text() {
        return text.toString();
    }
}
