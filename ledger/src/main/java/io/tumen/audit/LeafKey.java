package io.tumen.audit;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// What a leaf is of: a decision (a lodging is the first one of its movement) or a fact, by its position, or a request
/// without effect, by its key: one that was refused, or brought no facts.
record LeafKey(Kind kind, @Nullable Long position, @Nullable String requestKey) {
    /// Named as the table whose row leads the leaf.
    enum Kind {
        DECISION("decision"),
        FACT("fact"),
        REQUEST("request");

        private final String table;

        Kind(String table) {
            this.table = table;
        }

        String table() {
            return table;
        }

        static Kind ofTable(String table) {
            for (Kind kind : values()) {
                if (kind.table.equals(table)) {
                    return kind;
                }
            }
            throw new BrokenLogException("the log has a leaf of a table '" + table + "', which no leaf is of");
        }
    }

    long positionOrFail() {
        return requireNonNull(position);
    }

    String requestKeyOrFail() {
        return requireNonNull(requestKey);
    }

    /// In the words of a message.
    String words() {
        return position == null ? "request '" + requestKey + "'" : kind.table() + " at position " + position;
    }
}
