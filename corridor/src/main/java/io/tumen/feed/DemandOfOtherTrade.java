package io.tumen.feed;

import io.tumen.corridor.Demand;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.util.Set;

/// Trade and places of a demand fit together.
final class DemandOfOtherTrade implements Rule.OfSense {
    @Override
    public String id() {
        return "demand_of_other_trade";
    }

    @Override
    public String says() {
        return """
                Domestic demand begins and ends at home, an export begins at home and ends abroad, an import begins
                abroad and ends at home.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        if (findings.hasErrorIn(Set.of(Head.FILE))) {
            return;
        }
        for (Entry<Demand> demand : draft.demand()) {
            Trade trade = demand.value().trade();
            check(demand, "origin", demand.value().origin(), trade != Trade.IMPORT, draft, findings);
            check(demand, "destination", demand.value().destination(), trade != Trade.EXPORT, draft, findings);
        }
    }

    private void check(
            Entry<Demand> demand, String column, PlaceId id, boolean atHome, Draft draft, Findings findings) {
        draft.findPlace(id)
                .filter(place -> isHome(place, draft) != atHome)
                .ifPresent(place -> findings.add(
                        this,
                        demand.row(),
                        column,
                        place.nameEn() + " lies " + (atHome ? "abroad" : "at home") + "; right for "
                                + demand.value().trade() + " would be a place " + (atHome ? "at home" : "abroad")
                                + "."));
    }

    private static boolean isHome(Place place, Draft draft) {
        return draft.head().assumptions().isHome(place.country());
    }
}
