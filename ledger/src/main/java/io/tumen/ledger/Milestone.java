package io.tumen.ledger;

/// A point of the way that every unit passes, in the order of the way.
public enum Milestone {
    DEPARTED("departed"),
    EXITED("exited"),
    GATE_IN_ABROAD("gate-in at the foreign port"),
    LOADED("loaded on the ship"),
    SAILED("sailed"),
    /// Set over to another ship on the way; many journeys have none.
    TRANSHIPPED("transhipped"),
    DISCHARGED_FROM_SHIP("discharged from the ship"),
    RE_ENTERED("re-entered");

    private final String words;

    Milestone(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
