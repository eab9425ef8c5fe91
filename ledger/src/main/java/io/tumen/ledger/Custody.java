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
import org.jspecify.annotations.Nullable;

/// Writes the evidence on a unit as its chain of custody.
final class Custody {
    private Custody() {}

    static UnitCustody of(UnitEvidence evidence) {
        return new UnitCustody(
                evidence.unit().container(),
                evidence.furthest(),
                evidence.facts().stream()
                        .map(fact -> sighting(fact, evidence.side(fact)))
                        .toList());
    }

    private static Sighting sighting(Fact fact, Side side) {
        return new Sighting(
                fact.happened(),
                fact.place(),
                side,
                fact.claimant(),
                fact.what(),
                evidence(fact.what()),
                seal(fact.what()),
                fact.source());
    }

    private static SealEvidence evidence(Observation what) {
        return switch (what) {
            case Passed(var milestone, var seal) -> seal == null ? SealEvidence.NOT_STATED : SealEvidence.SEEN;
            case SealApplied(var seal) -> SealEvidence.APPLIED;
            case SealSeen(var seal) -> SealEvidence.SEEN;
            case SealNotStated() -> SealEvidence.NOT_STATED;
            case SealBroken(var seal) -> SealEvidence.BROKEN;
            case SealReplaced(var old, var seal, var supervisor) ->
                supervisor == null || !supervisor.capacity().isAuthority()
                        ? SealEvidence.REPLACED_WITHOUT_SUPERVISION
                        : SealEvidence.REPLACED_UNDER_SUPERVISION;
            case Counted(var packages, var kilograms) -> SealEvidence.NOT_STATED;
            case Withdrawn() -> SealEvidence.NOT_STATED;
            case Incident(var words) -> SealEvidence.NOT_STATED;
            case Presented(var document) -> SealEvidence.NOT_STATED;
        };
    }

    private static @Nullable StatedSeal seal(Observation what) {
        return switch (what) {
            case Passed(var milestone, var seal) -> seal;
            case SealApplied(var seal) -> seal;
            case SealSeen(var seal) -> seal;
            case SealBroken(var seal) -> seal;
            case SealReplaced(var old, var seal, var supervisor) -> seal;
            case SealNotStated() -> null;
            case Counted(var packages, var kilograms) -> null;
            case Withdrawn() -> null;
            case Incident(var words) -> null;
            case Presented(var document) -> null;
        };
    }
}
