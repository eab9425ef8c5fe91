package io.tumen.feed;

import java.util.Set;

/// Ids are spelled so that they survive.
final class NotAnId extends CellRule {
    NotAnId() {
        super(Set.of(Column.Kind.ID), NotAnId::read);
    }

    @Override
    public String id() {
        return "not_an_id";
    }

    @Override
    public String says() {
        return """
                An id is made of letters, digits and the signs . _ - > : and has no blank, so that it survives every
                table and every web address.""";
    }

    private static void read(Column column, String text) {
        Cells.id(text);
    }
}
