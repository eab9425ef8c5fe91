package io.tumen.feed;

/// One thing that is asked of every corridor package. One rule is one class, and its [#says] is its paragraph in
/// `docs/rules.md`.
///
/// Rules of form look at the texts in the files. Rules of sense come after them and see only the rows that have no
/// fault so far, so that one fault is reported once.
sealed interface Rule {
    /// In small letters with `_`, as shown to the user.
    String id();

    /// What is asked and why, in a few sentences.
    String says();

    default Severity severity() {
        return Severity.ERROR;
    }

    non-sealed interface OfForm extends Rule {
        void check(RawPackage raw, Findings findings);
    }

    non-sealed interface OfSense extends Rule {
        void check(Draft draft, Findings findings);
    }

    /// A rule that the reader itself keeps, because nothing could be read otherwise.
    record WhileReading(String id, String says, Severity severity) implements Rule {
        WhileReading(String id, String says) {
            this(id, says, Severity.ERROR);
        }
    }
}
