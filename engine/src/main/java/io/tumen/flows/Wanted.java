package io.tumen.flows;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Demand;
import io.tumen.corridor.PlaceId;
import io.tumen.law.Law;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// What must move on a day of a corridor, TEU per day by kind and pair: the demand of one year, spread evenly over its
/// days.
///
/// @param year the calendar year of the demand; 0 where there is none
record Wanted(int year, SortedMap<Kind, SortedMap<Pair, Double>> teuPerDay) {
    private static final double DAYS_A_YEAR = 365;
    private static final double HOURS_A_DAY = 24;
    /// Below it hours would cost nothing, and no way would be dearer than another for being slower; CNY per TEU and
    /// hour.
    private static final double LEAST_VALUE_OF_TIME = 1 / HOURS_A_DAY;

    static Wanted of(Corridor corridor, Law law, FlowTerms terms) {
        int year = yearOf(corridor.demand(), terms);
        var all = new TreeMap<Kind, SortedMap<Pair, Double>>();
        for (Demand demand : corridor.demand()) {
            if (demand.year() == year) {
                double teu = unitsInTeu(demand, corridor, terms)
                        * terms.estimates().demand().of(demand.amount())
                        / DAYS_A_YEAR;
                all.computeIfAbsent(kind(demand, corridor, law, terms), any -> new TreeMap<>())
                        .merge(new Pair(demand.origin(), demand.destination()), teu, Double::sum);
            }
        }
        return new Wanted(year, all);
    }

    private static int yearOf(List<Demand> rows, FlowTerms terms) {
        Integer asked = terms.demandYear();
        return asked != null
                ? asked
                : rows.stream()
                        .mapToInt(Demand::year)
                        .filter(year -> year <= terms.day().getYear())
                        .max()
                        .orElse(0);
    }

    private static Kind kind(Demand demand, Corridor corridor, Law law, FlowTerms terms) {
        String origin = corridor.placeFor(demand.origin()).subdivision();
        String destination = corridor.placeFor(demand.destination()).subdivision();
        double aDay = terms.estimates().valueOfTime().of(demand.valueOfTime()) / unitsInTeu(demand, corridor, terms);
        return new Kind(
                demand.hs(),
                demand.trade(),
                law.subdivisionFor(origin, destination),
                Math.max(LEAST_VALUE_OF_TIME, aDay / HOURS_A_DAY));
    }

    /// TEU of one unit in which the demand is counted.
    private static double unitsInTeu(Demand demand, Corridor corridor, FlowTerms terms) {
        return switch (demand.unit()) {
            case TEU -> 1;
            case TONNES ->
                1 / terms.estimates().mass().of(corridor.assumptions().tonnesPerTeu());
        };
    }

    SortedSet<PlaceId> origins() {
        return places(Pair::origin);
    }

    SortedSet<PlaceId> destinations() {
        return places(Pair::destination);
    }

    private SortedSet<PlaceId> places(Function<Pair, PlaceId> end) {
        var places = new TreeSet<PlaceId>();
        teuPerDay.values().forEach(pairs -> pairs.keySet().forEach(pair -> places.add(end.apply(pair))));
        return places;
    }

    double total() {
        return teuPerDay.values().stream()
                .flatMap(pairs -> pairs.values().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
