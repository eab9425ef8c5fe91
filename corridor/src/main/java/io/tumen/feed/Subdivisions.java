package io.tumen.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The subdivisions of ISO 3166-2 by country: those of today, and older codes that acts and statistics keep. The list
/// is written by `src/code-lists` from published packages and read when it is first asked for.
final class Subdivisions {
    private static final String LIST = "subdivisions.txt";

    private Subdivisions() {}

    static boolean areKnownOf(String country) {
        return ByCountry.CODES.containsKey(country);
    }

    /// The codes of the country, `CN-22` and the like; empty for a country that has none.
    static List<String> listOf(String country) {
        return ByCountry.CODES.getOrDefault(country, List.of());
    }

    private static final class ByCountry {
        static final Map<String, List<String>> CODES = read();

        private static Map<String, List<String>> read() {
            try (InputStream list = Objects.requireNonNull(Subdivisions.class.getResourceAsStream(LIST))) {
                return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> List.of(line.split(" ", -1)))
                        .collect(Collectors.toMap(List::getFirst, ByCountry::codes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<String> codes(List<String> line) {
            Stream<String> parts = line.stream().skip(1);
            return parts.map(part -> line.getFirst() + "-" + part).toList();
        }
    }
}
