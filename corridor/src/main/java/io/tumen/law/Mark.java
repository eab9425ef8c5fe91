package io.tumen.law;

/// A point in the life of a movement at which a clock starts or stops.
public enum Mark {
    LODGED,
    ACCEPTED,
    RELEASED,
    EXITED,
    GATE_IN_ABROAD,
    LOADED,
    SAILED,
    DISCHARGED_FROM_SHIP,
    RE_ENTERED,
    RECONCILED,
    DISCHARGED,
    /// The deadline for re-entry has passed.
    DEADLINE,
    ENQUIRY_OPENED,
    ENQUIRY_ANSWERED
}
