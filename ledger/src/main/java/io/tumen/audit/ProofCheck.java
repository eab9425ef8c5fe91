package io.tumen.audit;

import io.tumen.audit.Proof.ProvenLeaf;
import io.tumen.law.RulePack;
import io.tumen.law.RulePacks;
import io.tumen.ledger.Movement;
import io.tumen.ledger.StateFunction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks a proof with nothing but the proof, the rules and the keys one trusts: the signatures of the head, the way of
/// every leaf to it, and that the stated state follows from the leaves.
public final class ProofCheck {
    private final List<String> shown = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final RulePacks packs;

    private ProofCheck(RulePacks packs) {
        this.packs = packs;
    }

    /// What a check comes to.
    ///
    /// @param shown  what the proof shows, in sentences
    /// @param faults what does not fit, in sentences; empty when the proof holds
    public record Verdict(List<String> shown, List<String> faults) {
        public Verdict {
            shown = List.copyOf(shown);
            faults = List.copyOf(faults);
        }

        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /// Whom to believe.
    ///
    /// @param key       of the log, null to take the one in the proof
    /// @param witnesses who may have co-signed
    /// @param quorum    how many of them must have
    public record Trust(@Nullable VerifierKey key, Set<VerifierKey> witnesses, int quorum) {
        public Trust {
            witnesses = Set.copyOf(witnesses);
        }
    }

    /// @param packs the rules that this program knows, by which the state is computed again
    public static Verdict check(Proof proof, Trust trust, RulePacks packs) {
        ProofCheck check = new ProofCheck(packs);
        check.checkSignatures(proof, trust);
        check.checkLeaves(proof);
        // Leaves that are not of the log say nothing.
        if (check.faults.isEmpty()) {
            check.checkState(proof);
        }
        return new Verdict(check.faults.isEmpty() ? check.shown : List.of(), check.faults);
    }

    private void checkSignatures(Proof proof, Trust trust) {
        VerifierKey key = trust.key() == null ? proof.key() : trust.key();
        Checkpoint head = Checkpoint.of(proof.checkpoint());
        if (!key.equals(proof.key())) {
            faults.add("The file is of the log " + proof.key() + ", not of the log you asked for, " + key + ".");
        }
        if (!proof.checkpoint().isSignedBy(key) || !head.origin().equals(key.name())) {
            faults.add("The checkpoint in the file is not signed by the log " + key.name()
                    + ": it was changed, or is of another log.");
        }
        shown.add("The log " + key.name() + " signed that it had " + head.size() + " leaves with the root "
                + head.root() + ".");
        if (trust.key() == null) {
            shown.add("Its key is the one in the file itself, " + key
                    + "; compare it with the key you were given, or name that with --key.");
        }
        checkWitnesses(proof.checkpoint(), trust);
    }

    private void checkWitnesses(SignedNote note, Trust trust) {
        List<String> signed = trust.witnesses().stream()
                .filter(witness -> note.findTimeOf(witness) != null)
                .map(VerifierKey::name)
                .sorted()
                .toList();
        if (signed.size() < trust.quorum()) {
            faults.add("Of the witnesses you trust " + signed.size() + " signed this checkpoint"
                    + (signed.isEmpty() ? "" : " (" + String.join(", ", signed) + ")") + "; you asked for "
                    + trust.quorum() + ".");
        } else if (!signed.isEmpty()) {
            shown.add("Signed as seen too by: " + String.join(", ", signed) + ".");
        }
    }

    private void checkLeaves(Proof proof) {
        Checkpoint head = Checkpoint.of(proof.checkpoint());
        Set<Long> seen = new HashSet<>();
        for (ProvenLeaf leaf : proof.leaves()) {
            if (!seen.add(leaf.index())) {
                faults.add("Leaf " + leaf.index() + " stands in the file twice.");
            }
            InclusionProof way = new InclusionProof(leaf.index(), head.size(), leaf.path());
            if (!way.proves(Hash.ofLeaf(Leaf.bytes(leaf.entry())), head.root())) {
                faults.add(
                        "Leaf " + leaf.index() + " (" + ProvenMovement.words(leaf)
                                + ") is not in the tree that the checkpoint signs: the leaf was changed, or the way beside it.");
            }
        }
    }

    private void checkState(Proof proof) {
        ProvenMovement movement = ProvenMovement.of(proof);
        faults.addAll(movement.faults());
        if (!faults.isEmpty()) {
            return;
        }
        Movement proven = Objects.requireNonNull(movement.movement());
        StateClaim said = proof.state();
        StateFunction function = new StateFunction(packs);
        RulePack rules = function.packFor(proven, said.asOf());
        if (!proof.rules().equals(rules.id()) || !proof.rulesSha256().equals(rules.sha256())) {
            faults.add("The state was computed by the rules " + proof.rules() + " with hash " + proof.rulesSha256()
                    + "; by the corridor package of this program the rules " + rules.id() + " with hash "
                    + rules.sha256() + " govern it.");
            return;
        }
        StateClaim follows = StateClaim.of(function.stateOf(proven, said.asOf()), said.asOf());
        if (!follows.equals(said)) {
            faults.add("The file says that " + proof.movement() + " was " + said.words()
                    + "; from the leaves in it follows " + follows.words() + ".");
        }
        shown.add(proof.leaves().size() + " leaves are in that log: " + movement.words() + ".");
        shown.add("By the rules " + rules.id() + " it follows from them that " + proof.movement() + " was, at "
                + said.asOf() + ": " + follows.words() + ".");
        shown.add("A proof shows that what it holds is in the log. That nothing was left out shows only the whole log,"
                + " which anyone may mirror.");
    }
}
