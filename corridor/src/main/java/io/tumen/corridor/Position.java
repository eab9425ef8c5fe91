package io.tumen.corridor;

/// A point on the earth, WGS 84.
///
/// @param latitude  degrees, north positive, within ±90
/// @param longitude degrees, east positive, within ±180
public record Position(double latitude, double longitude) {
    /// Mean earth radius (IUGG), km.
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Position {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new InvalidValueException(
                    "position", latitude + "," + longitude, "latitude within ±90, longitude within ±180 degrees");
        }
    }

    /// Great-circle distance by the haversine formula, km.
    public double greatCircleKm(Position other) {
        double dLat = Math.toRadians(other.latitude - latitude);
        double dLon = Math.toRadians(other.longitude - longitude);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
