package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.EmissionFactor;
import io.tumen.operations.PlanView.CostView;
import io.tumen.operations.PlanView.Way;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a reader must know before trusting the numbers of a plan.
final class PlanNotes {
    private static final String CHANCES =
            "Chances take each low / likely / high as a triangle, an assumption, and count the legs as independent of"
                    + " each other. Where ranges lean to the late side, the middle arrival (p50) comes after the likely one.";

    private final Corridor corridor;

    PlanNotes(Corridor corridor) {
        this.corridor = corridor;
    }

    /// @param deadline null when none was given
    List<String> notesOn(List<Way> ways, @Nullable OffsetDateTime deadline) {
        var notes = new ArrayList<String>();
        tooEarly(ways, deadline).ifPresent(notes::add);
        if (!ways.isEmpty()) {
            notes.add(CHANCES);
        }
        assumed(ways).ifPresent(notes::add);
        stored(ways).ifPresent(notes::add);
        notes.add("CO2e is " + scope()
                + ", from the emission factors of the package times distance and mass; the ways of empty boxes and work at"
                + " terminals are not counted in it.");
        dirtier(ways).ifPresent(notes::add);
        return notes;
    }

    /// No way can be in time, however well it goes.
    private static Optional<String> tooEarly(List<Way> ways, @Nullable OffsetDateTime deadline) {
        Optional<OffsetDateTime> earliest = ways.stream().map(Way::early).min(Comparator.naturalOrder());
        return earliest.filter(early -> deadline != null && early.isAfter(deadline))
                .map(early -> "No way can be there by the deadline: the earliest arrival, with all going as fast as"
                        + " thought possible, is " + early + ".");
    }

    private static Optional<String> assumed(List<Way> ways) {
        List<CostView> lines = ways.stream()
                .flatMap(way -> way.legs().stream())
                .flatMap(leg -> leg.costs().stream())
                .toList();
        long assumed = lines.stream().filter(CostView::assumption).count();
        return assumed == 0
                ? Optional.empty()
                : Optional.of(
                        assumed + " of " + lines.size()
                                + " price lines are stated assumptions, because nobody published that price; read the range, not the number.");
    }

    /// Storage did not steer the search.
    private static Optional<String> stored(List<Way> ways) {
        boolean some = ways.stream()
                .flatMap(way -> way.legs().stream())
                .flatMap(leg -> leg.costs().stream())
                .anyMatch(line -> line.kind().equals("storage"));
        return some
                ? Optional.of(
                        "Goods go on by the first departure that they can catch; storage is counted, but no later or"
                                + " slower way was looked for to save it.")
                : Optional.empty();
    }

    private String scope() {
        return corridor.assumptions().emissionScope() == EmissionFactor.Scope.TANK_TO_WHEEL
                ? "tank-to-wheel (fuel burnt, not fuel made; ISO 14083 asks for well-to-wheel)"
                : "well-to-wheel (ISO 14083)";
    }

    /// Which is the dirtier: the cheapest way through abroad, or the cheapest that stays inside.
    private static Optional<String> dirtier(List<Way> ways) {
        Optional<Way> abroad = cheapest(ways, false);
        Optional<Way> inside = cheapest(ways, true);
        if (abroad.isEmpty() || inside.isEmpty()) {
            return Optional.empty();
        }
        double ratio = abroad.get().co2eKg().likely() / inside.get().co2eKg().likely() - 1;
        return Optional.of(String.format(
                Locale.ROOT,
                "Through %s it emits %.0f %% %s CO2e than through %s.",
                abroad.get().gatewayName(),
                Math.abs(ratio) * 100,
                ratio > 0 ? "more" : "less",
                inside.get().gatewayName()));
    }

    private static Optional<Way> cheapest(List<Way> ways, boolean inside) {
        return ways.stream()
                .filter(way -> way.baseline() == inside)
                .min(Comparator.comparingDouble(way -> way.cost().likely()));
    }
}
