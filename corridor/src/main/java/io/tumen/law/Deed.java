package io.tumen.law;

import java.util.Locale;

/// A decision that a rule pack gives to somebody.
public enum Deed {
    LODGE,
    AMEND,
    CANCEL,
    ACCEPT,
    SELECT_FOR_CONTROL,
    RECORD_CONTROL,
    RESERVE_GUARANTEE,
    FREE_GUARANTEE,
    CLAIM_GUARANTEE,
    SEAL,
    RELEASE,
    RESEAL,
    ACCEPT_INCIDENT,
    RECONCILE,
    DISCHARGE,
    CLEAR,
    OPEN_ENQUIRY,
    ANSWER_ENQUIRY,
    START_RECOVERY,
    CLOSE,
    OPEN_CERTIFICATE,
    RESERVE_NUMBERS,
    MERGE_OFFLINE;

    /// As a rule pack and a user write it, such as `open_enquiry`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
