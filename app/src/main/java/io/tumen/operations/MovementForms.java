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
    /// @param decision `accept`, `clear`, `release`, `reconcile`, `discharge` or `cancel`
    /// @param by       who decides, such as "Hunchun customs"
    /// @param deadline for re-entry, an ISO 8601 moment; null leaves it unknown; only with `accept`
    /// @param reason   where the rules ask for one
    record DecisionForm(
            String decision,
            String by,
            @Nullable String deadline,
            @Nullable String reason) {}

    /// Something that somebody says happened.
    ///
    /// @param claimant   who says so
    /// @param capacity   `holder`, `carrier`, `terminal`, `customs` or `foreign_customs`
    /// @param container  null when the whole movement is meant
    /// @param what       a milestone (`departed`, `exited`, `gate_in_abroad`, `loaded`, `sailed`,
    ///                   `discharged_from_ship`, `re_entered`), or `seal_applied`, `seal_seen`, `seal_not_stated`,
    ///                   `seal_broken`, `seal_replaced`, `counted`
    /// @param place      name, UN/LOCODE or id
    /// @param happened   ISO 8601 moment with offset
    /// @param seal       the seal seen, applied, or put on in place of the old one
    /// @param oldSeal    the seal taken off; only with `seal_replaced`
    /// @param supervisor the authority that watched; only with `seal_replaced`
    /// @param packages   counted; only with `counted`
    /// @param kilograms  weighed, kg; only with `counted`
    /// @param source     the message or document it comes from
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
            String source) {}
}
