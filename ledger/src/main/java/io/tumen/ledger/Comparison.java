package io.tumen.ledger;

import io.tumen.law.Compared;

/// One line of a reconciliation: what left held against what came home.
///
/// @param atExit      as shown, "not stated" where nobody said
/// @param atReEntry   as shown, "not stated" where nobody said
/// @param reason      why the verdict is what it is: who states what, with the values; empty when equal
/// @param consequence what follows, in words with the law it is modelled on; empty when equal
public record Comparison(
        Compared field, String atExit, String atReEntry, Verdict verdict, String reason, String consequence) {
    /// Shown where nobody stated a value.
    public static final String NOT_STATED = "not stated";

    public enum Verdict {
        EQUAL,
        DIFFERS,
        NOT_STATED
    }
}
