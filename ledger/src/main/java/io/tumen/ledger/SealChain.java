package io.tumen.ledger;

import io.tumen.ledger.Observation.Counted;
import io.tumen.ledger.Observation.Incident;
import io.tumen.ledger.Observation.Passed;
import io.tumen.ledger.Observation.Presented;
import io.tumen.ledger.Observation.SealApplied;
import io.tumen.ledger.Observation.SealBroken;
import io.tumen.ledger.Observation.SealNotStated;
import io.tumen.ledger.Observation.SealReplaced;
import io.tumen.ledger.Observation.SealSeen;
import io.tumen.ledger.Observation.Withdrawn;
import io.tumen.ledger.Party.Capacity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows the seal of one unit through everything said of it: which seal ought to be on it, and what speaks against
/// it.
///
/// The seal that ought to be there is the one declared, then the one applied at exit, by anyone before the release
/// and by customs after it, then the one put on in its place under an authority's supervision. Nothing else changes
/// it, so an exchange without supervision shows at re-entry. A broken seal is made good by customs or under
/// supervision only.
final class SealChain {
    private final UnitEvidence evidence;
    private final List<Alert> alerts = new ArrayList<>();
    private @Nullable StatedSeal atExit;
    private @Nullable StatedSeal expected;
    private final List<Claim<SeenSeal>> seenAtReEntry = new ArrayList<>();
    private boolean broken;

    SealChain(UnitEvidence evidence) {
        this.evidence = evidence;
        var declared = evidence.unit().seal();
        expected = declared == null ? null : new StatedSeal(declared.value());
        atExit = expected;
        evidence.facts().forEach(this::follow);
    }

    /// The seal it left with, null when nobody states one.
    @Nullable
    StatedSeal atExit() {
        return atExit;
    }

    /// The seal that ought to be on it, null when nobody states one at exit.
    @Nullable
    StatedSeal expected() {
        return expected;
    }

    /// The seals stated at re-entry by those whose word counts; empty when nobody states one.
    List<SeenSeal> seenAtReEntry() {
        return Claim.weightiest(seenAtReEntry);
    }

    /// Whether it was found broken, and not sealed again by somebody with the right.
    boolean isBroken() {
        return broken;
    }

    List<Alert> alerts() {
        return alerts;
    }

    private void follow(Fact fact) {
        switch (fact.what()) {
            case Passed(var milestone, StatedSeal seal) -> see(fact, seal);
            case SealSeen(StatedSeal seal) -> see(fact, seal);
            case SealApplied(StatedSeal seal) -> apply(fact, seal);
            case SealReplaced replaced -> replace(fact, replaced);
            case SealBroken(var seal) -> breakOpen(fact);
            case SealNotStated() -> {}
            case Withdrawn() -> {}
            case Incident(var words) -> {}
            case Presented(var document) -> {}
            case Counted(var packages, var kilograms) -> {}
        }
    }

    private void see(Fact fact, @Nullable StatedSeal seal) {
        if (seal == null) {
            return;
        }
        if (expected == null && evidence.side(fact) == Side.AT_EXIT) {
            sealAtExit(seal);
        }
        if (expected != null && !expected.key().equals(seal.key())) {
            alert(Alert.Kind.SEAL_DIFFERS, fact, "seal " + seal + " was seen where " + expected + " ought to be");
        }
        rememberAtReEntry(fact, seal);
    }

    private void apply(Fact fact, StatedSeal seal) {
        boolean byCustoms = fact.claimant().capacity() == Capacity.CUSTOMS;
        Side side = evidence.side(fact);
        if (side == Side.AT_EXIT && (byCustoms || evidence.isBeforeRelease(fact))) {
            sealAtExit(seal);
            broken &= !byCustoms;
        } else if (side == Side.AT_EXIT) {
            alert(
                    Alert.Kind.SEAL_APPLIED_WITHOUT_RIGHT,
                    fact,
                    "seal " + seal + " was applied after the release, and not by customs");
        } else {
            alert(
                    Alert.Kind.SEAL_REPLACED_WITHOUT_SUPERVISION,
                    fact,
                    "seal " + seal + " was applied elsewhere than at exit, and no supervision is stated");
            rememberAtReEntry(fact, seal);
        }
    }

    private void replace(Fact fact, SealReplaced replaced) {
        Party supervisor = replaced.supervisor();
        if (supervisor != null && !supervisor.capacity().isAuthority()) {
            alert(
                    Alert.Kind.SUPERVISOR_WITHOUT_AUTHORITY,
                    fact,
                    "the seal was replaced by " + replaced.seal() + " under the eyes of " + supervisor
                            + ", which is no authority");
        } else if (supervisor == null) {
            alert(
                    Alert.Kind.SEAL_REPLACED_WITHOUT_SUPERVISION,
                    fact,
                    "the seal was replaced by " + replaced.seal() + ", and no supervision is stated");
        } else if (evidence.side(fact) == Side.AT_EXIT) {
            sealAtExit(replaced.seal());
            broken = false;
        } else {
            expected = replaced.seal();
            broken = false;
        }
        rememberAtReEntry(fact, replaced.seal());
    }

    private void breakOpen(Fact fact) {
        broken = true;
        alert(Alert.Kind.SEAL_BROKEN, fact, "the seal was found broken or missing");
    }

    private void sealAtExit(StatedSeal seal) {
        atExit = seal;
        expected = seal;
    }

    private void rememberAtReEntry(Fact fact, StatedSeal seal) {
        if (evidence.side(fact) == Side.AT_RE_ENTRY) {
            boolean asExpected = expected == null || expected.key().equals(seal.key());
            seenAtReEntry.add(new Claim<>(fact.claimant().capacity(), new SeenSeal(seal, asExpected, fact)));
        }
    }

    private void alert(Alert.Kind kind, Fact fact, String what) {
        alerts.add(new Alert(kind, Words.of(evidence.unit().container(), fact) + ": " + what + "."));
    }

    /// @param asExpected whether it was the one that ought to be there at that time
    record SeenSeal(StatedSeal seal, boolean asExpected, Fact fact) {}
}
