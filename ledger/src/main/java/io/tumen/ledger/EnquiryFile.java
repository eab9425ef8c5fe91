package io.tumen.ledger;

import io.tumen.ledger.Observation.Counted;
import io.tumen.ledger.Observation.Passed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the record holds on the question where the goods are: nothing new, everything in its place, each statement with
/// the positions in the ledger that it rests on.
///
/// @param asOf the moment for which it is true
public record EnquiryFile(
        MovementId movement, @Nullable ReferenceNumber reference, Status status, Instant asOf, List<Section> sections) {
    public EnquiryFile {
        sections = List.copyOf(sections);
    }

    /// @param lines empty where the record holds nothing on it
    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// @param positions of the facts and decisions it rests on; empty where it follows from all of them
    public record Line(String words, List<Long> positions) {
        public Line {
            positions = List.copyOf(positions);
        }
    }

    static EnquiryFile of(MovementView view, Instant now) {
        Movement movement = view.movement();
        MovementState state = view.state();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("What is asked", clocks(state)));
        sections.add(new Section("What was declared", declared(movement)));
        sections.add(new Section("What was decided", decisions(movement)));
        sections.add(new Section("Where each container was last seen", lastSeen(movement, state)));
        sections.add(new Section("What is said of the seals", said(movement, EnquiryFile::isOfSeal)));
        sections.add(new Section("What was counted", said(movement, fact -> fact.what() instanceof Counted)));
        sections.add(new Section("What differs or is not stated", differences(state)));
        sections.add(new Section("What does not fit together", alerts(state)));
        return new EnquiryFile(movement.id(), state.reference(), state.status(), now, sections);
    }

    private static List<Line> clocks(MovementState state) {
        return state.clocks().stream()
                .filter(clock -> clock.started() != null)
                .map(clock -> new Line(
                        "Clock " + clock.id() + " of " + clock.jurisdiction() + ": "
                                + clock.stand().name().replace('_', ' ') + ", since "
                                + Words.of(Objects.requireNonNull(clock.started())) + ", due "
                                + (clock.due() == null ? "unknown" : Words.of(clock.due())) + ". " + clock.says(),
                        List.of()))
                .toList();
    }

    private static List<Line> declared(Movement movement) {
        Declaration declaration = movement.declaration();
        RecordedDecision amended = movement.findRecorded(Decision.Amended.class);
        RecordedDecision source = amended == null ? movement.decisions().getFirst() : amended;
        List<Long> positions = List.of(source.position());
        Stream<Line> head = Stream.of(new Line(
                declaration.tonnes().toPlainString() + " t of HS " + declaration.hs() + ", " + declaration.origin()
                        + " to " + declaration.destination() + ", out at "
                        + declaration.way().exit() + ", loaded at "
                        + declaration.way().transit() + ", home at "
                        + declaration.way().entry() + ", by " + declaration.holder() + ".",
                positions));
        return Stream.concat(
                        head,
                        declaration.units().stream()
                                .map(unit -> new Line(
                                        unit.container() + ": seal "
                                                + (unit.seal() == null ? Comparison.NOT_STATED : unit.seal()) + ", "
                                                + unit.packages() + " packages, "
                                                + unit.kilograms().toPlainString() + " kg.",
                                        positions)))
                .toList();
    }

    private static List<Line> decisions(Movement movement) {
        return movement.decisions().stream()
                .map(recorded -> new Line(
                        Words.of(recorded.decision()) + " at " + Words.of(recorded.decided()) + " by " + recorded.by()
                                + ".",
                        List.of(recorded.position())))
                .toList();
    }

    private static List<Line> lastSeen(Movement movement, MovementState state) {
        List<RecordedFact> standing = standing(movement);
        return state.custody().stream().map(unit -> lastSeen(unit, standing)).toList();
    }

    private static Line lastSeen(UnitCustody unit, List<RecordedFact> standing) {
        List<RecordedFact> named = standing.stream()
                .filter(recorded -> recorded.fact().what() instanceof Passed)
                .filter(recorded -> recorded.fact().about().container() == null
                        || unit.container()
                                .value()
                                .equals(recorded.fact().about().containerKey()))
                .toList();
        RecordedFact last = named.stream()
                .max(Comparator.comparing(
                                (RecordedFact recorded) -> recorded.fact().happened())
                        .thenComparingLong(RecordedFact::position))
                .orElse(null);
        if (last == null) {
            return new Line(unit.container() + ": nobody says that it left.", List.of());
        }
        Milestone milestone = ((Passed) last.fact().what()).milestone();
        return new Line(
                unit.container() + ": " + milestone.words() + Words.of(last.fact()) + " ("
                        + last.fact().source() + ").",
                List.of(last.position()));
    }

    private static List<Line> said(Movement movement, Predicate<Fact> of) {
        return standing(movement).stream()
                .filter(recorded -> of.test(recorded.fact()))
                .sorted(Comparator.comparing(
                                (RecordedFact recorded) -> recorded.fact().happened())
                        .thenComparingLong(RecordedFact::position))
                .map(recorded -> new Line(words(recorded.fact()), List.of(recorded.position())))
                .toList();
    }

    private static String words(Fact fact) {
        var container = fact.about().container();
        String what = switch (fact.what()) {
            case Passed(Milestone milestone, var seal) -> milestone.words() + ", seal " + seal;
            case Observation.SealApplied(var seal) -> "seal " + seal + " applied";
            case Observation.SealSeen(var seal) -> "seal " + seal + " seen";
            case Observation.SealNotStated() -> "no seal stated";
            case Observation.SealBroken(var seal) -> "seal found broken or missing" + (seal == null ? "" : ", " + seal);
            case Observation.SealReplaced(var old, var seal, var supervisor) ->
                "seal replaced by " + seal + ", "
                        + (supervisor == null ? "no supervision stated" : "seen by " + supervisor);
            case Counted(var packages, var kilograms) ->
                "counted " + (packages == null ? Comparison.NOT_STATED : packages) + " packages, "
                        + (kilograms == null ? Comparison.NOT_STATED : kilograms.toPlainString()) + " kg";
            case Observation.Withdrawn() -> "taken back";
            case Observation.Incident(String said) -> said;
            case Observation.Presented presented -> "a document issued offline was brought in";
        };
        return (container == null ? "The movement" : container.text()) + ": " + what + Words.of(fact) + " ("
                + fact.source() + ").";
    }

    private static boolean isOfSeal(Fact fact) {
        return switch (fact.what()) {
            case Passed(var milestone, var seal) -> seal != null;
            case Counted counted -> false;
            case Observation.Withdrawn() -> false;
            case Observation.Incident incident -> true;
            case Observation.Presented presented -> false;
            default -> true;
        };
    }

    private static List<RecordedFact> standing(Movement movement) {
        List<Fact> standing = new Corrections(
                        movement.facts().stream().map(RecordedFact::fact).toList())
                .standing();
        return movement.facts().stream()
                .filter(recorded -> standing.contains(recorded.fact()))
                .toList();
    }

    private static List<Line> differences(MovementState state) {
        return state.reconciliation().units().stream()
                .flatMap(unit -> unit.lines().stream()
                        .filter(line -> line.verdict() != Comparison.Verdict.EQUAL)
                        .map(line -> new Line(
                                unit.container() + " " + line.field() + ": " + line.reason() + " " + line.consequence(),
                                List.of())))
                .toList();
    }

    private static List<Line> alerts(MovementState state) {
        return state.alerts().stream()
                .map(alert -> new Line(alert.words(), List.of()))
                .toList();
    }
}
