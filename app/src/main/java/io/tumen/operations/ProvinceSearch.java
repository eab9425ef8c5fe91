package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Place;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.SubdivisionNames;
import io.tumen.law.Regime;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the province that goods come from by its ISO 3166-2 code, of today or before, or by its name. A territory
/// whose goods are served alike is found by its name too, and stands for its first country.
final class ProvinceSearch {
    private final Map<String, String> names = new TreeMap<>();
    private final NavigableSet<String> codes = new TreeSet<>();

    ProvinceSearch(CorridorPackage pack) {
        pack.law().regimes().forEach(this::addNames);
        pack.corridor().places().stream()
                .map(Place::subdivision)
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        codes.addAll(names.keySet());
    }

    private void addNames(Regime regime) {
        names.putAll(regime.subdivisions());
        if (regime.territory() != null) {
            names.put(regime.homeCountries().getFirst(), regime.territory());
        }
    }

    /// The code of the province that is meant.
    ///
    /// @throws InvalidValueException when this corridor has none of that code or name
    String codeFor(String text) {
        String wanted = folded(text);
        for (String code : codes) {
            if (spellings(code).anyMatch(spelling -> folded(spelling).equals(wanted))) {
                return code;
            }
        }
        throw new InvalidValueException("province", text, known());
    }

    private Stream<String> spellings(String code) {
        return Stream.concat(Stream.of(code, names.getOrDefault(code, code)), SubdivisionNames.listFor(code).stream());
    }

    /// `Jilin (CN-22)`; the code alone where no act serves the province.
    String wordsFor(String code) {
        String name = names.get(code);
        return name == null ? code : name + " (" + code + ")";
    }

    private String known() {
        String named = names.keySet().stream().map(this::wordsFor).collect(Collectors.joining(", "));
        String others = codes.stream().filter(code -> !names.containsKey(code)).collect(Collectors.joining(", "));
        return "one that acts serve: " + named + (others.isEmpty() ? "" : "; or another of this corridor: " + others);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
