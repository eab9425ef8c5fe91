package io.tumen.cli;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.HistoryView;
import io.tumen.operations.MovementAnswer;
import io.tumen.operations.MovementDetail;
import io.tumen.operations.MovementForms.DecisionForm;
import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.MovementForms.UnitForm;
import io.tumen.operations.Movements;
import io.tumen.operations.Movements.MovementQuery;
import io.tumen.operations.Office;
import io.tumen.operations.PlanForm;
import io.tumen.operations.PlanView;
import io.tumen.operations.PlanView.Crossing;
import io.tumen.operations.PlanView.Way;
import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The main job from end to end on the real corridor: three consignments are planned and lodged, their journeys are
/// played as facts, and they end discharged, overdue, and with a seal that does not match.
///
/// Each consignment is as large as the first one reported under the regime: 20 containers
/// (Mudanjiang–Vladivostok–Shanghai, 2008). Every
/// write carries an idempotency key made from the story, so telling it again on the same record changes nothing.
final class Story {
    private static final int CONTAINERS = 20;
    private static final int TEU_PER_CONTAINER = 2;
    private static final int PACKAGES = 400;
    private static final String HOLDER = "Demo Forwarding Co.";
    private static final int DAYS_OF_GRACE = 14;
    private static final int HOURS_UNTIL_LEARNT = 2;
    private static final String CUSTOMS = "customs";
    private static final String OTHER_SEAL = "XX000001";

    private final Office office;
    private final StoryClock clock;
    private final PrintWriter out;
    private final String ready;
    private final PlanReport plans;
    private final MovementReport reports;

    /// @param clock the clock of that office
    /// @param ready day on which the goods are ready, `2026-09-07`
    Story(Office office, StoryClock clock, PrintWriter out, String ready) {
        this.office = office;
        this.clock = clock;
        this.out = out;
        this.ready = ready;
        this.plans = new PlanReport(out);
        this.reports = new MovementReport(out);
    }

    void tell() {
        Chapter corn = plan("1", "Hunchun", "Ningbo", "1005.90");
        Chapter far = plan("2", "Changchun", "Ningbo", "1005.90");
        Chapter timber = plan("3", "Suifenhe", "Guangzhou Nansha", "4407.11");
        history(timber.plan());
        List<Told> told = List.of(discharged(lodge(corn, 1)), overdue(lodge(far, 2)), otherSeal(lodge(timber, 3)));
        clock.followTheRealClock();
        head("What happened to them");
        told.forEach(this::report);
        head("The record now");
        reports.print(office.movements().list(MovementQuery.ALL, 50, null));
    }

    private void history(PlanView plan) {
        HistoryView history = office.desk().history().at(plan.query().ready().toInstant());
        var report = new HistoryReport(out);
        head("What really ran, by the law of its day");
        report.shipments(history);
        head("What people say it saves, beside what this package computes");
        report.claims(history);
    }

    /// A consignment with the way chosen for it.
    private record Chapter(PlanView plan, Way way) {}

    /// A consignment with its movement.
    ///
    /// @param key  first part of its idempotency keys
    /// @param last what was last asked for
    private record Told(
            String movement, Journey journey, DeclarationForm declaration, String key, MovementAnswer last) {
        Told with(MovementAnswer answer) {
            return new Told(movement, journey, declaration, key, answer);
        }
    }

    private Chapter plan(String number, String origin, String destination, String hs) {
        head(number + " · " + origin + " → " + destination);
        String teu = Integer.toString(CONTAINERS * TEU_PER_CONTAINER);
        PlanView plan =
                office.desk().planning().plan(new PlanForm(origin, destination, teu, hs, ready, null, null, null));
        plans.print(plan, false);
        Way way = plan.ways().stream()
                .filter(one -> !one.baseline() && one.standing().equals("lawful"))
                .min(Comparator.comparingDouble(one -> one.cost().likely()))
                .orElseThrow(() -> new InvalidValueException(
                        "ready day",
                        ready,
                        "a day on which a lawful way from " + origin + " to " + destination + " runs"));
        return new Chapter(plan, way);
    }

    private Told lodge(Chapter chapter, int number) {
        clock.set(chapter.plan().query().ready());
        DeclarationForm declaration = declarationOf(chapter, number);
        // The content is part of the key, so that a story that changed with its corridor is told as another one.
        String key = "story " + ready + " " + number + " "
                + Integer.toHexString(declaration.toString().hashCode());
        String id = done(office.movements().lodge(key + " lodge", declaration))
                .row()
                .id();
        String customs = "Customs at " + declaration.exit();
        OffsetDateTime deadline = chapter.way().likely().plusDays(DAYS_OF_GRACE);
        done(decide(id, key, DecisionForm.of("accept", customs, CUSTOMS, deadline.toString(), null)));
        MovementAnswer released = decide(id, key, DecisionForm.of("release", customs, CUSTOMS, null, null));
        return new Told(id, new Journey(declaration, chapter.way()), declaration, key, released);
    }

    private Told discharged(Told told) {
        MovementAnswer reconciled = reconciled(told, null);
        done(reconciled);
        return told.with(decide(told, "discharge"));
    }

    private Told overdue(Told told) {
        return told.with(learn(told, told.journey().untilAbroad()));
    }

    private Told otherSeal(Told told) {
        done(reconciled(told, told.declaration().units().getFirst().container()));
        return told.with(decide(told, "discharge"));
    }

    /// @param changed the container that comes home with another seal, null when none does
    private MovementAnswer reconciled(Told told, @Nullable String changed) {
        done(learn(told, told.journey().untilAbroad()));
        done(learn(told, told.journey().atSea()));
        done(learn(told, told.journey().home(changed, OTHER_SEAL)));
        return decide(told, "reconcile");
    }

    private void report(Told told) {
        reports.print(office.movements().movementFor(told.movement()));
        if (told.last() instanceof MovementAnswer.Refused refused) {
            out.println("  discharge was asked for and");
            reports.refused(refused);
        }
        out.println();
    }

    private DeclarationForm declarationOf(Chapter chapter, int number) {
        PlanView.Query query = chapter.plan().query();
        Crossing crossing = Objects.requireNonNull(chapter.way().crossing());
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
                planText(chapter.way()));
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

    /// The ledger learns the facts two hours after the last of them happened.
    private MovementAnswer learn(Told told, Journey.Scene scene) {
        clock.set(scene.until().plusHours(HOURS_UNTIL_LEARNT));
        return office.movements().record(told.key() + " " + scene.name(), told.movement(), scene.facts());
    }

    private MovementAnswer decide(Told told, String decision) {
        String customs = "Customs at " + told.declaration().entry();
        return decide(told.movement(), told.key(), DecisionForm.of(decision, customs, CUSTOMS, null, null));
    }

    private MovementAnswer decide(String movement, String key, DecisionForm form) {
        Movements movements = office.movements();
        return movements.decide(key + " " + form.decision(), movement, form);
    }

    private static MovementDetail done(MovementAnswer answer) {
        return switch (answer) {
            case MovementAnswer.Done done -> done.movement();
            case MovementAnswer.Refused refused ->
                throw new IllegalStateException(
                        "The story was refused: " + refused.refusals() + ". Maybe the corridor package was changed?");
        };
    }

    private void head(String text) {
        out.println();
        out.println("── " + text + " " + "─".repeat(Math.max(3, 100 - text.length())));
        out.println();
    }
}
