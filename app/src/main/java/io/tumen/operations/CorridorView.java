package io.tumen.operations;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.Place;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A corridor as a map and a form need it.
///
/// @param currencies in which a plan can be answered, ISO 4217
public record CorridorView(
        String id,
        String name,
        List<PlaceView> places,
        List<LinkView> links,
        List<SourceView> sources,
        List<String> currencies) {

    /// @param origin      whether goods can be loaded here
    /// @param destination whether goods can be delivered here
    public record PlaceView(
            String id,
            String nameEn,
            String nameZh,
            @Nullable String nameRu,
            @Nullable String unLocode,
            String country,
            String subdivision,
            String kind,
            double lat,
            double lon,
            String zone,
            boolean origin,
            boolean destination) {}

    /// @param path `[longitude, latitude]` pairs
    public record LinkView(String id, String from, String to, String mode, List<double[]> path) {}

    public record SourceView(
            String id, String title, @Nullable String url, String confidence) {}

    static CorridorView of(Corridor corridor) {
        Set<Place> origins = placesWith(corridor, Activity.LOAD);
        Set<Place> destinations = placesWith(corridor, Activity.UNLOAD);
        var drawing = new Drawing(corridor);
        return new CorridorView(
                corridor.id(),
                corridor.name(),
                corridor.places().stream()
                        .map(place -> placeView(place, origins.contains(place), destinations.contains(place)))
                        .toList(),
                corridor.links().stream()
                        .map(link -> linkView(corridor, link, drawing))
                        .toList(),
                corridor.sources().stream()
                        .map(source -> new SourceView(
                                source.id().value(),
                                source.title(),
                                source.url(),
                                source.confidence().name()))
                        .toList(),
                Money.codes(corridor));
    }

    private static Set<Place> placesWith(Corridor corridor, Activity activity) {
        return corridor.terminals().stream()
                .filter(terminal -> Objects.nonNull(terminal.findHandling(activity)))
                .map(terminal -> corridor.placeFor(terminal.place()))
                .collect(Collectors.toSet());
    }

    private static PlaceView placeView(Place place, boolean origin, boolean destination) {
        return new PlaceView(
                place.id().value(),
                place.nameEn(),
                place.nameZh(),
                place.nameRu(),
                place.unLocode(),
                place.country(),
                place.subdivision(),
                place.kind().name().toLowerCase(Locale.ROOT),
                place.position().latitude(),
                place.position().longitude(),
                place.zone().getId(),
                origin,
                destination);
    }

    private static LinkView linkView(Corridor corridor, Link link, Drawing drawing) {
        return new LinkView(
                link.id().value(),
                corridor.placeOf(link.from()).id().value(),
                corridor.placeOf(link.to()).id().value(),
                link.mode().code(),
                drawing.pathOf(link));
    }
}
