package io.tumen.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Says in words why no way through a port is within the limits of a query.
final class Bounds {
    private static final double PARTS = 1000;

    private final Limits limits;

    Bounds(Limits limits) {
        this.limits = limits;
    }

    /// @param ways of one first port, each beyond some limit
    List<NearMiss> why(List<Proposal> ways) {
        var found = new ArrayList<NearMiss>();
        for (Criterion criterion : Criterion.values()) {
            Proposal least = ways.stream()
                    .min(Comparator.comparingLong(way -> amount(criterion, way.delivery())))
                    .orElseThrow();
            if (amount(criterion, least.delivery()) > limit(criterion)) {
                found.add(miss(
                        least,
                        EnumSet.of(criterion),
                        words(criterion, least, "The cheapest way", "The cleanest way", "at least ")));
            }
        }
        return found.isEmpty() ? List.of(noneKeepsAll(ways)) : found;
    }

    /// One way that is beyond some limit.
    NearMiss broken(Proposal way) {
        Set<Criterion> broken = EnumSet.noneOf(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            if (amount(criterion, way.delivery()) > limit(criterion)) {
                broken.add(criterion);
            }
        }
        String words = broken.stream()
                .map(criterion -> words(criterion, way, "This way", "This way", ""))
                .collect(Collectors.joining(" "));
        return miss(way, broken, words);
    }

    private NearMiss noneKeepsAll(List<Proposal> ways) {
        Set<Criterion> bounded = EnumSet.noneOf(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            if (limits.bounds(criterion)) {
                bounded.add(criterion);
            }
        }
        Proposal cheapest = ways.stream()
                .min(Comparator.comparingLong(way -> way.delivery().milli()))
                .orElseThrow();
        return miss(
                cheapest,
                bounded,
                String.format(
                        Locale.ROOT,
                        "Each limit can be kept, but not all of them by one way: the cheapest costs CNY %s, emits %s kg"
                                + " CO2e and changes vehicle %s.",
                        whole(cheapest.delivery().milli()),
                        whole(Math.round(PARTS * cheapest.itinerary().co2eKg().likely())),
                        times(cheapest.itinerary().transfers())));
    }

    private String words(Criterion criterion, Proposal way, String cheapest, String cleanest, String least) {
        long amount = amount(criterion, way.delivery());
        return switch (criterion) {
            case ARRIVAL -> throw new IllegalStateException("No limit is set on arrival. Maybe a horizon was meant?");
            case COST ->
                String.format(
                        Locale.ROOT,
                        "%s costs CNY %s for the whole cargo, the limit is CNY %s.",
                        cheapest,
                        whole(amount),
                        exactly(limits.milliCny()));
            case CO2E ->
                String.format(
                        Locale.ROOT,
                        "%s emits %s kg CO2e for the whole cargo, the limit is %s kg.",
                        cleanest,
                        whole(amount),
                        exactly(limits.grams()));
            case TRANSFERS ->
                String.format(
                        Locale.ROOT,
                        "The goods change vehicle %s%s, the limit is %d.",
                        least,
                        times(amount),
                        limits.transfers());
        };
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    private static NearMiss miss(Proposal way, Set<Criterion> criteria, String words) {
        return new NearMiss(
                way.itinerary().gateway(), null, new NearMiss.BeyondLimits(criteria), words, way.itinerary());
    }

    private static long amount(Criterion criterion, Delivery delivery) {
        return switch (criterion) {
            case ARRIVAL -> 0;
            case COST -> delivery.milli();
            case CO2E -> delivery.grams();
            case TRANSFERS -> delivery.transfers();
        };
    }

    private long limit(Criterion criterion) {
        return switch (criterion) {
            case ARRIVAL -> 0;
            case COST -> limits.milliCny();
            case CO2E -> limits.grams();
            case TRANSFERS -> limits.transfers();
        };
    }

    /// Rounded up, so that what is a little beyond a limit does not read like the limit itself.
    private static String whole(long thousandths) {
        return String.format(Locale.ROOT, "%,.0f", Math.ceil(thousandths / PARTS));
    }

    private static String exactly(long thousandths) {
        return thousandths % PARTS == 0 ? whole(thousandths) : String.format(Locale.ROOT, "%,.2f", thousandths / PARTS);
    }
}
