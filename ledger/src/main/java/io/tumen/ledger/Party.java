package io.tumen.ledger;

/// Who claims or decides something, and in which capacity.
///
/// @param name as known to the other parties, such as "Hunchun customs"
public record Party(String name, Capacity capacity) {
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
        RULE
    }

    public Party {
        name = StoredText.of(name.strip());
    }

    @Override
    public String toString() {
        return name;
    }
}
