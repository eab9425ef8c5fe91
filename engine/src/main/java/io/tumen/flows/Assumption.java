package io.tumen.flows;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Something that a product network takes for given and nobody has said.
///
/// @param id   stable, for tables
/// @param says a full sentence
public record Assumption(String id, String says) {
    static List<Assumption> of(ProductNetwork network, DayOffer offer) {
        FlowTerms terms = network.terms();
        Corridor corridor = network.corridor();
        var all = new ArrayList<Assumption>();
        all.add(new Assumption(
                "even_demand",
                "Demand of " + network.demandYear() + " comes evenly: a year's amount over 365 days, at any hour."));
        long guessed = corridor.demand().stream()
                .filter(row -> row.year() == network.demandYear())
                .map(Demand::provenance)
                .filter(io.tumen.corridor.Provenance::isAssumption)
                .count();
        if (guessed > 0) {
            all.add(new Assumption("assumed_demand", guessed + " rows of the demand are themselves assumed."));
        }
        all.add(new Assumption(
                "half_headway",
                "Services run as often as around the day; goods wait half the headway and the cut-off, and no"
                        + " connection is kept."));
        all.add(new Assumption(
                "opening_hours",
                "Goods come to a terminal evenly round the day, so that c closed hours cost c²/48 hours on average."));
        all.add(new Assumption(
                "alone",
                "The capacities of terminals and links and the open slots are there for the goods of this demand alone;"
                        + " what others take is in no package."));
        all.add(new Assumption(
                "crowding",
                String.format(
                        Locale.ROOT,
                        "Where a capacity is stated, work or ride takes %.0f %% longer at it, by the power %.0f of the"
                                + " use (the function of the Bureau of Public Roads); elsewhere nothing is ever slower.",
                        100 * Facilities.ALPHA,
                        Facilities.POWER)));
        all.add(new Assumption(
                "consignment",
                String.format(
                        Locale.ROOT,
                        "Prices per consignment are shared out over %.0f TEU; goods counted in tonnes travel in boxes of"
                                + " %.1f t a TEU.",
                        terms.consignmentTeu(),
                        offer.tolls().tonnesPerTeu())));
        all.add(new Assumption(
                "storage", "Storage is paid for the expected stay, evenly spread over the wait for a departure."));
        all.add(
                terms.openPoints() == FlowTerms.OpenPoints.COUNT
                        ? new Assumption(
                                "open_points",
                                "Ways that an open legal point leaves unknown are used as lawful ones are; what goes"
                                        + " there is told separately.")
                        : new Assumption("open_points", "Ways that an open legal point leaves unknown are not used."));
        return List.copyOf(all);
    }
}
