package io.tumen.operations;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.corridor.TerminalId;
import io.tumen.operations.ComparisonView.SwingView;
import io.tumen.operations.ComparisonView.TurnView;
import io.tumen.planner.BreakEven;
import io.tumen.planner.Lever;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Sensitivity;
import io.tumen.planner.Swing;
import io.tumen.planner.TurningPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows one way held against another.
final class ComparisonViews {
    private static final String ALONE =
            "Each value is moved alone, all others likely; of several that are off at once nothing is said.";
    private static final String LIKELY_LEGS =
            "With another time the goods keep their route and take the departures that they can catch then.";
    private static final String TIMETABLES =
            "A distance moves at the same price per kilometre and, on demand, the same speed; timetables stay.";

    private static final String CHEAPER = "costs less than";

    private final Corridor corridor;
    private final PlanQuery query;
    private final Money money;
    private final Sensitivity sensitivity;
    private final LeverWords words;

    ComparisonViews(Corridor corridor, PlanQuery query, Money money, Sensitivity sensitivity) {
        this.corridor = corridor;
        this.query = query;
        this.money = money;
        this.sensitivity = sensitivity;
        this.words = new LeverWords(corridor, sensitivity.way(), sensitivity.other());
    }

    /// By how much the way is ahead over all ranges.
    Range ahead() {
        return breakEven().aheadPerTeu();
    }

    private BreakEven breakEven() {
        return new BreakEven(
                sensitivity.way(), sensitivity.other(), query.cargo().teu(), money.exchange(), money.currency());
    }

    List<SwingView> swings() {
        return sensitivity.swings().stream().map(this::viewOf).toList();
    }

    private SwingView viewOf(Swing swing) {
        Provenance provenance = swing.provenance();
        return new SwingView(
                words.what(swing.lever()),
                words.unit(swing.lever()),
                swing.range(),
                corridor.sourceFor(provenance.source()).title(),
                provenance.confidence().name(),
                provenance.isAssumption(),
                swing.money().low(),
                swing.money().high(),
                swing.decidesCost(),
                swing.hours().low(),
                swing.hours().high(),
                swing.decidesArrival(),
                viewOf(swing.sameCost()),
                viewOf(swing.sameArrival()));
    }

    private static @Nullable TurnView viewOf(@Nullable TurningPoint point) {
        return point == null ? null : new TurnView(point.value(), point.aheadBelow());
    }

    /// Price at sea and on land, dwell at the port, border wait, distance.
    List<String> breakEvens() {
        var sentences = new ArrayList<String>();
        for (BreakEven.Part part : BreakEven.Part.values()) {
            price(part, sentences);
        }
        sensitivity.swings().stream()
                .filter(swing -> isAsked(swing.lever()))
                .flatMap(this::sentences)
                .forEach(sentences::add);
        return sentences;
    }

    private void price(BreakEven.Part part, List<String> sentences) {
        try {
            sentences.add(breakEven().breakEven(corridor, part));
        } catch (InvalidValueException e) {
            // The way has no such part.
        }
    }

    /// Waits at ports and frontiers, and distances.
    private static boolean isAsked(Lever lever) {
        return lever instanceof Lever.Distance
                || lever instanceof Lever.Dwell dwell
                        && (dwell.activity() == Activity.TRANSFER || dwell.activity() == Activity.BORDER);
    }

    private Stream<String> sentences(Swing swing) {
        return Stream.of(
                        sentence(swing, swing.sameCost(), CHEAPER),
                        sentence(swing, swing.sameArrival(), "arrives earlier than"))
                .flatMap(List::stream);
    }

    /// Where no value of the lever turns anything, nothing; but a wait of the way alone is told all the same.
    private List<String> sentence(Swing swing, @Nullable TurningPoint point, String does) {
        if (point == null) {
            return isOwnWait(swing.lever()) ? List.of(unturned(swing, does)) : List.of();
        }
        String unit = words.unit(swing.lever());
        Range range = swing.range();
        String spread = range.low() == range.high()
                ? ""
                : " (" + LeverWords.value(range.low(), unit) + " to " + LeverWords.value(range.high(), unit) + ")";
        return List.of(name(sensitivity.way()) + " " + does + " " + name(sensitivity.other()) + " while the "
                + words.what(swing.lever()) + " is " + (point.aheadBelow() ? "below " : "above ")
                + LeverWords.value(point.value(), unit) + "; it is " + LeverWords.value(range.likely(), unit) + spread
                + ".");
    }

    private boolean isOwnWait(Lever lever) {
        return lever instanceof Lever.Dwell dwell
                && stops(sensitivity.way(), dwell.terminal())
                && !stops(sensitivity.other(), dwell.terminal());
    }

    private static boolean stops(Itinerary itinerary, TerminalId terminal) {
        return itinerary.legs().stream().anyMatch(leg -> leg.to().equals(terminal));
    }

    /// Behind it stays without any wait, ahead however long the wait is.
    private String unturned(Swing swing, String does) {
        boolean ahead = does.equals(CHEAPER) ? sensitivity.aheadPerTeu() >= 0 : sensitivity.hoursEarlier() >= 0;
        return name(sensitivity.way())
                + (ahead ? " " + does + " " : " never " + does + " ")
                + name(sensitivity.other())
                + (ahead ? " however long the " : ", even if the ")
                + words.what(swing.lever())
                + (ahead ? " is." : " took no time.");
    }

    String name(Itinerary itinerary) {
        return corridor.placeFor(itinerary.gateway()).nameEn();
    }

    List<String> notes() {
        var notes = new ArrayList<>(List.of(ALONE, LIKELY_LEGS, TIMETABLES));
        notes.add(
                query.cargo().valueCny() > 0
                        ? "Money counts the time of the goods."
                        : "Money does not count the time of the goods, whose value was not stated.");
        return notes;
    }
}
