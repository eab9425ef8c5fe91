package io.tumen.cli;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.GuaranteeViews.OpeningAnswer;
import io.tumen.operations.HistoryView;
import io.tumen.operations.MovementAnswer;
import io.tumen.operations.MovementDetail;
import io.tumen.operations.MovementForms.CertificateForm;
import io.tumen.operations.MovementForms.DecisionForm;
import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.Movements;
import io.tumen.operations.Movements.MovementQuery;
import io.tumen.operations.Office;
import io.tumen.operations.PlanForm;
import io.tumen.operations.PlanView;
import io.tumen.operations.PlanView.Way;
import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The main job from end to end on the real corridor: three consignments are planned and lodged under a guarantee,
/// their journeys are played as facts, and they end discharged, overdue, and with a seal that does not match.
/// Every write carries an idempotency key made from the story, so telling it again on the same record changes nothing.
final class Story {
    private static final int DAYS_OF_GRACE = 14;
    private static final int HOURS_UNTIL_LEARNT = 2;
    private static final String CUSTOMS = "customs";
    private static final int GUARANTEED_CNY_PER_TEU = 10_000;
    private static final String OTHER_SEAL = "XX000001";

    private final Office office;
    private final StoryClock clock;
    private final PrintWriter out;
    private final String ready;
    private final PlanReport plans;
    private final MovementReport reports;
    /// Other goods or another day make another story, with a certificate of its own.
    private String certificate = "";

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
        Chapter corn = plan(1, "Hunchun", "Ningbo", "1005.90");
        Chapter far = plan(2, "Changchun", "Ningbo", "1005.90");
        Chapter timber = plan(3, "Suifenhe", "Guangzhou Nansha", "4407.11");
        history(timber.plan());
        openCertificate(List.of(corn, far, timber));
        List<Told> told = List.of(discharged(lodge(corn, 1)), overdue(lodge(far, 2)), otherSeal(lodge(timber, 3)));
        clock.followTheRealClock();
        head("What happened to them");
        told.forEach(this::report);
        head("The record now");
        reports.print(office.movements().list(MovementQuery.ALL, 50, null));
        guarantee();
        log(told.getFirst());
    }

    /// What is over is free again; what is overdue or differs stays reserved.
    private void guarantee() {
        head("The guarantee now");
        GuaranteeCommand.print(List.of(office.guarantees().accountFor(certificate)), out);
        out.println("  No text that was read says how much: the officers of this story set CNY "
                + Format.number(GUARANTEED_CNY_PER_TEU) + " a TEU.");
    }

    private void log(Told told) {
        head("The signed head of the log, in which every fact and decision above has its place");
        office.auditing().checkpoint().lines().limit(3).forEach(line -> out.println("  " + line));
        out.println("  tumen prove " + told.movement()
                + " writes a file by which anybody can check that, with no network: tumen verify-proof.");
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
    private record Chapter(PlanView plan, Way way, DeclarationForm declaration) {}

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

    private Chapter plan(int number, String origin, String destination, String hs) {
        head(number + " · " + origin + " → " + destination);
        String teu = Integer.toString(StoryGoods.TEU);
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
        return new Chapter(plan, way, StoryGoods.declared(plan, way, number));
    }

    private Told lodge(Chapter chapter, int number) {
        clock.set(chapter.plan().query().ready());
        DeclarationForm declaration = chapter.declaration();
        // The content is part of the key, so that a story that changed with its corridor is told as another one.
        String key = "guaranteed story " + ready + " " + number + " "
                + Integer.toHexString(declaration.toString().hashCode());
        String id = done(office.movements().lodge(key + " lodge", declaration))
                .row()
                .id();
        String customs = "Customs at " + declaration.exit();
        OffsetDateTime deadline = chapter.way().likely().plusDays(DAYS_OF_GRACE);
        done(decide(id, key, DecisionForm.of("accept", customs, CUSTOMS, deadline.toString(), null)));
        String amount = Integer.toString(StoryGoods.TEU * GUARANTEED_CNY_PER_TEU);
        done(decide(id, key, DecisionForm.reserving(customs, CUSTOMS, certificate, amount)));
        MovementAnswer released = decide(id, key, DecisionForm.of("release", customs, CUSTOMS, null, null));
        return new Told(id, new Journey(declaration, chapter.way()), declaration, key, released);
    }

    private void openCertificate(List<Chapter> chapters) {
        Chapter first = chapters.getFirst();
        clock.set(first.plan().query().ready());
        int content = chapters.stream().map(Chapter::declaration).toList().hashCode();
        certificate = "DEMO-" + ready + "-" + Integer.toHexString(content);
        String amount = Integer.toString(chapters.size() * StoryGoods.TEU * GUARANTEED_CNY_PER_TEU);
        String customs = "Customs at " + first.declaration().exit();
        var form = new CertificateForm(
                certificate, "Demo Bank", StoryGoods.HOLDER, amount, "CNY", ready, null, customs, CUSTOMS, null);
        OpeningAnswer answer = office.guarantees().open("certificate " + certificate, form);
        if (answer instanceof OpeningAnswer.Refused refused) {
            throw new IllegalStateException("The certificate of the story was refused: " + refused.refusals());
        }
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
