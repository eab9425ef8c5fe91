package io.tumen.conversion;

import org.jspecify.annotations.Nullable;

/// The mode of a GTFS route type, of the basic ones and of the extended ones by their hundreds.
final class GtfsModes {
    private static final int EXTENDED = 100;
    static final String RAIL_TYPE = "2";
    static final String ROAD_TYPE = "3";
    static final String SEA_TYPE = "4";

    private GtfsModes() {}

    /// Null for what carries no goods: cable cars, taxis, horses.
    static @Nullable String find(int routeType) {
        return routeType < EXTENDED ? basic(routeType) : extended(routeType / EXTENDED);
    }

    private static @Nullable String basic(int routeType) {
        return switch (routeType) {
            case 0, 1, 2, 5, 12 -> "rail";
            case 3, 11 -> "road";
            case 4 -> "sea";
            default -> null;
        };
    }

    private static @Nullable String extended(int hundreds) {
        return switch (hundreds) {
            case 1, 4, 5, 6, 9 -> "rail";
            case 2, 7, 8 -> "road";
            case 10, 12 -> "sea";
            case 11 -> "air";
            default -> null;
        };
    }

    /// The basic route type for a mode of a package; what GTFS has no word for goes as a bus.
    static String typeOf(String mode, boolean onWater) {
        return onWater ? SEA_TYPE : mode.equals("rail") ? RAIL_TYPE : ROAD_TYPE;
    }
}
