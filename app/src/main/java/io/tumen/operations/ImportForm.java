package io.tumen.operations;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be imported, as a user says it.
///
/// @param kind       `gtfs`, `gmns` or `dcsa`
/// @param name       of the new corridor, null for the name of the source
/// @param home       countries at home, ISO 3166-1
/// @param gauge      of railways, mm
/// @param routes     of a timetable, all where empty
/// @param lengthUnit of a network, null where it says so itself
/// @param zone       of places that do not tell theirs
/// @param pack       package that schedules are added to, null for one of their own
/// @param replace    whether what stands at the target may be replaced
public record ImportForm(
        String kind,
        Path source,
        Path into,
        @Nullable String name,
        List<String> home,
        int gauge,
        List<String> routes,
        @Nullable String from,
        @Nullable String until,
        @Nullable String lengthUnit,
        @Nullable String speedUnit,
        String zone,
        @Nullable Path pack,
        boolean replace) {
    public ImportForm {
        home = List.copyOf(home);
        routes = List.copyOf(routes);
    }
}
