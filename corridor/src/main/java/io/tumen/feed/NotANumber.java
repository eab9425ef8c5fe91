package io.tumen.feed;

import java.util.Set;

/// Numbers can be read.
final class NotANumber extends CellRule {
    NotANumber() {
        super(Set.of(Column.Kind.NUMBER, Column.Kind.AMOUNT, Column.Kind.COUNT), NotANumber::read);
    }

    @Override
    public String id() {
        return "not_a_number";
    }

    @Override
    public String says() {
        return """
                Numbers are written in digits with a decimal point and without separators between thousands.
                Distances, hours, prices and emissions are never below 0; counts such as slots and gauges in
                millimetres are whole.""";
    }

    private static void read(Column column, String text) {
        switch (column.kind()) {
            case NUMBER -> Cells.number(text);
            case AMOUNT -> Cells.amount(text);
            case COUNT -> Cells.count(text);
            default ->
                throw new IllegalStateException("No reader for " + column + ". Maybe the kind is not in the list?");
        }
    }
}
