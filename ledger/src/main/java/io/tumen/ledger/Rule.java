package io.tumen.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Why a request can be refused. Where several rules speak against one request, the one named first here weighs most.
enum Rule {
    KEY_REUSED("An idempotency key names one request for ever."),
    MOVEMENT_UNKNOWN("Decisions are taken on lodged movements only."),
    NO_RULE_PACK("A movement is run by a written, dated rule pack; this corridor has none in force on that day."),
    RIGHT_TO_DECIDE("The rule pack says who may take which decision."),
    RIGHT_TO_LODGE("The holder lodges the declaration and answers for the movement."),
    RIGHT_TO_CANCEL("The holder or customs may cancel."),
    RIGHT_TO_CLEAR("Only customs clear goods that a screening list holds; a rule in its name does not."),
    OFFLINE_SIGNATURE("What was issued without the record is signed by the key for which its number was given out."),
    NUMBER_UNKNOWN("Offline, only numbers are used that were given out in advance."),
    NUMBER_OF_OTHER("A number given out in advance serves the holder for whom it was given out."),
    BLOCK_NOT_VALID("Numbers given out in advance are used from the first to the last moment of their block."),
    NUMBER_USED("One number serves one declaration."),
    PERSON_MISSING("Where more than one person must sign, each is named."),
    SAME_PERSON("Where more than one person must sign, they are different persons."),
    ALREADY_ENDED("Nothing is decided on a movement that was discharged, cancelled or closed."),
    ALREADY_ACCEPTED("A declaration is accepted once, and keeps its reference number."),
    NOT_ACCEPTED("Release, reconciliation and discharge follow acceptance."),
    NOT_RELEASED("Reconciliation and discharge follow release; without one an officer states why."),
    ALREADY_RELEASED("Goods are released once; sealing, control and amendment come before."),
    ALREADY_EXITED("A movement whose goods have left the country cannot be cancelled; it is discharged."),
    NOT_RECONCILED("Discharge follows reconciliation."),
    AMENDED_TOO_LATE("The rule pack says until when a declaration is amended."),
    OTHER_HOLDER("An amendment changes what was declared, not who answers for it."),
    CONTROL_NOT_SELECTED("The result of a control follows its selection."),
    CONTROL_OPEN("Goods selected for control wait for its result, where the rule pack asks for it."),
    CONTROL_FAILED("Goods whose control found something wrong are not released, where the rule pack asks for it."),
    NO_INCIDENT("Only an incident that somebody stated is taken to the record."),
    ENQUIRY_OPEN("An enquiry is open already."),
    NO_ENQUIRY("An answer follows an enquiry."),
    ALREADY_RECOVERING("Recovery starts once."),
    NOT_DISCHARGED("A file is closed once the movement was discharged or cancelled, or what was owed was recovered."),
    LAW(
            "The law of the day of exit must allow the way; where that day has passed, that of the day of the decision too."),
    LAW_UNKNOWN("Where no text that could be read answers, an officer states why the way is accepted."),
    WAY_INCOMPLETE("The declaration names exit post, transit port and entry port."),
    NO_UNIT("The declaration names every container."),
    UNIT_TWICE("Every container is declared once."),
    UNIT_UNKNOWN("Only containers of the declaration are sealed."),
    DEADLINE_PASSED("The deadline for re-entry lies ahead (model: Regulation (EU) No 479/2013 article 5(3)(a))."),
    NO_SEAL("Goods leave under seal (model: 19 CFR part 123 subpart C)."),
    SEAL_BROKEN("A broken seal is replaced by customs or under supervision before release (model: 19 CFR 123.21(a))."),
    SCREENING("Goods on a screening list are released once customs have cleared them, with a reason."),
    NOTHING_HELD("Only goods that a screening list holds are cleared."),
    CERTIFICATE_KNOWN("A certificate is opened once."),
    CERTIFICATE_UNKNOWN("A guarantee is reserved on a certificate that was opened."),
    CERTIFICATE_OF_OTHER("A certificate covers the movements of the holder for whom it was given."),
    CERTIFICATE_NOT_VALID("A certificate covers from its first to its last day."),
    GUARANTEE_AMOUNT_UNKNOWN(
            "The amount follows from the declared value and the rule pack's share; where one is unknown, an officer states it."),
    CURRENCY_DIFFERS("An account has one currency, and nothing is exchanged in it."),
    GUARANTEE_TOO_SMALL("No less is reserved than the rule pack's share of the declared value."),
    GUARANTEE_EXCEEDED("No more is reserved on a certificate than is free on it."),
    NO_GUARANTEE("What is freed or claimed was reserved for this movement."),
    GUARANTEE_MISSING("Where the rule pack asks for a guarantee, it is reserved before release."),
    GUARANTEE_HELD("A file is closed once nothing is held for it any more."),
    NOT_HOME("Reconciliation waits until every unit is stated to be home, or states why not."),
    DISCREPANCY("A discrepancy is resolved by a stated reason before discharge (model: 19 CFR 123.21(a))."),
    REASON_MISSING("A decision that departs from the usual course states its reason.");

    private static final Comparator<Refusal> BY_PRECEDENCE = Comparator.comparing(Rule::ruleOf);

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
        return new Refusal(id(), legalText.isBlank() ? text : legalText, field, seen, passes);
    }

    /// The most weighty first; those of one rule stay in their order.
    static List<Refusal> byPrecedence(Stream<Refusal> refusals) {
        return refusals.sorted(BY_PRECEDENCE).toList();
    }

    private static Rule ruleOf(Refusal refusal) {
        return valueOf(refusal.rule().replace('-', '_'));
    }
}
