package io.tumen.conversion;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The mode of a GMNS link by its allowed uses; the first that carries goods.
final class GmnsModes {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("auto", "road"),
            Map.entry("car", "road"),
            Map.entry("truck", "road"),
            Map.entry("hgv", "road"),
            Map.entry("hv", "road"),
            Map.entry("sov", "road"),
            Map.entry("hov", "road"),
            Map.entry("bus", "road"),
            Map.entry("all", "road"),
            Map.entry("road", "road"),
            Map.entry("motor_vehicle", "road"),
            Map.entry("rail", "rail"),
            Map.entry("train", "rail"),
            Map.entry("railway", "rail"),
            Map.entry("sea", "sea"),
            Map.entry("ship", "sea"),
            Map.entry("vessel", "sea"),
            Map.entry("ferry", "sea"),
            Map.entry("river", "river"),
            Map.entry("barge", "river"),
            Map.entry("waterway", "river"),
            Map.entry("air", "air"),
            Map.entry("aeroway", "air"));

    private GmnsModes() {}

    /// Null for what carries no goods. A link that says nothing is a road.
    static @Nullable String find(String allowedUses, String facilityType) {
        String uses = (allowedUses.isEmpty() ? facilityType : allowedUses).toLowerCase(Locale.ROOT);
        for (String use : uses.split("[^\\p{Alnum}_]+")) {
            String mode = WORDS.get(use);
            if (mode != null) {
                return mode;
            }
        }
        return allowedUses.isEmpty() && !uses.matches(".*(walk|foot|cycl|bike|ped).*") ? "road" : null;
    }
}
