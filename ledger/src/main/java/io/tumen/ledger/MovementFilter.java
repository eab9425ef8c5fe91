package io.tumen.ledger;

import java.util.Locale;
import java.util.Set;

/// Which movements to list.
///
/// @param statuses    empty for all
/// @param onlyOverdue whether only those past their deadline
/// @param onlyAlerts  whether only those with an alert
/// @param text        part of an id, reference number, holder or container number; empty for all
public record MovementFilter(Set<Status> statuses, boolean onlyOverdue, boolean onlyAlerts, String text) {
    public static final MovementFilter ALL = new MovementFilter(Set.of(), false, false, "");

    public MovementFilter {
        statuses = Set.copyOf(statuses);
        text = text.strip().toUpperCase(Locale.ROOT);
    }

    boolean admits(MovementState state) {
        return (statuses.isEmpty() || statuses.contains(state.status()))
                && (!onlyOverdue || state.overdue())
                && (!onlyAlerts || !state.alerts().isEmpty());
    }
}
