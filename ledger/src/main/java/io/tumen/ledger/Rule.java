package io.tumen.ledger;

/// Why a request can be refused. Where several rules speak against one request, the one named first here weighs most.
enum Rule {
    KEY_REUSED("An idempotency key names one request for ever."),
    MOVEMENT_UNKNOWN("Decisions are taken on lodged movements only."),
    RIGHT_TO_DECIDE("Customs, or a rule in its name, accepts, releases, reconciles and discharges."),
    RIGHT_TO_LODGE("The holder lodges the declaration and answers for the movement."),
    RIGHT_TO_CANCEL("The holder or customs may cancel."),
    ALREADY_ENDED("Nothing is decided on a movement that was discharged or cancelled."),
    ALREADY_ACCEPTED("A declaration is accepted once, and keeps its reference number."),
    NOT_ACCEPTED("Release, reconciliation and discharge follow acceptance."),
    NOT_RELEASED("Reconciliation and discharge follow release; without one an officer states why."),
    ALREADY_RELEASED("Goods are released once."),
    ALREADY_EXITED("A movement whose goods have left the country cannot be cancelled; it is discharged."),
    NOT_RECONCILED("Discharge follows reconciliation."),
    LAW(
            "The law of the day of exit must allow the way; where that day has passed, that of the day of the decision too."),
    LAW_UNKNOWN("Where no text that could be read answers, an officer states why the way is accepted."),
    WAY_INCOMPLETE("The declaration names exit post, transit port and entry port."),
    NO_UNIT("The declaration names every container."),
    UNIT_TWICE("Every container is declared once."),
    DEADLINE_PASSED("The deadline for re-entry lies ahead (model: Regulation (EU) No 479/2013 article 5(3)(a))."),
    NO_SEAL("Goods leave under seal (model: 19 CFR part 123 subpart C)."),
    SEAL_BROKEN("A broken seal is replaced by customs or under supervision before release (model: 19 CFR 123.21(a))."),
    SCREENING("Goods on a screening list are released once customs have cleared them, with a reason."),
    RIGHT_TO_CLEAR("Only customs clear goods that a screening list holds; a rule in its name does not."),
    NOTHING_HELD("Only goods that a screening list holds are cleared."),
    NOT_HOME("Reconciliation waits until every unit is stated to be home, or states why not."),
    DISCREPANCY("A discrepancy is resolved by a stated reason before discharge (model: 19 CFR 123.21(a))."),
    REASON_MISSING("A cancellation or a clearing states its reason.");

    private final String text;

    Rule(String text) {
        this.text = text;
    }

    String id() {
        return name().replace('_', '-');
    }

    Refusal refuse(String field, String seen, String passes) {
        return new Refusal(id(), text, field, seen, passes);
    }

    /// @param legalText the text that refuses, where it is more than the rule's own
    Refusal refuse(String legalText, String field, String seen, String passes) {
        return new Refusal(id(), legalText, field, seen, passes);
    }
}
