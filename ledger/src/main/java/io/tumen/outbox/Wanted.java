package io.tumen.outbox;

import io.tumen.corridor.InvalidValueException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a subscriber wants to be told.
///
/// @param kinds    such as `decision`, for all decisions, or `fact.exited`; empty for all
/// @param movement only what names this movement, by the name it is given here; null for all
public record Wanted(List<String> kinds, @Nullable String movement) {
    private static final Pattern KIND = Pattern.compile("(decision|fact|request)(\\.[a-z][a-z0-9_]*)?");

    public Wanted {
        kinds = List.copyOf(kinds);
        for (String kind : kinds) {
            if (!KIND.matcher(kind).matches()) {
                throw new InvalidValueException(
                        "kind", kind, "decision, fact or request, alone or as in decision.released or fact.exited");
            }
        }
    }

    boolean takes(Message message) {
        boolean kind = kinds.isEmpty()
                || kinds.stream()
                        .anyMatch(one ->
                                message.type().equals(one) || message.type().startsWith(one + "."));
        return kind && (movement == null || movement.equals(message.movement()));
    }
}
