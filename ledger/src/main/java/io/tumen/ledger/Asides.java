package io.tumen.ledger;

import io.tumen.ledger.Observation.Incident;
import java.util.ArrayList;
import java.util.List;

/// Finds what is true of a movement beside its status.
final class Asides {
    private Asides() {}

    static List<Aside> of(Movement movement, Evidence evidence, boolean overdue) {
        List<Aside> asides = new ArrayList<>();
        add(asides, movement.has(Decision.Amended.class), Aside.AMENDED);
        add(asides, movement.has(Decision.ControlRecorded.class), Aside.CONTROLLED);
        add(asides, hasOpenIncident(movement, evidence), Aside.INCIDENT);
        add(asides, movement.has(Decision.IncidentAccepted.class), Aside.INCIDENT_ACCEPTED);
        add(asides, movement.has(Decision.Resealed.class), Aside.RESEALED);
        add(asides, overdue, Aside.OVERDUE);
        Decision.EnquiryAnswered answered = movement.findLast(Decision.EnquiryAnswered.class);
        add(asides, answered != null && answered.resolved(), Aside.ENQUIRY_RESOLVED);
        add(asides, movement.has(Decision.GuaranteeClaimed.class), Aside.GUARANTEE_CLAIMED);
        return asides;
    }

    private static boolean hasOpenIncident(Movement movement, Evidence evidence) {
        RecordedDecision accepted = movement.findRecorded(Decision.IncidentAccepted.class);
        return evidence.facts().stream()
                .filter(fact -> fact.what() instanceof Incident)
                .anyMatch(fact -> accepted == null || fact.happened().isAfter(accepted.decided()));
    }

    private static void add(List<Aside> asides, boolean holds, Aside aside) {
        if (holds) {
            asides.add(aside);
        }
    }
}
