package io.tumen.flows;

/// What goods of all classes share and get in each other's way at: a link, a border post, a terminal, the slots of a
/// service.
///
/// @param delay    hours of one unit by the volume of all arcs of all classes that use the facility
/// @param capacity what can pass in a period at most, units; infinite where nothing stops it
public record Facility(String id, VolumeDelay delay, double capacity) {
    public static Facility unlimited(String id, VolumeDelay delay) {
        return new Facility(id, delay, Double.POSITIVE_INFINITY);
    }

    public boolean isLimited() {
        return capacity != Double.POSITIVE_INFINITY;
    }
}
