package io.tumen.feed;

import io.tumen.corridor.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where a country lies, by Natural Earth's outlines 1:50m (public domain), which are some kilometres off and draw
/// disputed borders in Natural Earth's own way. The resource is written by `src/code-lists` and read when it is first
/// asked for.
public final class CountryOutline {
    private static final double FAR_KM = 100;
    private static final double KM_PER_DEGREE = 111.2;
    private static final double UNITS_PER_DEGREE = 100;

    private final String country;
    /// Latitude and longitude of the corners by turns, in hundredths of a degree; the first corner is the last.
    private final List<int[]> rings = new ArrayList<>();

    private CountryOutline(String country) {
        this.country = country;
    }

    /// A country and how far away it lies.
    ///
    /// @param country ISO 3166-1 alpha-2
    /// @param km      0 inside of it
    public record Near(String country, double km) {}

    /// The countries within a hundred kilometres, the nearest first.
    public static List<Near> around(Position position) {
        return CountryBox.ALL.values().stream()
                .filter(box -> box.contains(position))
                .flatMap(box -> Stream.ofNullable(ByCountry.OUTLINES.get(box.country())))
                .map(outline -> new Near(outline.country, outline.km(position)))
                .filter(near -> near.km() <= FAR_KM)
                .sorted(Comparator.comparingDouble(Near::km).thenComparing(Near::country))
                .toList();
    }

    /// All land that touches a box, as rings of corners of which the first is the last, by country.
    public static List<Land> within(Position southWest, Position northEast) {
        return ByCountry.OUTLINES.values().stream()
                .flatMap(outline -> outline.rings.stream().map(ring -> new Land(outline.country, positions(ring))))
                .filter(land -> land.touches(southWest, northEast))
                .toList();
    }

    /// A piece of a country's land.
    ///
    /// @param country ISO 3166-1 alpha-2
    public record Land(String country, List<Position> ring) {
        public Land {
            ring = List.copyOf(ring);
        }

        private boolean touches(Position southWest, Position northEast) {
            return ring.stream().anyMatch(corner -> corner.latitude() >= southWest.latitude())
                    && ring.stream().anyMatch(corner -> corner.latitude() <= northEast.latitude())
                    && ring.stream().anyMatch(corner -> corner.longitude() >= southWest.longitude())
                    && ring.stream().anyMatch(corner -> corner.longitude() <= northEast.longitude());
        }
    }

    private static List<Position> positions(int[] ring) {
        return IntStream.range(0, ring.length / 2)
                .mapToObj(i -> new Position(ring[2 * i] / UNITS_PER_DEGREE, ring[2 * i + 1] / UNITS_PER_DEGREE))
                .toList();
    }

    private double km(Position position) {
        double latitude = position.latitude() * UNITS_PER_DEGREE;
        double longitude = position.longitude() * UNITS_PER_DEGREE;
        double narrowing = Math.cos(Math.toRadians(position.latitude()));
        boolean inside = false;
        double nearest = Double.MAX_VALUE;
        for (int[] ring : rings) {
            for (int i = 2; i < ring.length; i += 2) {
                double south = ring[i - 2] - latitude;
                double west = ring[i - 1] - longitude;
                double north = ring[i] - latitude;
                double east = ring[i + 1] - longitude;
                // A ray to the east crosses the edges of what lies around it an odd number of times.
                if (south > 0 != north > 0 && west - south * (east - west) / (north - south) > 0) {
                    inside = !inside;
                }
                nearest = Math.min(nearest, fromOrigin(west * narrowing, south, east * narrowing, north));
            }
        }
        return inside ? 0 : nearest / UNITS_PER_DEGREE * KM_PER_DEGREE;
    }

    /// How far the line from `a` to `b` is from 0, 0.
    private static double fromOrigin(double ax, double ay, double bx, double by) {
        double length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
        double along = length == 0 ? 0 : -(ax * (bx - ax) + ay * (by - ay)) / length;
        double part = Math.clamp(along, 0, 1);
        return Math.hypot(ax + part * (bx - ax), ay + part * (by - ay));
    }

    private static final class ByCountry {
        static final Map<String, CountryOutline> OUTLINES = read();

        private static Map<String, CountryOutline> read() {
            var outlines = new LinkedHashMap<String, CountryOutline>();
            try (InputStream list =
                    Objects.requireNonNull(CountryOutline.class.getResourceAsStream("country-outlines.txt"))) {
                new String(list.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" ", -1))
                        .forEach(ring -> outlines.computeIfAbsent(ring[0], CountryOutline::new)
                                .rings
                                .add(corners(ring)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return outlines;
        }

        private static int[] corners(String[] ring) {
            return Stream.of(ring).skip(1).mapToInt(Integer::parseInt).toArray();
        }
    }
}
