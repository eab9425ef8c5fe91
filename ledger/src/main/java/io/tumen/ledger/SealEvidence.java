package io.tumen.ledger;

/// What a sighting says of the seal.
public enum SealEvidence {
    APPLIED,
    SEEN,
    NOT_STATED,
    BROKEN,
    REPLACED_UNDER_SUPERVISION,
    REPLACED_WITHOUT_SUPERVISION
}
