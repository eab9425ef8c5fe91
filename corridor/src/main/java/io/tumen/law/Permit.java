package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.util.List;

/// A place that an article adds to the list of a role.
///
/// @param caveats open points to tell whoever uses the place; they do not decide
public record Permit(Role role, PlaceId place, List<OpenPoint> caveats) {
    public Permit {
        caveats = List.copyOf(caveats);
    }
}
