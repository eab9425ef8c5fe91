package io.tumen.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the acts of a subdivision say about one place in one role on one day.
sealed interface Reading {
    Standing standing();

    /// The act that opens the place, or may; null when nothing does.
    @Nullable
    Act opening();

    record Open(Permission permission) implements Reading {
        @Override
        public Standing standing() {
            return Standing.LAWFUL;
        }

        @Override
        public Act opening() {
            return permission.act();
        }
    }

    /// @param permissions what may open the place, at least one
    record Doubtful(List<Permission> permissions) implements Reading {
        @Override
        public Standing standing() {
            return Standing.UNKNOWN;
        }

        @Override
        public Act opening() {
            return permissions.getFirst().act();
        }
    }

    /// @param later what opens the place on a later day, null when nothing does
    record Closed(@Nullable Permission later) implements Reading {
        @Override
        public Standing standing() {
            return Standing.UNLAWFUL;
        }

        @Override
        public @Nullable Act opening() {
            return null;
        }
    }
}
