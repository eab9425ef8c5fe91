package io.tumen.feed;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.corridor.SourceId;
import io.tumen.law.Regime;
import io.tumen.law.Regime.RegimePlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// From `regimes/<regime>/*.yaml` to regimes. Everything that is wrong is found in one reading; nothing faulty is
/// built. What is asked stands in [YamlRules].
final class RegimeFeed {
    static final String FOLDER = "regimes";

    /// What the rest of the package defines and acts may name.
    ///
    /// A table that could not be read is empty, and then nothing is held against it.
    ///
    /// @param places the places as the law sees them
    /// @param rates  yuan for one unit of a currency
    record Known(Map<PlaceId, RegimePlace> places, Set<SourceId> sources, Map<Currency, Range> rates) {
        /// Stands for a place that cannot be read; the fault is reported already.
        static final PlaceId NO_PLACE = new PlaceId("none");

        Known {
            places = Map.copyOf(places);
            sources = Set.copyOf(sources);
            rates = Map.copyOf(rates);
        }

        /// The place that the key names.
        PlaceId place(YamlMap row, String key) {
            return checked(row, key, row.value(key, PlaceId::new, NO_PLACE));
        }

        PlaceId checked(YamlMap row, String key, PlaceId place) {
            if (!places.isEmpty() && !places.containsKey(place) && !place.equals(NO_PLACE)) {
                Set<String> ids = places.keySet().stream().map(PlaceId::value).collect(Collectors.toSet());
                row.report(
                        YamlRules.UNKNOWN_PLACE,
                        key,
                        place.value(),
                        "places.csv has no '" + place + "'; " + Nearest.oneOf(ids, place.value()));
            }
            return place;
        }

        /// The keys `source` and `confidence` of the row.
        Provenance provenance(YamlMap row) {
            SourceId source = row.value("source", SourceId::new, Provenance.ASSUMPTION);
            if (!sources.isEmpty() && !sources.contains(source) && !source.equals(Provenance.ASSUMPTION)) {
                Set<String> ids = sources.stream().map(SourceId::value).collect(Collectors.toSet());
                row.report(
                        YamlRules.UNKNOWN_SOURCE,
                        "source",
                        source.value(),
                        "sources.csv has no '" + source + "'; " + Nearest.oneOf(ids, source.value()));
            }
            return new Provenance(source, row.value("confidence", CONFIDENCES::parse, Confidence.K));
        }
    }

    private static final Choice<Confidence> CONFIDENCES = new Choice<>(
            "confidence", Arrays.stream(Confidence.values()).collect(Collectors.toMap(Enum::name, level -> level)));

    private RegimeFeed() {}

    private static void refuseSecondJourney(Regime regime, List<Regime> before, String folder, Findings findings) {
        before.stream()
                .filter(other -> other.journey() != regime.journey()
                        && other.journey().leavesByShip() == regime.journey().leavesByShip()
                        && servesTheSame(other, regime))
                .findFirst()
                .ifPresent(other -> findings.add(new Finding(
                        Severity.ERROR,
                        YamlRules.TWO_JOURNEYS.id(),
                        folder + "/regime.yaml",
                        1,
                        "journey",
                        regime.journey().name().toLowerCase(Locale.ROOT),
                        "The regime '" + other.id() + "' serves the same goods by another journey; right would be a"
                                + " package of its own for each.")));
    }

    private static boolean servesTheSame(Regime one, Regime other) {
        boolean subdivisions = !Collections.disjoint(
                one.subdivisions().keySet(), other.subdivisions().keySet());
        boolean home = !Collections.disjoint(one.homeCountries(), other.homeCountries());
        return subdivisions || home && (one.territory() != null || other.territory() != null);
    }

    /// Reads every folder in the regimes folder, in the order of their names.
    ///
    /// @return the regimes without faults, only to be used when no error was found
    static List<Regime> read(PackageFiles files, Known known, Findings findings) {
        var regimes = new ArrayList<Regime>();
        for (String folder : files.foldersIn(FOLDER)) {
            new RegimeReader(files, folder, known, findings).read().ifPresent(regime -> {
                refuseSecondJourney(regime, regimes, folder, findings);
                regimes.add(regime);
            });
        }
        return List.copyOf(regimes);
    }
}
