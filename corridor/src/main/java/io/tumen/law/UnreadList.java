package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.util.Set;

/// A list of places that an article has or may have, and that could not be read: any place may stand in it, except
/// those that surely do not.
///
/// A place that another act of the same subdivision is known to add cannot have stood here before; the law sees to
/// that, so such places need not be excepted.
public record UnreadList(Role role, Set<PlaceId> except) {
    public UnreadList {
        except = Set.copyOf(except);
    }

    boolean mayName(PlaceId place) {
        return !except.contains(place);
    }
}
