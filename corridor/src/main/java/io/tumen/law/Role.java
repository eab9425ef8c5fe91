package io.tumen.law;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Way;
import org.jspecify.annotations.Nullable;

/// What a place is to a way that goes abroad and comes home. Each role has its own closed list of places.
public enum Role {
    /// The border post where the goods leave the country by land.
    EXIT("leave at", "border posts"),
    /// The foreign port where they are loaded on a ship.
    TRANSIT("use", "foreign ports"),
    /// The home port where they come back.
    ENTRY("come home at", "home ports");

    private final String verb;
    private final String list;

    Role(String verb, String list) {
        this.verb = verb;
        this.list = list;
    }

    /// What the goods do there: "Jilin goods may _use_ Vladivostok".
    String verb() {
        return verb;
    }

    /// What the list of such places is called.
    String list() {
        return list;
    }

    /// The place that has this role in the way, null where it is not stated.
    @Nullable
    PlaceId in(Way way) {
        return switch (this) {
            case EXIT -> way.exit();
            case TRANSIT -> way.transit();
            case ENTRY -> way.entry();
        };
    }
}
