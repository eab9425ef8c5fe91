package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import io.tumen.law.Law;
import java.util.BitSet;

/// Finds the itineraries through a corridor: the Pareto-best lawful ways over arrival, cost, CO2e and standing
/// with the law, the best ways of every first port, and what cannot be taken and why. See `Search` for the
/// method.
///
/// Built once for a corridor; then any number of threads may ask it at once. A plan depends on nothing but the
/// corridor, the law and the query.
public final class Planner {
    private final Corridor corridor;
    private final Law law;
    private final Network network;

    public Planner(Corridor corridor, Law law) {
        this.corridor = corridor;
        this.law = law;
        this.network = new Network(corridor);
    }

    /// @throws InvalidValueException when the origin does not load, the destination does not unload, or domestic
    /// goods would begin or end abroad
    public Plan plan(PlanQuery query) {
        refuseOddEnds(query);
        Window window = Window.of(network, query);
        Setting setting = new Setting(
                network,
                window.truth(law, query),
                PriceBook.of(network, query.cargo()),
                query.cargo().teu(),
                new Rides(network.links()),
                new BitSet());
        return new Planning(law, query, window, setting).plan();
    }

    /// What is needed to tell the chances of this query's itineraries.
    ///
    /// @throws InvalidValueException as [#plan]
    public Outlooks outlooks(PlanQuery query) {
        refuseOddEnds(query);
        Window window = Window.of(network, query);
        return new Outlooks(network, window, window.truth(law, query));
    }

    private void refuseOddEnds(PlanQuery query) {
        refuseUnless(offers(query.origin(), Activity.LOAD), "origin", query.origin(), "a place where goods are loaded");
        refuseUnless(
                offers(query.destination(), Activity.UNLOAD),
                "destination",
                query.destination(),
                "a place where goods are unloaded");
        refuseOddEnd(query.trade() != Trade.IMPORT, "origin", query.origin(), query.trade());
        refuseOddEnd(query.trade() != Trade.EXPORT, "destination", query.destination(), query.trade());
    }

    private void refuseOddEnd(boolean home, String what, PlaceId place, Trade trade) {
        refuseUnless(
                isHome(place) == home,
                what,
                place,
                (home ? "a home place, for " : "a foreign place, for ") + trade + " goods");
    }

    private static void refuseUnless(boolean fine, String what, PlaceId place, String right) {
        if (!fine) {
            throw new InvalidValueException(what, place.value(), right);
        }
    }

    private boolean offers(PlaceId place, Activity activity) {
        return !network.terminals().listAt(place, activity).isEmpty();
    }

    private boolean isHome(PlaceId place) {
        return corridor.assumptions().isHome(corridor.placeFor(place).country());
    }
}
