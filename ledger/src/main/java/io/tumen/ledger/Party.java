package io.tumen.ledger;

import io.tumen.law.Actor;
import org.jspecify.annotations.Nullable;

/// Who claims or decides something, and in which capacity.
///
/// @param name   as known to the other parties, such as "Hunchun customs"
/// @param person who signs for it, null when nobody is named
public record Party(
        String name, Capacity capacity, @Nullable String person) {
    /// In what role a party speaks.
    public enum Capacity {
        /// Lodges the declaration and answers for the movement.
        HOLDER,
        CARRIER,
        TERMINAL,
        /// The authority that accepts, releases and discharges.
        CUSTOMS,
        FOREIGN_CUSTOMS,
        /// A stated rule that decides by itself.
        RULE,
        /// Answers with its money for what a holder may come to owe.
        GUARANTOR;

        /// The same role as rule packs name it.
        public Actor actor() {
            return Actor.valueOf(name());
        }

        /// Whether it is an authority, under whose eyes a seal may be replaced.
        public boolean isAuthority() {
            return this == CUSTOMS || this == FOREIGN_CUSTOMS;
        }
    }

    public Party {
        name = StoredText.of(name.strip());
        person = person == null || person.isBlank() ? null : StoredText.of(person.strip());
    }

    public Party(String name, Capacity capacity) {
        this(name, capacity, null);
    }

    @Override
    public String toString() {
        return name;
    }
}
