package io.tumen.operations;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tumen.corridor.Range;
import io.tumen.operations.FlowsView.Figure;
import io.tumen.operations.FlowsView.Study;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The comparison as CSV (RFC 4180): a row for each figure and case.
public final class FlowTable {
    private static final List<String> HEADER = List.of(
            "figure",
            "name",
            "unit",
            "scenario",
            "day",
            "demand_year",
            "low",
            "likely",
            "high",
            "difference_low",
            "difference_likely",
            "difference_high");

    private FlowTable() {}

    public static String text(FlowsView view) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (Figure figure : view.figures()) {
                for (int i = 0; i < view.studies().size(); i++) {
                    csv.writeRecord(row(figure, i, view.studies().get(i)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(Figure figure, int number, Study study) {
        var row = new ArrayList<>(List.of(
                figure.id(),
                figure.name(),
                figure.unit(),
                study.text(),
                study.day().toString(),
                Integer.toString(study.demandYear())));
        add(row, figure.values().get(number));
        add(row, figure.differences().get(number));
        return row;
    }

    private static void add(List<String> row, Range range) {
        row.add(Double.toString(range.low()));
        row.add(Double.toString(range.likely()));
        row.add(Double.toString(range.high()));
    }
}
