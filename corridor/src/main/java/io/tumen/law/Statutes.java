package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The statute for the goods of each subdivision.
///
/// A subdivision that no act names has that of the whole territory, where there is one. Goods that leave home by ship
/// have a statute of their own, where a regime lets them.
final class Statutes {
    private final List<Regime> regimes;
    private final Agreements agreements;
    private final Map<PlaceId, String> countries = new TreeMap<>();
    private final Map<String, Statute> named = new TreeMap<>();
    private final Map<String, Statute> leavingByShip = new TreeMap<>();

    Statutes(List<Regime> regimes, Agreements agreements) {
        this.regimes = regimes;
        this.agreements = agreements;
        for (Regime regime : regimes) {
            regime.places().forEach((place, known) -> countries.put(place, known.country()));
        }
        for (Regime regime : regimes) {
            for (String subdivision : regime.subdivisions().keySet()) {
                named.computeIfAbsent(subdivision, each -> make(each, false));
                leavingByShip.computeIfAbsent(subdivision, each -> make(each, true));
            }
        }
    }

    Statute statuteFor(String subdivision) {
        Statute found = named.get(subdivision);
        return found == null ? make(subdivision, false) : found;
    }

    /// The statute for goods that leave home by ship; null where no regime lets them.
    @Nullable
    Statute findLeavingByShip(String subdivision) {
        Statute found = leavingByShip.getOrDefault(subdivision, make(subdivision, true));
        return found.isEmpty() ? null : found;
    }

    /// As [#findLeavingByShip] where there is one and it is asked for, else as [#statuteFor(String)].
    Statute statuteFor(String subdivision, boolean byShip) {
        Statute found = byShip ? findLeavingByShip(subdivision) : null;
        return found == null ? statuteFor(subdivision) : found;
    }

    /// The subdivisions that the regimes name.
    Collection<String> subdivisions() {
        return named.keySet();
    }

    private Statute make(String subdivision, boolean byShip) {
        var acts = new ArrayList<Act>();
        Journey journey = byShip ? Journey.OUT_BY_SEA : Journey.BY_SEA;
        for (Regime regime : regimes) {
            if (regime.serves(subdivision) && regime.journey().leavesByShip() == byShip) {
                acts.addAll(regime.actsFor(subdivision));
                journey = regime.journey();
            }
        }
        return new Statute(acts, journey, agreements, countries);
    }
}
