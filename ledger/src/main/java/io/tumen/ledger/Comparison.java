package io.tumen.ledger;

/// One line of a reconciliation: what left held against what came home.
///
/// @param atExit      as shown, "not stated" where nobody said
/// @param atReEntry   as shown, "not stated" where nobody said
/// @param consequence what follows, in words with the law it is modelled on; empty when equal
public record Comparison(Field field, String atExit, String atReEntry, Verdict verdict, String consequence) {
    /// Shown where nobody stated a value.
    public static final String NOT_STATED = "not stated";

    public enum Field {
        CONTAINER,
        SEAL,
        PACKAGES,
        KILOGRAMS,
        /// Home by the deadline.
        TIME
    }

    public enum Verdict {
        EQUAL,
        DIFFERS,
        NOT_STATED
    }
}
