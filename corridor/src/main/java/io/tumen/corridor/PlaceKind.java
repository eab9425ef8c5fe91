package io.tumen.corridor;

public enum PlaceKind {
    CITY,
    BORDER_ROAD,
    BORDER_RAIL,
    RIVER_PORT,
    SEAPORT
}
