package io.tumen.planner;

import io.tumen.law.Law;
import io.tumen.law.LegalAutomaton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The kinds of goods that were met, and which of them are treated alike.
final class Kinds {
    private final Network network;
    private final Law law;
    private final Window window;
    private final Map<Goods, Kind> kinds = new HashMap<>();
    private final List<Treatment> treatments = new ArrayList<>();

    Kinds(Network network, Law law, Window window) {
        this.network = network;
        this.law = law;
        this.window = window;
    }

    Kind of(Goods goods) {
        return kinds.computeIfAbsent(goods, this::meet);
    }

    private Kind meet(Goods goods) {
        PriceBook prices =
                PriceBook.of(network, goods.cargo(), EnumSet.of(Criterion.ARRIVAL, Criterion.COST), window.firstDay());
        return new Kind(
                treatment(window.automaton(law, goods), prices, goods.cargo().teu()), prices);
    }

    /// How goods of a kind are treated that stay under another law than that of this corridor.
    Treatment under(LegalAutomaton automaton, Kind kind) {
        return treatment(automaton, kind.prices(), kind.treatment().teu());
    }

    private Treatment treatment(LegalAutomaton automaton, PriceBook prices, double teu) {
        for (Treatment known : treatments) {
            if (known.isThatOf(automaton, prices, teu)) {
                return known;
            }
        }
        var fresh = new Treatment(automaton, prices, teu);
        treatments.add(fresh);
        return fresh;
    }
}
