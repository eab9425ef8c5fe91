package io.tumen.audit;

import io.tumen.ledger.MovementId;
import java.util.List;

/// One file that shows to somebody without network and database what is remembered of a movement: its declaration,
/// decisions and facts as leaves of the log, with their way to the signed head, and the state that follows from them.
///
/// @param key         of the log, by its own word
/// @param checkpoint  the head of the log, with the signatures of log and witnesses
/// @param longTexts   what stands in the leaves only by its hash
/// @param rules       id of the rules by which the state was computed
/// @param rulesSha256 hash of these rules
public record Proof(
        MovementId movement,
        VerifierKey key,
        SignedNote checkpoint,
        List<ProvenLeaf> leaves,
        List<String> longTexts,
        String rules,
        String rulesSha256,
        StateClaim state) {
    public Proof {
        leaves = List.copyOf(leaves);
        longTexts = List.copyOf(longTexts);
    }

    /// @param entry canonical JSON, as it is hashed
    /// @param path  to the root of the checkpoint's tree
    public record ProvenLeaf(long index, String entry, List<Hash> path) {
        public ProvenLeaf {
            path = List.copyOf(path);
        }
    }
}
