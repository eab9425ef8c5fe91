package io.tumen.law;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Way;
import org.jspecify.annotations.Nullable;

/// What a place is to a way that goes abroad and comes home. Each role has its own closed list of places.
public enum Role {
    /// The border post where the goods leave the country by land, or the home port where they leave it by ship.
    EXIT("leave at"),
    /// By sea the foreign port where they are loaded on a ship, or landed when they left by one; by land the post where
    /// they enter a foreign country.
    TRANSIT("use"),
    /// The home port or border post where they come back.
    ENTRY("come home at");

    private final String verb;

    Role(String verb) {
        this.verb = verb;
    }

    /// What the goods do there: "Jilin goods may _use_ Vladivostok".
    String verb() {
        return verb;
    }

    /// What the list of such places is called.
    String list(Journey journey) {
        return switch (this) {
            case EXIT -> journey.leavesByShip() ? "home ports" : "border posts";
            case TRANSIT -> journey.transitList();
            case ENTRY -> journey == Journey.BY_SEA ? "home ports" : "home posts";
        };
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
