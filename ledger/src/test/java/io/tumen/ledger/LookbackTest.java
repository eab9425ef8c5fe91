package io.tumen.ledger;

import static io.tumen.ledger.World.CUSTOMS;
import static io.tumen.ledger.World.HUC;
import static io.tumen.ledger.World.NINGBO_CUSTOMS;
import static io.tumen.ledger.World.hour;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tumen.law.RulePack;
import io.tumen.ledger.Command.Accept;
import io.tumen.ledger.Command.Discharge;
import io.tumen.ledger.Command.Reconcile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookbackTest {
    private final Counter office = new Counter(Packs.plain());

    @Test
    void showsTheStateAtOneTimeByWhatWasKnownAtAnother() {
        MovementId id = office.released();
        Journey journey = office.journey(id);
        office.clock.set(hour(50));
        office.record(journey.exited());
        office.clock.set(hour(90));
        office.record(journey.gateIn(), journey.loaded());
        assertThat(statusAt(id, 29, 100)).isEqualTo(Status.RELEASED);
        assertThat(statusAt(id, 31, 100)).isEqualTo(Status.EXITED);
        assertThat(statusAt(id, 49, 100)).isEqualTo(Status.GATE_IN_ABROAD);
        assertThat(statusAt(id, 49, 60)).isEqualTo(Status.EXITED);
        assertThat(statusAt(id, 71, 45)).isEqualTo(Status.RELEASED);
        assertThat(office.ledger.findMovementAt(id, hour(-1), hour(100))).isNull();
    }

    @Test
    void tellsWhatWasLearntBetweenTwoMomentsAndWhatReadsOtherwiseByIt() {
        MovementId id = office.released();
        office.clock.set(hour(50));
        Fact exited = office.journey(id).exited();
        office.record(exited);
        Changes changes = requireNonNull(office.ledger.findChanges(id, hour(40), hour(60)));
        assertThat(changes.facts()).hasSize(1);
        assertThat(changes.decisions()).isEmpty();
        assertThat(changes.changes())
                .extracting(Change::what, Change::before, Change::after)
                .containsExactly(
                        tuple("status", "RELEASED", "EXITED"),
                        tuple(requireNonNull(exited.about().container()).text() + " furthest", "", "EXITED"));
        assertThat(requireNonNull(office.ledger.findChanges(id, hour(51), hour(60)))
                        .changes())
                .isEmpty();
    }

    @Test
    void listsWhomADraftOfTheRulesWouldHitAndWhichDecisionsItWouldHaveRefused() {
        MovementId light = home(24_999);
        MovementId even = home(25_000);
        MovementId unguaranteed = office.released();
        List<Replay.Hit> tolerant = office.ledger.replay(Packs.withTolerance("5"));
        assertThat(tolerant).extracting(Replay.Hit::movement).contains(light).doesNotContain(even);
        assertThat(hit(tolerant, light).changes())
                .extracting(Change::what, Change::before, Change::after)
                .contains(tuple("outcome", "DISCREPANCY", "MATCHED"));
        List<Replay.Hit> strict = office.ledger.replay(Packs.strict());
        assertThat(hit(strict, unguaranteed).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.refusals())
                        .extracting(Refusal::rule)
                        .containsExactly("PERSON-MISSING", "GUARANTEE-MISSING"));
        assertThat(office.ledger.replay(Packs.plain())).isEmpty();
    }

    @Test
    void runsAMovementToItsEndByTheRulesUnderWhichItWasAccepted() {
        RulePack later = Packs.from(LocalDate.of(2026, 3, 5), Packs.strict());
        Counter both = new Counter(Packs.plain(), later);
        MovementId before = both.accepted();
        both.clock.set(hour(24 * 6));
        assertThat(both.refused(before, new Command.Release(), World.PORT)).containsExactly("RIGHT-TO-DECIDE");
        both.take(before, new Command.Release(), CUSTOMS);
        MovementId after = both.lodge();
        both.take(after, new Accept(Deadline.UNKNOWN, null), CUSTOMS);
        assertThat(both.refused(after, new Command.Release(), CUSTOMS))
                .containsExactly("PERSON-MISSING", "GUARANTEE-MISSING");
    }

    @Test
    void saysThatTheRulePackOfTheAcceptanceIsGone() {
        MovementId id = office.released();
        Counter other = new Counter(Packs.withTolerance("5"));
        assertThat(other.state(id).alerts()).extracting(Alert::kind).contains(Alert.Kind.RULE_PACK_GONE);
        assertThat(office.state(id).alerts()).extracting(Alert::kind).doesNotContain(Alert.Kind.RULE_PACK_GONE);
    }

    @Test
    void gathersTheEvidenceForAnEnquiryAndCitesEveryFactByItsPosition() {
        MovementId id = office.released();
        Journey journey = office.journey(id);
        office.record(journey.exited(), journey.passed(Milestone.GATE_IN_ABROAD, World.VVO, 48, "RU 7"));
        office.clock.set(hour(300));
        EnquiryFile file = requireNonNull(office.ledger.findEnquiryFile(id));
        List<RecordedFact> facts = office.ledger.movementFor(id).movement().facts();
        assertThat(section(file, "Where each container was last seen"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.words()).contains("gate-in at the foreign port at VVO", "by VMTP", "message 48");
                    assertThat(line.positions()).containsExactly(facts.getLast().position());
                });
        assertThat(section(file, "What is said of the seals"))
                .singleElement()
                .satisfies(line -> assertThat(line.words()).contains("seal RU 7"));
        assertThat(section(file, "What is asked").getFirst().words()).contains("re-entry", "OVERDUE");
        assertThat(section(file, "What does not fit together"))
                .extracting(EnquiryFile.Line::words)
                .anyMatch(words -> words.contains("deadline has passed"));
        assertThat(section(file, "What was decided"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.positions()).hasSize(1));
    }

    @Test
    void findsAContainerUnderWayInTwoMovements() {
        String box = Counter.newBox();
        MovementId first = office.lodge(Counter.declarationOf(box));
        MovementId second = office.lodge(Counter.declarationOf(box));
        office.take(first, new Accept(Deadline.UNKNOWN, null), CUSTOMS);
        assertThat(kinds(first)).doesNotContain(Alert.Kind.CONTAINER_ELSEWHERE);
        office.take(second, new Accept(Deadline.UNKNOWN, null), CUSTOMS);
        assertThat(office.state(first).alerts())
                .extracting(Alert::words)
                .contains(box + ": is under way in movement " + second + " too.");
        office.take(second, new Command.Cancel("declared twice"), CUSTOMS);
        assertThat(kinds(first)).doesNotContain(Alert.Kind.CONTAINER_ELSEWHERE);
    }

    @Test
    void holdsTheVolumesOfAYearAgainstTheAverageOfTheYearsBefore() {
        Counter strict = new Counter(Packs.strict());
        assertThat(office.ledger.listVolumes()).isEmpty();
        for (int year = 2031; year <= 2034; year++) {
            exitIn(strict, year, year == 2034 ? 3 : 2);
        }
        strict.clock.set(java.time.Instant.parse("2034-12-01T00:00:00Z"));
        assertThat(corn(strict)).satisfies(corn -> {
            assertThat(corn.tonnes()).isEqualByComparingTo("150");
            assertThat(corn.averageTonnes()).isEqualByComparingTo("100");
            assertThat(corn.exceeds()).isTrue();
        });
        strict.clock.set(java.time.Instant.parse("2033-12-01T00:00:00Z"));
        assertThat(corn(strict).year()).isEqualTo(2033);
    }

    private static void exitIn(Counter office, int year, int movements) {
        office.clock.set(java.time.Instant.parse(year + "-02-01T00:00:00Z"));
        for (int i = 0; i < movements; i++) {
            Declaration declaration =
                    World.leavingOn(Counter.declarationOf(Counter.newBox()), LocalDate.of(year, 3, 1));
            office.take(office.lodge(declaration), new Accept(Deadline.UNKNOWN, null), CUSTOMS);
        }
    }

    private static VolumeReading corn(Counter office) {
        return office.ledger.listVolumes().stream()
                .filter(reading -> reading.group().equals("10"))
                .findFirst()
                .orElseThrow();
    }

    private MovementId home(int kilograms) {
        MovementId id = office.released();
        Journey journey = office.journey(id);
        office.clock.set(hour(200));
        office.record(
                journey.passed(Milestone.EXITED, HUC, 230, null),
                journey.passed(Milestone.RE_ENTERED, World.NGB, 231, null),
                journey.fact(new Observation.SealSeen(new StatedSeal(World.SEAL)), World.NGB, 232),
                journey.fact(new Observation.Counted(1000, java.math.BigDecimal.valueOf(kilograms)), World.NGB, 233));
        office.clock.set(hour(234));
        office.take(id, new Reconcile(null), NINGBO_CUSTOMS);
        office.take(id, new Discharge("looked at"), NINGBO_CUSTOMS);
        office.clock.set(hour(0));
        return id;
    }

    private static Replay.Hit hit(List<Replay.Hit> hits, MovementId id) {
        return hits.stream()
                .filter(hit -> hit.movement().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Alert.Kind> kinds(MovementId id) {
        return office.state(id).alerts().stream().map(Alert::kind).toList();
    }

    private Status statusAt(MovementId id, int at, int known) {
        return requireNonNull(office.ledger.findMovementAt(id, hour(at), hour(known)))
                .state()
                .status();
    }

    private static List<EnquiryFile.Line> section(EnquiryFile file, String title) {
        return file.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow()
                .lines();
    }
}
