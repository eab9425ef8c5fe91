package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Range;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Holds one way of a plan against another, lever by lever; see [Sensitivity].
final class Comparison {
    private static final double MINUTES_PER_HOUR = 60;
    private static final int FARTHEST_KM = 20_000;
    /// A difference in money below this is none, yuan.
    private static final double NO_MONEY = 1e-6;

    /// By how much the way is ahead in one case.
    private record Ahead(double cny, int minutes, double rate) {}

    private final Case now;
    private final Trial trial;
    private final Itinerary way;
    private final Itinerary other;
    private final List<Route> routes;
    private final Currency currency;
    private final int longestMinutes;
    private final Set<Lever> ofWay;
    private final Set<Lever> ofOther;
    private final Map<Lever, Map<Long, Ahead>> known = new HashMap<>();

    Comparison(
            Network network,
            Conditions conditions,
            Window window,
            Case now,
            Itinerary way,
            Itinerary other,
            Currency currency) {
        this.now = now;
        this.trial = new Trial(window, conditions);
        this.way = way;
        this.other = other;
        this.currency = currency;
        this.routes = List.of(
                RouteReader.read(network, conditions, way, window.from()),
                RouteReader.read(network, conditions, other, window.from()));
        this.longestMinutes = window.until() - window.from();
        this.ofWay = Levers.of(way, now);
        this.ofOther = Levers.of(other, now);
    }

    Sensitivity sensitivity() {
        Ahead likely = ahead(now);
        Set<Lever> all = new LinkedHashSet<>(ofWay);
        all.addAll(ofOther);
        List<Swing> swings = all.stream()
                .map(lever -> swing(lever, likely))
                .filter(Comparison::saysSomething)
                .sorted(Comparator.<Swing>comparingDouble(swing -> swing.money().width())
                        .thenComparingDouble(swing -> swing.hours().width())
                        .reversed())
                .toList();
        return new Sensitivity(way, other, currency, perTeu(likely), hours(likely), swings);
    }

    private static boolean saysSomething(Swing swing) {
        return swing.money().width() > NO_MONEY
                || swing.hours().width() > 0
                || swing.sameCost() != null
                || swing.sameArrival() != null;
    }

    private Ahead ahead(Case situation) {
        List<Trial.Outcome> outcomes = trial.outcomes(routes, situation);
        double rate = currency.getCurrencyCode().equals("CNY")
                ? 1
                : situation
                        .corridor()
                        .rateFor(currency, situation.day())
                        .cnyPerUnit()
                        .likely();
        return new Ahead(
                outcomes.getLast().cny() - outcomes.getFirst().cny(),
                outcomes.getLast().minute() - outcomes.getFirst().minute(),
                rate);
    }

    private Swing swing(Lever lever, Ahead likely) {
        Range range = lever.range(now);
        boolean moves = range.low() < range.high();
        Ahead low = moves ? ahead(lever.at(range.low(), now)) : likely;
        Ahead high = moves ? ahead(lever.at(range.high(), now)) : likely;
        return new Swing(
                lever,
                range,
                lever.provenance(now),
                new Swing.Ends(perTeu(low), perTeu(likely), perTeu(high)),
                new Swing.Ends(hours(low), hours(likely), hours(high)),
                sameCost(lever, likely),
                sameArrival(lever));
    }

    private double perTeu(Ahead ahead) {
        return ahead.cny() / ahead.rate() / now.cargo().teu();
    }

    private static double hours(Ahead ahead) {
        return ahead.minutes() / MINUTES_PER_HOUR;
    }

    private @Nullable TurningPoint sameCost(Lever lever, Ahead likely) {
        return switch (lever) {
            case Lever.Amount amount -> onLine(lever, likely);
            case Lever.Rate rate -> onLine(lever, likely);
            case Lever.TimeCost cost -> onLine(lever, likely);
            case Lever.Mass mass -> onLine(lever, likely);
            case Lever.Dwell dwell -> byTheMinute(lever, ahead -> ahead.cny() >= -NO_MONEY);
            case Lever.Running running -> byTheMinute(lever, ahead -> ahead.cny() >= -NO_MONEY);
            case Lever.Lateness lateness -> byTheMinute(lever, ahead -> ahead.cny() >= -NO_MONEY);
            case Lever.Distance distance -> byTheKilometre(lever, ahead -> ahead.cny() >= -NO_MONEY);
            case Lever.FreeDays free -> null;
        };
    }

    private @Nullable TurningPoint sameArrival(Lever lever) {
        return switch (lever) {
            case Lever.Dwell dwell -> byTheMinute(lever, ahead -> ahead.minutes() >= 0);
            case Lever.Running running -> byTheMinute(lever, ahead -> ahead.minutes() >= 0);
            case Lever.Lateness lateness -> byTheMinute(lever, ahead -> ahead.minutes() >= 0);
            case Lever.Distance distance -> byTheKilometre(lever, ahead -> ahead.minutes() >= 0);
            case Lever.Amount amount -> null;
            case Lever.Rate rate -> null;
            case Lever.TimeCost cost -> null;
            case Lever.Mass mass -> null;
            case Lever.FreeDays free -> null;
        };
    }

    /// Money in proportion to the lever: both ways' money, where both use it.
    private @Nullable TurningPoint onLine(Lever lever, Ahead likely) {
        double value = lever.range(now).likely();
        double farther = 2 * value + 1;
        return Crossing.ofLine(
                value, likely.cny(), farther, ahead(lever.at(farther, now)).cny());
    }

    private @Nullable TurningPoint byTheMinute(Lever lever, Predicate<Ahead> isAhead) {
        return bySteps(lever, isAhead, MINUTES_PER_HOUR, longestMinutes);
    }

    private @Nullable TurningPoint byTheKilometre(Lever lever, Predicate<Ahead> isAhead) {
        return lever.range(now).likely() > 0 ? bySteps(lever, isAhead, 1, FARTHEST_KM) : null;
    }

    /// Nothing for a lever of both ways, which moves both.
    private @Nullable TurningPoint bySteps(Lever lever, Predicate<Ahead> isAhead, double stepsPerUnit, long most) {
        if (ofWay.contains(lever) && ofOther.contains(lever)) {
            return null;
        }
        long start = Math.round(lever.range(now).likely() * stepsPerUnit);
        TurningPoint found = Crossing.ofSteps(
                steps -> isAhead.test(known(lever, steps, stepsPerUnit)), start, most, ofWay.contains(lever));
        return found == null ? null : new TurningPoint(found.value() / stepsPerUnit, found.aheadBelow());
    }

    private Ahead known(Lever lever, long steps, double stepsPerUnit) {
        return known.computeIfAbsent(lever, one -> new HashMap<>())
                .computeIfAbsent(steps, at -> ahead(lever.at(at / stepsPerUnit, now)));
    }
}
