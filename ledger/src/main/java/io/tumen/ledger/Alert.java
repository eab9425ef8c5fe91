package io.tumen.ledger;

/// Something in the facts that somebody should look at.
///
/// @param words a full sentence with the values seen
public record Alert(Kind kind, String words) implements Comparable<Alert> {
    public enum Kind {
        MOVED_BEFORE_RELEASE,
        UNDECLARED_CONTAINER,
        UNREADABLE_CONTAINER,
        SEAL_DIFFERS,
        SEAL_BROKEN,
        SEAL_REPLACED_WITHOUT_SUPERVISION,
        SEAL_APPLIED_WITHOUT_RIGHT,
        QUANTITY_CLAIMS_DIFFER,
        OTHER_PLACE_THAN_DECLARED,
        OUT_OF_ORDER,
        CLAIMS_DIFFER_IN_TIME,
        AFTER_THE_END,
        IN_THE_FUTURE,
        RECONCILED_ON_OTHER_EVIDENCE,
        OVERDUE,
        CLOCK_WARNING,
        CLOCK_OVERDUE,
        CORRECTION_WITHOUT_EFFECT,
        SUPERVISOR_WITHOUT_AUTHORITY,
        INCIDENT,
        UNKNOWN_PLACE,
        CONTAINER_ELSEWHERE,
        RULE_PACK_GONE,
        DOCUMENTS_DIFFER
    }

    @Override
    public int compareTo(Alert other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : words.compareTo(other.words);
    }
}
