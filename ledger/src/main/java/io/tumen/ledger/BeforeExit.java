package io.tumen.ledger;

import static io.tumen.ledger.Refusing.all;
import static io.tumen.ledger.Refusing.isBlank;
import static io.tumen.ledger.Refusing.notAccepted;
import static io.tumen.ledger.Refusing.released;
import static io.tumen.ledger.Refusing.unlessReasoned;
import static io.tumen.ledger.Refusing.when;

import io.tumen.corridor.ContainerNumber;
import io.tumen.corridor.Way;
import io.tumen.law.Asked;
import io.tumen.law.Mark;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What speaks against the decisions that come before the goods leave.
record BeforeExit(LegalCheck law) {
    static Stream<Refusal> declaration(Declaration declaration) {
        Way way = declaration.way();
        boolean complete = way.exit() != null && way.transit() != null && way.entry() != null;
        String seen = "exit " + way.exit() + ", transit " + way.transit() + ", entry " + way.entry();
        Set<ContainerNumber> known = new HashSet<>();
        Stream<Refusal> twice = declaration.units().stream()
                .map(DeclaredUnit::container)
                .filter(container -> !known.add(container))
                .map(container -> Rule.UNIT_TWICE.refuse("units", container.value() + " again", "another container"));
        return all(
                when(!complete, Rule.WAY_INCOMPLETE.refuse("way", seen.replace("null", "not stated"), "all three")),
                when(declaration.units().isEmpty(), Rule.NO_UNIT.refuse("units", "none", "at least one container")),
                twice);
    }

    Stream<Refusal> amend(Case that, Declaration declaration, String reason) {
        Party holder = that.movement().lodged().holder();
        Mark until = that.pack().amending().until();
        boolean late = until == Mark.ACCEPTED && that.isAccepted() || that.isReleased();
        return all(
                when(
                        late || that.anyUnitReached(Milestone.EXITED),
                        Rule.AMENDED_TOO_LATE.refuse(
                                that.pack().amending().says(), "status", that.status(), "a status before " + until)),
                when(
                        !declaration.holder().equals(holder),
                        Rule.OTHER_HOLDER.refuse("holder", declaration.holder().name(), holder.name())),
                declaration(declaration),
                that.isAccepted() ? law.refusals(declaration, that.now(), reason) : Stream.empty(),
                unlessReasoned(reason, "why the declaration is amended"));
    }

    Stream<Refusal> accept(Case that, Deadline deadline, @Nullable String reason) {
        boolean passed = deadline instanceof Deadline.At(Instant limit) && !limit.isAfter(that.now());
        return all(
                when(that.isAccepted(), Rule.ALREADY_ACCEPTED.refuse("status", that.status(), Status.LODGED.name())),
                law.refusals(that.movement().declaration(), that.now(), reason),
                when(
                        passed,
                        Rule.DEADLINE_PASSED.refuse(
                                "deadline", deadline.toString(), "a time after " + Words.of(that.now()))));
    }

    static Stream<Refusal> selectForControl(Case that, String reason) {
        return all(notAccepted(that), unlessReasoned(reason, "why it is controlled"));
    }

    static Stream<Refusal> recordControl(Case that) {
        boolean open = that.movement().isOpen(Decision.ControlSelected.class, Decision.ControlRecorded.class);
        return all(
                notAccepted(that),
                when(
                        !open,
                        Rule.CONTROL_NOT_SELECTED.refuse(
                                "status", that.status(), "the decision select_for_control before")));
    }

    static Stream<Refusal> seal(Case that, List<UnitSeal> seals) {
        return all(notAccepted(that), released(that), units(that, seals));
    }

    static Stream<Refusal> reseal(Case that, List<UnitSeal> seals, String reason) {
        return all(notAccepted(that), units(that, seals), unlessReasoned(reason, "why the seal was replaced"));
    }

    private static Stream<Refusal> units(Case that, List<UnitSeal> seals) {
        Set<ContainerNumber> declared = new HashSet<>();
        that.movement().declaration().units().forEach(unit -> declared.add(unit.container()));
        return Stream.concat(
                when(seals.isEmpty(), Rule.NO_SEAL.refuse("seals", "none", "a container with its seal")),
                seals.stream()
                        .filter(seal -> !declared.contains(seal.container()))
                        .map(seal -> Rule.UNIT_UNKNOWN.refuse(
                                "seals", seal.container().value(), "a container of the declaration")));
    }

    List<String> holds(Case that) {
        return law.holds(that.movement().declaration(), that.now());
    }

    Stream<Refusal> clear(Case that, String reason) {
        return all(
                notAccepted(that),
                when(
                        holds(that).isEmpty(),
                        Rule.NOTHING_HELD.refuse(
                                "hs", that.movement().declaration().hs().toString(), "a code on a list in force")),
                unlessReasoned(reason, "why the goods are cleared"));
    }

    Stream<Refusal> release(Case that) {
        List<String> unsealed = that.unsealedUnits();
        List<String> broken = that.brokenUnits();
        return all(
                notAccepted(that),
                when(that.isReleased(), Rule.ALREADY_RELEASED.refuse("status", that.status(), Status.SEALED.name())),
                Rights.signatures(that),
                control(that),
                held(that),
                when(
                        that.pack().guarantee().required() == Asked.YES
                                && !that.state().pledge().isHeld(),
                        Rule.GUARANTEE_MISSING.refuse(
                                that.pack().guarantee().says(), "guarantee", "none", "the decision reserve_guarantee")),
                when(
                        !unsealed.isEmpty(),
                        Rule.NO_SEAL.refuse(
                                "seal", "none on " + String.join(", ", unsealed), "a seal on every container")),
                when(
                        !broken.isEmpty(),
                        Rule.SEAL_BROKEN.refuse(
                                "seal",
                                "broken on " + String.join(", ", broken),
                                "a new seal, by customs or under supervision")));
    }

    private static Stream<Refusal> control(Case that) {
        if (that.pack().control().asked() != Asked.YES) {
            return Stream.empty();
        }
        boolean open = that.movement().isOpen(Decision.ControlSelected.class, Decision.ControlRecorded.class);
        Decision.ControlRecorded result = that.movement().findLast(Decision.ControlRecorded.class);
        String says = that.pack().control().says();
        return all(
                when(open, Rule.CONTROL_OPEN.refuse(says, "control", "no result", "the decision record_control")),
                when(
                        !open && result != null && !result.satisfactory(),
                        Rule.CONTROL_FAILED.refuse(
                                says,
                                "control",
                                result == null ? "" : result.remarks(),
                                "another control, found in order")));
    }

    private Stream<Refusal> held(Case that) {
        List<String> holds = holds(that).stream()
                .filter(hold -> !that.movement().isCleared(hold))
                .toList();
        return when(
                !holds.isEmpty(),
                Rule.SCREENING.refuse(
                        String.join(" ", holds),
                        "hs",
                        that.movement().declaration().hs().toString(),
                        "the decision CLEAR of customs before, with a reason"));
    }

    static Stream<Refusal> cancel(Case that, String reason) {
        return all(
                when(
                        that.anyUnitReached(Milestone.EXITED),
                        Rule.ALREADY_EXITED.refuse("status", that.status(), "a status before EXITED")),
                when(isBlank(reason), Rule.REASON_MISSING.refuse("reason", "none", "why the movement is cancelled")));
    }
}
