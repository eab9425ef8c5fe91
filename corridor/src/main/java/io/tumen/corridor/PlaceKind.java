package io.tumen.corridor;

/// What a place is to goods that pass it.
public enum PlaceKind {
    CITY,
    BORDER_ROAD,
    BORDER_RAIL,
    RIVER_PORT,
    SEAPORT
}
