package io.tumen.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of movements, the newest first.
///
/// @param next what to ask for the next page, null when this is the last
public record MovementPage(
        List<MovementView> movements, @Nullable MovementId next) {
    public MovementPage {
        movements = List.copyOf(movements);
    }
}
