package io.tumen.cli;

import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.MovementForms.FactForm;
import io.tumen.operations.MovementForms.UnitForm;
import io.tumen.operations.PlanView.Crossing;
import io.tumen.operations.PlanView.LegView;
import io.tumen.operations.PlanView.Way;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Plays a planned way as what the parties along it would report: who says what about each container, where and when.
final class Journey {
    private static final String SOURCE = "played by the demo from its plan";

    private final DeclarationForm declaration;
    private final LegView ship;
    private final String exit;
    private final OffsetDateTime departed;
    private final OffsetDateTime exited;
    private final OffsetDateTime arrivedAbroad;
    private final OffsetDateTime home;

    /// @param way through abroad, with a ship
    Journey(DeclarationForm declaration, Way way) {
        Crossing crossing = Objects.requireNonNull(way.crossing());
        List<LegView> hauls =
                way.legs().stream().filter(leg -> leg.kind().equals("haul")).toList();
        this.declaration = declaration;
        this.ship = hauls.stream()
                .filter(haul -> "sea".equals(haul.mode()))
                .findFirst()
                .orElseThrow();
        this.exit = Objects.requireNonNull(crossing.exit());
        this.departed = hauls.getFirst().from();
        this.exited = hauls.stream()
                .filter(haul -> haul.start().equals(exit))
                .findFirst()
                .orElseThrow()
                .from();
        this.arrivedAbroad = hauls.get(hauls.indexOf(ship) - 1).until();
        this.home = way.likely();
    }

    /// A part of the journey that is reported together.
    ///
    /// @param until when the last of the facts happened
    record Scene(String name, OffsetDateTime until, List<FactForm> facts) {}

    /// From the origin to the gate of the foreign port.
    Scene untilAbroad() {
        var facts = new ArrayList<FactForm>();
        for (UnitForm unit : declaration.units()) {
            facts.add(carrier(unit, "departed", declaration.origin(), departed, unit.seal()));
            facts.add(customs(unit, "seal_seen", exit, exited, unit.seal()));
            facts.add(customs(unit, "exited", exit, exited, null));
            // Port messages state a seal for about one box in two hundred: not stated is the usual case.
            facts.add(fact(
                    "Terminal of " + ship.start(),
                    "terminal",
                    unit,
                    "gate_in_abroad",
                    ship.start(),
                    arrivedAbroad,
                    null));
        }
        return new Scene("until abroad", arrivedAbroad, facts);
    }

    /// Across the sea to the quay of the home port.
    Scene atSea() {
        var facts = new ArrayList<FactForm>();
        for (UnitForm unit : declaration.units()) {
            facts.add(carrier(unit, "loaded", ship.start(), ship.from(), null));
            facts.add(carrier(unit, "sailed", ship.start(), ship.from(), null));
            facts.add(carrier(unit, "discharged_from_ship", ship.to(), ship.until(), null));
        }
        return new Scene("at sea", ship.until(), facts);
    }

    /// What customs at the home port see and count.
    ///
    /// @param changed   the container whose seal is found to be another one, null when all are as declared
    /// @param otherSeal the seal found on it
    Scene home(@Nullable String changed, String otherSeal) {
        var facts = new ArrayList<FactForm>();
        for (UnitForm unit : declaration.units()) {
            String seal = unit.container().equals(changed) ? otherSeal : unit.seal();
            facts.add(customs(unit, "re_entered", ship.to(), home, null));
            facts.add(customs(unit, "seal_seen", ship.to(), home, seal));
            facts.add(counted(unit));
        }
        return new Scene("home", home, facts);
    }

    private FactForm carrier(UnitForm unit, String what, String place, OffsetDateTime at, @Nullable String seal) {
        return fact("Carrier", "carrier", unit, what, place, at, seal);
    }

    private FactForm customs(UnitForm unit, String what, String place, OffsetDateTime at, @Nullable String seal) {
        return fact("Customs at " + place, "customs", unit, what, place, at, seal);
    }

    private static FactForm fact(
            String who,
            String capacity,
            UnitForm unit,
            String what,
            String place,
            OffsetDateTime at,
            @Nullable String seal) {
        return new FactForm(
                who, capacity, unit.container(), what, place, at.toString(), seal, null, null, null, null, SOURCE);
    }

    private FactForm counted(UnitForm unit) {
        return new FactForm(
                "Customs at " + ship.to(),
                "customs",
                unit.container(),
                "counted",
                ship.to(),
                home.toString(),
                null,
                null,
                null,
                unit.packages(),
                unit.kilograms(),
                SOURCE);
    }
}
