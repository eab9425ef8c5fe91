package io.tumen.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the acts of a subdivision say about one place in one role on one day.
sealed interface Reading {
    Standing standing();

    record Open(Permission permission) implements Reading {
        @Override
        public Standing standing() {
            return Standing.LAWFUL;
        }
    }

    /// @param permissions what may open the place, at least one
    record Doubtful(List<Permission> permissions) implements Reading {
        @Override
        public Standing standing() {
            return Standing.UNKNOWN;
        }
    }

    /// @param later what opens the place on a later day, null when nothing does
    record Closed(@Nullable Permission later) implements Reading {
        @Override
        public Standing standing() {
            return Standing.UNLAWFUL;
        }
    }
}
