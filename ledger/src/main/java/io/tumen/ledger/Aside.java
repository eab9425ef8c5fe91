package io.tumen.ledger;

/// What is true of a movement beside its status.
public enum Aside {
    AMENDED,
    CONTROLLED,
    /// Something befell the goods on the way that no authority has taken to the record yet.
    INCIDENT,
    INCIDENT_ACCEPTED,
    RESEALED,
    OVERDUE,
    ENQUIRY_RESOLVED,
    GUARANTEE_CLAIMED
}
