package io.tumen.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a user or a machine sends to the record, in its own words; null fields are not stated.
public interface MovementForms {
    /// What the holder lodges.
    ///
    /// @param hs      HS code
    /// @param trade   `domestic` when null
    /// @param value   of all goods, CNY
    /// @param exit    planned border post; exit, transit and entry are names, UN/LOCODEs or ids
    /// @param exitDay planned day of exit, `2026-09-10`
    /// @param plan    the plan this follows, as its text
    record DeclarationForm(
            String holder,
            String origin,
            String destination,
            String hs,
            String teu,
            String tonnes,
            @Nullable String value,
            @Nullable String trade,
            String exit,
            String transit,
            String entry,
            String exitDay,
            List<UnitForm> units,
            @Nullable String plan) {}

    /// One container.
    ///
    /// @param seal      null when it is not sealed yet
    /// @param packages  number of packages
    /// @param kilograms gross mass of the goods, kg
    record UnitForm(String container, @Nullable String seal, int packages, String kilograms) {}

    /// A decision asked for.
    ///
    /// @param decision     `amend`, `accept`, `select_for_control`, `record_control`, `reserve_guarantee`,
    ///                     `free_guarantee`, `claim_guarantee`, `seal`, `release`, `reseal`, `accept_incident`,
    ///                     `reconcile`, `discharge`, `clear`, `cancel`, `open_enquiry`, `answer_enquiry`,
    ///                     `start_recovery` or `close`
    /// @param by           who decides, such as "Hunchun customs"
    /// @param capacity     in which capacity: `customs`, `foreign_customs`, `holder` or `rule`
    /// @param person       who signs; needed where the rule pack asks for more than one person
    /// @param deadline     for re-entry, an ISO 8601 moment; null leaves it unknown; only with `accept`
    /// @param reason       where the rules ask for one; remarks of a control, the answer to an enquiry
    /// @param certificate  only with `reserve_guarantee`
    /// @param amount       null with `reserve_guarantee` for the rule pack's share of the declared value
    /// @param currency     of the amount, CNY when null
    /// @param seals        only with `seal` and `reseal`
    /// @param control      `documents`, `seals` or `goods`; only with `select_for_control`
    /// @param satisfactory whether all was found in order; only with `record_control`
    /// @param resolved     whether the answer settles where the goods are; only with `answer_enquiry`
    /// @param declaration  the whole declaration as it shall read; only with `amend`
    record DecisionForm(
            String decision,
            String by,
            String capacity,
            @Nullable String person,
            @Nullable String deadline,
            @Nullable String reason,
            @Nullable String certificate,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable List<SealForm> seals,
            @Nullable String control,
            @Nullable Boolean satisfactory,
            @Nullable Boolean resolved,
            @Nullable DeclarationForm declaration) {
        /// A decision that needs no more than a deadline or a reason.
        public static DecisionForm of(
                String decision, String by, String capacity, @Nullable String deadline, @Nullable String reason) {
            return new DecisionForm(
                    decision, by, capacity, null, deadline, reason, null, null, null, null, null, null, null, null);
        }

        /// The guarantee that is reserved for a movement.
        ///
        /// @param amount in CNY
        public static DecisionForm reserving(String by, String capacity, String certificate, String amount) {
            return new DecisionForm(
                    "reserve_guarantee",
                    by,
                    capacity,
                    null,
                    null,
                    null,
                    certificate,
                    amount,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /// A seal put on a container.
    record SealForm(String container, String seal) {}

    /// A guarantee certificate to be taken to the account.
    ///
    /// @param certificate number that the guarantor gave it
    /// @param holder      whose movements it covers
    /// @param currency    ISO 4217
    /// @param validFrom   first day, `2026-01-01`
    /// @param validUntil  last day, null when none is set
    record CertificateForm(
            String certificate,
            String guarantor,
            String holder,
            String amount,
            String currency,
            String validFrom,
            @Nullable String validUntil,
            String by,
            String capacity,
            @Nullable String person) {}

    /// Something that somebody says happened.
    ///
    /// @param claimant   who says so
    /// @param capacity   `holder`, `carrier`, `terminal`, `customs` or `foreign_customs`
    /// @param container  null when the whole movement is meant
    /// @param what       a milestone (`departed`, `exited`, `gate_in_abroad`, `loaded`, `sailed`, `transhipped`,
    ///                   `discharged_from_ship`, `re_entered`), or `seal_applied`, `seal_seen`, `seal_not_stated`,
    ///                   `seal_broken`, `seal_replaced`, `counted`, `incident`, `withdrawn`
    /// @param place      name, UN/LOCODE or id; what the package does not know is kept as it was written
    /// @param happened   ISO 8601 moment with offset
    /// @param seal       the seal seen, applied, or put on in place of the old one
    /// @param oldSeal    the seal taken off; only with `seal_replaced`
    /// @param supervisor the authority that watched; only with `seal_replaced`
    /// @param packages   counted; only with `counted`
    /// @param kilograms  weighed, kg; only with `counted`
    /// @param source     the message or document it comes from
    /// @param supervisorCapacity `customs` or `foreign_customs` (that is meant when it is null) or whatever it claims
    /// @param words      what befell the goods; only with `incident`
    /// @param inReplyTo  the message or question that it answers
    /// @param corrects   position or id of the fact that it stands in for or takes back
    /// @param movement   id or reference number; only where the address names none, and null for a container alone
    record FactForm(
            String claimant,
            String capacity,
            @Nullable String container,
            String what,
            @Nullable String place,
            String happened,
            @Nullable String seal,
            @Nullable String oldSeal,
            @Nullable String supervisor,
            @Nullable Integer packages,
            @Nullable String kilograms,
            String source,
            @Nullable String supervisorCapacity,
            @Nullable String words,
            @Nullable String inReplyTo,
            @Nullable String corrects,
            @Nullable String movement) {
        public FactForm(
                String claimant,
                String capacity,
                @Nullable String container,
                String what,
                @Nullable String place,
                String happened,
                @Nullable String seal,
                @Nullable String oldSeal,
                @Nullable String supervisor,
                @Nullable Integer packages,
                @Nullable String kilograms,
                String source) {
            this(
                    claimant,
                    capacity,
                    container,
                    what,
                    place,
                    happened,
                    seal,
                    oldSeal,
                    supervisor,
                    packages,
                    kilograms,
                    source,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
