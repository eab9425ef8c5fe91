package io.tumen.law;

import org.jspecify.annotations.Nullable;

/// What the agreements say of a use of a place on a day.
///
/// @param agreement the one that says so, null for [Kind#NONE]
record Cover(Kind kind, @Nullable Agreement agreement) {
    static final Cover NONE = new Cover(Kind.NONE, null);

    enum Kind {
        /// No agreement has anything to say.
        NONE(Standing.LAWFUL),
        GRANTED(Standing.LAWFUL),
        /// It lets the place be used for something else, and its terms were not read.
        PERHAPS(Standing.UNKNOWN),
        OTHER_USE(Standing.UNLAWFUL),
        ENDED(Standing.UNLAWFUL);

        private final Standing standing;

        Kind(Standing standing) {
            this.standing = standing;
        }
    }

    Standing standing() {
        return kind.standing;
    }
}
