package io.tumen.cli;

import io.tumen.corridor.ContainerNumber;
import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.MovementForms.UnitForm;
import io.tumen.operations.PlanView;
import io.tumen.operations.PlanView.Crossing;
import io.tumen.operations.PlanView.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What the demo sends: each consignment is as large as the first one reported under the regime, 20 containers
/// (Mudanjiang–Vladivostok–Shanghai, 2008).
final class StoryGoods {
    private static final int CONTAINERS = 20;
    private static final int TEU_PER_CONTAINER = 2;
    private static final int PACKAGES = 400;

    /// Of one consignment.
    static final int TEU = CONTAINERS * TEU_PER_CONTAINER;

    static final String HOLDER = "Demo Forwarding Co.";

    private StoryGoods() {}

    /// @param way    the way chosen among those of the plan
    /// @param number of the consignment in the story
    static DeclarationForm declared(PlanView plan, Way way, int number) {
        PlanView.Query query = plan.query();
        Crossing crossing = Objects.requireNonNull(way.crossing());
        double tonnes = query.tonnes().likely();
        return new DeclarationForm(
                HOLDER,
                query.origin(),
                query.destination(),
                query.hs(),
                Format.number(query.teu()),
                Format.number(tonnes),
                null,
                query.trade(),
                Objects.requireNonNull(crossing.exit()),
                Objects.requireNonNull(crossing.transit()),
                Objects.requireNonNull(crossing.entry()),
                Objects.requireNonNull(crossing.exitDay()).toString(),
                unitsOf(number, tonnes),
                planText(way));
    }

    private static List<UnitForm> unitsOf(int number, double tonnes) {
        String kilograms = Format.number(tonnes * 1000 / CONTAINERS);
        var units = new ArrayList<UnitForm>();
        for (int i = 0; i < CONTAINERS; i++) {
            int serial = number * 1000 + i;
            String seal = String.format(Locale.ROOT, "DEMO%06d", serial);
            units.add(new UnitForm(ContainerNumber.of("TUMU", serial).value(), seal, PACKAGES, kilograms));
        }
        return units;
    }

    private static String planText(Way way) {
        var text = new StringBuilder();
        way.legs()
                .forEach(leg -> text.append(Format.moment(leg.from()))
                        .append(' ')
                        .append(leg.what())
                        .append('\n'));
        return text.toString();
    }
}
