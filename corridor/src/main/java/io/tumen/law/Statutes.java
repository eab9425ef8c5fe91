package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The statute for the goods of each subdivision.
///
/// A subdivision that no act names has that of the whole territory, where there is one.
final class Statutes {
    private final List<Regime> regimes;
    private final Agreements agreements;
    private final Map<PlaceId, String> countries = new TreeMap<>();
    private final Map<String, Statute> named = new TreeMap<>();

    Statutes(List<Regime> regimes, Agreements agreements) {
        this.regimes = regimes;
        this.agreements = agreements;
        for (Regime regime : regimes) {
            regime.places().forEach((place, known) -> countries.put(place, known.country()));
        }
        for (Regime regime : regimes) {
            for (String subdivision : regime.subdivisions().keySet()) {
                named.computeIfAbsent(subdivision, this::make);
            }
        }
    }

    Statute statuteFor(String subdivision) {
        Statute found = named.get(subdivision);
        return found == null ? make(subdivision) : found;
    }

    /// The subdivisions that the regimes name.
    Collection<String> subdivisions() {
        return named.keySet();
    }

    private Statute make(String subdivision) {
        var acts = new ArrayList<Act>();
        Journey journey = Journey.BY_SEA;
        for (Regime regime : regimes) {
            if (regime.serves(subdivision)) {
                acts.addAll(regime.actsFor(subdivision));
                journey = regime.journey();
            }
        }
        return new Statute(acts, journey, agreements, countries);
    }
}
