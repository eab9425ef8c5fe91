package io.tumen.flows;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.PlaceId;

/// A link with what it means at frontiers. One object for each link, so equal only to itself.
final class Track {
    private final Link link;
    private final PlaceId from;
    private final PlaceId to;
    private final boolean crosses;
    private final boolean fromAbroad;
    private final boolean toAbroad;
    private final double hours;
    private final int facility;

    /// @param hours    of a ride on demand
    /// @param facility what all that ride the link share
    Track(Corridor corridor, Link link, double hours, int facility) {
        this.link = link;
        this.from = corridor.placeOf(link.from()).id();
        this.to = corridor.placeOf(link.to()).id();
        this.crosses = corridor.crossesFrontier(link);
        this.fromAbroad = isAbroad(corridor, from);
        this.toAbroad = isAbroad(corridor, to);
        this.hours = hours;
        this.facility = facility;
    }

    static boolean isAbroad(Corridor corridor, PlaceId place) {
        return !corridor.assumptions().isHome(corridor.placeFor(place).country());
    }

    Link link() {
        return link;
    }

    PlaceId from() {
        return from;
    }

    PlaceId to() {
        return to;
    }

    double hours() {
        return hours;
    }

    int facility() {
        return facility;
    }

    boolean crosses() {
        return crosses;
    }

    boolean fromAbroad() {
        return fromAbroad;
    }

    boolean toAbroad() {
        return toAbroad;
    }

    boolean onWater() {
        return link.mode().onWater();
    }

    boolean leavesHome() {
        return !fromAbroad && toAbroad;
    }

    boolean comesHome() {
        return fromAbroad && !toAbroad;
    }

    boolean entersAbroadByLand() {
        return crosses && toAbroad && !onWater();
    }
}
