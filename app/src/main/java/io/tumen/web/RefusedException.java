package io.tumen.web;

import io.tumen.operations.MovementAnswer.RefusalView;
import java.util.List;

/// Carries a business refusal to [Problems], because a controller method can return one shape only.
final class RefusedException extends RuntimeException {
    private final transient List<RefusalView> refusals;

    RefusedException(List<RefusalView> refusals) {
        super(refusals.getFirst().words());
        this.refusals = List.copyOf(refusals);
    }

    List<RefusalView> refusals() {
        return refusals;
    }
}
