package io.tumen.corridor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing of a corridor before and after.
///
/// @param before null when the thing is added
/// @param after  null when the thing is removed; else of the same key as `before`
public record Change(@Nullable Thing before, @Nullable Thing after) {
    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException(
                    "A change of nothing into nothing. Maybe the thing was looked up wrongly?");
        }
        if (before != null && after != null && !before.key().equals(after.key())) {
            throw new IllegalArgumentException("A change of " + before.key() + " into " + after.key()
                    + ". Maybe one should be removed and the other added?");
        }
    }

    public static Change added(Thing thing) {
        return new Change(null, thing);
    }

    public static Change removed(Thing thing) {
        return new Change(thing, null);
    }

    public static Change replaced(Thing before, Thing after) {
        return new Change(before, after);
    }

    /// Of the thing that is changed.
    public Thing.Key key() {
        return either().key();
    }

    /// The thing as it is after the change, or as it was where it is removed.
    public Thing either() {
        return after != null ? after : Objects.requireNonNull(before);
    }
}
