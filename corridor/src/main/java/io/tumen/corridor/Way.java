package io.tumen.corridor;

import org.jspecify.annotations.Nullable;

/// The part of a journey that the law looks at: where it leaves the country, loads abroad and comes home.
/// All three are null for a journey that never leaves the country; a single null means "not stated".
///
/// @param exit    border post where the goods leave the country by land
/// @param transit foreign port where they are loaded on a ship
/// @param entry   home port where they come back
public record Way(
        @Nullable PlaceId exit,
        @Nullable PlaceId transit,
        @Nullable PlaceId entry) {
    public static final Way INSIDE = new Way(null, null, null);

    public boolean staysInside() {
        return equals(INSIDE);
    }
}
