package io.tumen.feed;

import io.tumen.corridor.HsCode;
import java.util.Set;

/// Codes follow their standards.
final class NotACode extends CellRule {
    NotACode() {
        super(
                Set.of(
                        Column.Kind.COUNTRY,
                        Column.Kind.COUNTRIES,
                        Column.Kind.SUBDIVISION,
                        Column.Kind.CURRENCY,
                        Column.Kind.UN_LOCODE,
                        Column.Kind.HS,
                        Column.Kind.URL),
                NotACode::read);
    }

    @Override
    public String id() {
        return "not_a_code";
    }

    @Override
    public String says() {
        return """
                Countries are codes of ISO 3166-1, subdivisions of ISO 3166-2, currencies of ISO 4217, places of
                UN/LOCODE without a blank, goods of the Harmonized System; addresses of sources are addresses of the web.""";
    }

    private static void read(Column column, String text) {
        switch (column.kind()) {
            case COUNTRY -> Cells.country(text);
            case COUNTRIES -> Cells.words(text).forEach(Cells::country);
            case SUBDIVISION -> Cells.subdivision(text);
            case CURRENCY -> Cells.currency(text);
            case UN_LOCODE -> Cells.unLocode(text);
            case HS -> HsCode.parse(text);
            case URL -> Cells.url(text);
            default ->
                throw new IllegalStateException("No reader for " + column + ". Maybe the kind is not in the list?");
        }
    }
}
