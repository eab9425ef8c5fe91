package io.tumen.planner;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Exchange;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Range;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// One way held against another in money: which is ahead, and how much a freight of the first may be until both
/// cost the same.
///
/// A cost line that both ways have in common cancels, since it cannot tell them apart whatever its true amount.
/// All other lines are taken to be uncertain independently of each other; where both ways pay the same tariff
/// over other distances that makes the ranges wider than they are, never narrower. Compares money only: neither
/// time nor CO2e.
///
/// @param way      the way that is asked about
/// @param other    the way it is held against, for the same cargo
/// @param teu      size of that cargo, more than 0
/// @param exchange turns money into the currency
/// @param currency of all amounts
public record BreakEven(Itinerary way, Itinerary other, double teu, Exchange exchange, Currency currency) {
    /// A part of what a way costs.
    public enum Part {
        SEA,
        LAND;

        private boolean holds(Leg leg) {
            return leg instanceof Leg.Haul haul && haul.mode().onWater() == (this == SEA);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public BreakEven {
        if (!(teu > 0)) {
            throw new InvalidValueException("TEU", Double.toString(teu), "a number above 0");
        }
    }

    /// What the way saves against the other, per TEU; negative where it costs more.
    public Range aheadPerTeu() {
        return perTeu(sum(own(other, way)).minus(sum(own(way, other))));
    }

    /// What the way pays for a part now, per TEU.
    public Range freightPerTeu(Part part) {
        return perTeu(sum(freight(part)));
    }

    /// The freight of a part at which both ways cost the same, per TEU: the way is ahead while it pays less.
    /// Not more than 0 where it would stay behind for nothing.
    ///
    /// @throws InvalidValueException when the way has no such part
    public Range freightPerTeuToBreakEven(Part part) {
        List<CostLine> freight = freight(part);
        if (freight.isEmpty()) {
            throw new InvalidValueException(
                    "part", part.toString(), "a part that the way through " + way.gateway() + " pays freight for");
        }
        List<CostLine> rest = new ArrayList<>(way.costs());
        freight.forEach(rest::remove);
        return perTeu(sum(minus(other.costs(), rest)).minus(sum(minus(rest, other.costs()))));
    }

    /// Both answers as sentences.
    public String words(Corridor corridor, Part part) {
        return ahead(corridor) + " " + breakEven(corridor, part);
    }

    private String ahead(Corridor corridor) {
        Range ahead = aheadPerTeu();
        boolean leads = ahead.likely() >= 0;
        return String.format(
                Locale.ROOT,
                "%s is ahead of %s by %s per TEU.",
                name(corridor, leads ? way : other),
                name(corridor, leads ? other : way),
                range(leads ? ahead : Range.ZERO.minus(ahead)));
    }

    /// Up to which freight of a part the way stays ahead, as a sentence.
    ///
    /// @throws InvalidValueException when the way has no such part
    public String breakEven(Corridor corridor, Part part) {
        Range limit = freightPerTeuToBreakEven(part);
        if (limit.likely() <= 0) {
            return String.format(
                    Locale.ROOT,
                    "For %s, %s would stay behind even if its %s leg cost nothing.",
                    origin(corridor),
                    name(corridor, way),
                    part);
        }
        return String.format(
                Locale.ROOT,
                "%s beats %s for %s while its %s leg costs less than %s per TEU; it costs %s.",
                name(corridor, way),
                name(corridor, other),
                origin(corridor),
                part,
                range(limit),
                range(freightPerTeu(part)));
    }

    private List<CostLine> freight(Part part) {
        return way.legs().stream()
                .filter(part::holds)
                .flatMap(leg -> leg.costs().stream())
                .filter(line -> line.kind() == CostLine.Kind.FREIGHT)
                .toList();
    }

    private static List<CostLine> own(Itinerary itinerary, Itinerary against) {
        return minus(itinerary.costs(), against.costs());
    }

    /// The lines without those that the others have too, each taken away as often as it stands there.
    private static List<CostLine> minus(List<CostLine> lines, List<CostLine> others) {
        var left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }

    private Range sum(List<CostLine> lines) {
        return lines.stream().map(line -> exchange.in(currency, line)).reduce(Range.ZERO, Range::plus);
    }

    private Range perTeu(Range money) {
        return money.times(1 / teu);
    }

    private String origin(Corridor corridor) {
        return corridor.placeOf(way.legs().getFirst().to()).nameEn();
    }

    private static String name(Corridor corridor, Itinerary itinerary) {
        return corridor.placeFor(itinerary.gateway()).nameEn();
    }

    private String range(Range money) {
        return String.format(
                Locale.ROOT,
                "%s %,.0f (%,.0f to %,.0f)",
                currency.getCurrencyCode(),
                money.likely(),
                money.low(),
                money.high());
    }
}
