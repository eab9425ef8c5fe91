package io.tumen.ledger;

import java.util.List;

/// What became of a document that was brought in.
public sealed interface Merging {
    /// @param wasThere    whether it had been lodged meanwhile; then nothing was lodged again
    /// @param notAccepted what speaks against accepting what was lodged; empty when nothing does
    record Merged(MovementId movement, boolean wasThere, List<Refusal> notAccepted) implements Merging {
        public Merged {
            notAccepted = List.copyOf(notAccepted);
        }
    }

    /// The document is kept all the same.
    ///
    /// @param refusals the most weighty first
    record Refused(List<Refusal> refusals) implements Merging {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
