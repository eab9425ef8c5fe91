package io.tumen.conversion;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How foreign data is taken.
///
/// @param name             of the new corridor
/// @param home             the countries at home, ISO 3166-1; the first of them is taken for places whose country is
/// not
///                         known otherwise; may be empty where every place tells its own
/// @param gaugeMillimetres of rail links
/// @param routes           of a timetable those that are wanted; all where empty
/// @param from             first day that is wanted, null for all
/// @param until            last day that is wanted, null for all
/// @param lengthUnit       of the links of a network without `config.csv`, null where not known
/// @param speedUnit        likewise
/// @param zone             time zone of places that do not tell theirs
public record ImportOptions(
        String name,
        List<String> home,
        int gaugeMillimetres,
        Set<String> routes,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String lengthUnit,
        @Nullable String speedUnit,
        String zone) {
    public static final int STANDARD_GAUGE = 1435;

    /// @throws io.tumen.corridor.InvalidValueException for a zone that there is not
    public ImportOptions {
        zone = GtfsValues.zone("time zone", zone);
        home = List.copyOf(home);
        routes = Set.copyOf(routes);
    }

    /// Everything, at home in one country.
    public static ImportOptions of(String name, String home) {
        return new ImportOptions(name, List.of(home), STANDARD_GAUGE, Set.of(), null, null, null, null, "UTC");
    }
}
