package io.tumen.ledger;

/// How far a movement is. A movement whose units are spread is as far as the last of them.
///
/// What has not been lodged is a draft and is not in the ledger.
public enum Status {
    LODGED,
    ACCEPTED,
    /// Selected for a control whose result is not recorded.
    UNDER_CONTROL,
    GUARANTEE_RESERVED,
    /// Accepted, and a seal is known for every unit.
    SEALED,
    RELEASED,
    EXITED,
    GATE_IN_ABROAD,
    LOADED,
    SAILED,
    TRANSHIPPED,
    DISCHARGED_FROM_SHIP,
    RE_ENTERED,
    /// Home, and seals or quantities have begun to be looked at.
    RECONCILING,
    MATCHED,
    DISCREPANCY,
    /// Customs ask where the goods are.
    ENQUIRY,
    /// What is owed is being recovered.
    RECOVERY,
    DISCHARGED,
    /// Discharged, and nothing of the guarantee is held any more.
    GUARANTEE_FREED,
    CANCELLED,
    CLOSED;

    /// Whether the movement is over: nothing is decided on it any more but what concerns its guarantee and its file.
    public boolean isEnd() {
        return this == DISCHARGED || this == GUARANTEE_FREED || this == CANCELLED || this == CLOSED;
    }
}
