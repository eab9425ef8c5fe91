package io.tumen.feed;

import java.util.List;

/// A column of a table: what its cells hold, and whether each row must fill it.
///
/// @param words the permitted words of a [Kind#WORD] or [Kind#WORDS], or the tables that a reference points into
record Column(String name, Kind kind, List<String> words, boolean required) {
    enum Kind {
        TEXT,
        /// The row's own id.
        ID,
        /// An id of another table.
        REFERENCE,
        /// Ids of another table, separated by blanks.
        REFERENCES,
        /// Any number.
        NUMBER,
        /// A number not below 0.
        AMOUNT,
        /// A whole number not below 0.
        COUNT,
        DATE,
        /// A time of day.
        CLOCK,
        /// A time since midnight of the running day, past 24 h for later days.
        TIMETABLE,
        ZONE,
        WEEKDAYS,
        WORD,
        /// Words of a closed list, separated by blanks.
        WORDS,
        /// ISO 3166-1 alpha-2.
        COUNTRY,
        /// The same, separated by blanks.
        COUNTRIES,
        /// ISO 3166-2.
        SUBDIVISION,
        /// ISO 4217.
        CURRENCY,
        UN_LOCODE,
        /// A code of the Harmonized System.
        HS,
        URL
    }

    Column {
        words = List.copyOf(words);
    }

    static Column column(Kind kind, String name) {
        return new Column(name, kind, List.of(), true);
    }

    static Column text(String name) {
        return column(Kind.TEXT, name);
    }

    static Column id(String name) {
        return column(Kind.ID, name);
    }

    static Column reference(String name, String... tables) {
        return new Column(name, Kind.REFERENCE, List.of(tables), true);
    }

    static Column word(String name, String... permitted) {
        return new Column(name, Kind.WORD, List.of(permitted), true);
    }

    static Column word(String name, Class<? extends Enum<?>> type) {
        return new Column(name, Kind.WORD, SketchValues.words(type), true);
    }

    /// Words of which a cell may hold several.
    Column several() {
        return new Column(name, Kind.WORDS, words, required);
    }

    Column optional() {
        return new Column(name, kind, words, false);
    }
}
