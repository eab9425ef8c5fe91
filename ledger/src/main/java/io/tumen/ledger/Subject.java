package io.tumen.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a fact is about, as the claimant named it.
///
/// A fact that names no movement is held to belong to the movement that declared the container last before it happened.
///
/// @param movement  id or reference number as stated, null when only a container is named
/// @param container null when the whole movement is meant
public record Subject(@Nullable String movement, @Nullable StatedContainer container) {
    public Subject {
        movement = movement == null ? null : StoredText.of(movement);
    }

    public static Subject unit(MovementId movement, String container) {
        return new Subject(movement.value(), new StatedContainer(container));
    }

    public static Subject wholeMovement(MovementId movement) {
        return new Subject(movement.value(), null);
    }

    public static Subject container(String container) {
        return new Subject(null, new StatedContainer(container));
    }

    @Nullable
    String movementKey() {
        return movement == null ? null : movement.strip().toUpperCase(Locale.ROOT);
    }

    @Nullable
    String containerKey() {
        return container == null ? null : container.key();
    }
}
