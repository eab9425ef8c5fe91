package io.tumen.ledger;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Way;
import io.tumen.ledger.Observation.Incident;
import io.tumen.ledger.Observation.Passed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for what does not fit together in the facts of a movement.
final class AlertFinder {
    /// Claims of one event that lie further apart than this contradict each other; closer ones are clerks and clocks.
    private static final Duration SAME_EVENT = Duration.ofHours(12);

    private final Movement movement;
    private final Evidence evidence;
    private final Instant now;

    AlertFinder(Movement movement, Evidence evidence, Instant now) {
        this.movement = movement;
        this.evidence = evidence;
        this.now = now;
    }

    List<Alert> find(List<UnitEvidence> units) {
        return Stream.of(
                        evidence.facts().stream().flatMap(this::ofFact),
                        evidence.aboutOthers().stream().map(AlertFinder::ofOtherContainer),
                        evidence.withoutEffect().stream().map(AlertFinder::ofCorrection),
                        elsewhere(),
                        units.stream().flatMap(this::ofUnit))
                .flatMap(alerts -> alerts)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Alert> ofFact(Fact fact) {
        return Stream.of(
                        beforeRelease(fact),
                        otherPlace(fact),
                        unknownPlace(fact),
                        incident(fact),
                        afterTheEnd(fact),
                        inTheFuture(fact))
                .flatMap(alerts -> alerts);
    }

    private Stream<Alert> ofUnit(UnitEvidence unit) {
        return Stream.of(unit.seals().alerts().stream(), quantities(unit), outOfOrder(unit), times(unit))
                .flatMap(alerts -> alerts);
    }

    private Stream<Alert> beforeRelease(Fact fact) {
        boolean left = fact.what() instanceof Passed(Milestone milestone, var seal) && milestone != Milestone.DEPARTED;
        Instant released = timeOf(Decision.Released.class);
        return left && (released == null || fact.happened().isBefore(released))
                ? alert(Alert.Kind.MOVED_BEFORE_RELEASE, subject(fact) + ": left before it was released.")
                : Stream.empty();
    }

    private Stream<Alert> otherPlace(Fact fact) {
        if (!(fact.what() instanceof Passed(Milestone milestone, var seal)) || fact.place() == null) {
            return Stream.empty();
        }
        PlaceId declared = declaredPlace(milestone);
        return declared == null || declared.equals(fact.place())
                ? Stream.empty()
                : alert(
                        Alert.Kind.OTHER_PLACE_THAN_DECLARED,
                        subject(fact) + ": " + milestone.words() + ", but " + declared + " was declared.");
    }

    private @Nullable PlaceId declaredPlace(Milestone milestone) {
        Way way = movement.declaration().way();
        return switch (milestone) {
            case DEPARTED -> null;
            case EXITED -> way.exit();
            case GATE_IN_ABROAD, LOADED, SAILED -> way.transit();
            case TRANSHIPPED -> null;
            case DISCHARGED_FROM_SHIP, RE_ENTERED -> way.entry();
        };
    }

    private static Stream<Alert> unknownPlace(Fact fact) {
        return fact.statedPlace() == null
                ? Stream.empty()
                : alert(Alert.Kind.UNKNOWN_PLACE, subject(fact) + ": the package has no such place.");
    }

    /// Told as long as no authority has taken to the record what happened up to its own decision.
    private Stream<Alert> incident(Fact fact) {
        if (!(fact.what() instanceof Incident(String words))) {
            return Stream.empty();
        }
        Instant accepted = timeOf(Decision.IncidentAccepted.class);
        return accepted != null && !fact.happened().isAfter(accepted)
                ? Stream.empty()
                : alert(Alert.Kind.INCIDENT, subject(fact) + ": " + words);
    }

    private static Alert ofCorrection(Fact fact) {
        return new Alert(
                Alert.Kind.CORRECTION_WITHOUT_EFFECT,
                subject(fact) + ": corrects what somebody else said, or nothing that is known here; both stand.");
    }

    private Stream<Alert> elsewhere() {
        return movement.elsewhere().stream()
                .map(other -> new Alert(
                        Alert.Kind.CONTAINER_ELSEWHERE,
                        other.container() + ": is under way in movement " + other.movement() + " too."));
    }

    private Stream<Alert> afterTheEnd(Fact fact) {
        return Stream.of(Decision.Discharged.class, Decision.Cancelled.class)
                .map(this::timeOf)
                .filter(end -> end != null && fact.happened().isAfter(end))
                .map(end -> new Alert(
                        Alert.Kind.AFTER_THE_END, subject(fact) + ": happened after the movement had ended."));
    }

    private Stream<Alert> inTheFuture(Fact fact) {
        return fact.happened().isAfter(now)
                ? alert(Alert.Kind.IN_THE_FUTURE, subject(fact) + ": said to happen later than now.")
                : Stream.empty();
    }

    private static Alert ofOtherContainer(Fact fact) {
        StatedContainer container = fact.about().container();
        boolean readable = container != null && container.findNumber() != null;
        return readable
                ? new Alert(Alert.Kind.UNDECLARED_CONTAINER, subject(fact) + ": the declaration does not name it.")
                : new Alert(Alert.Kind.UNREADABLE_CONTAINER, subject(fact) + ": not a container number by ISO 6346.");
    }

    private static Stream<Alert> quantities(UnitEvidence unit) {
        return Stream.of(Side.AT_EXIT, Side.AT_RE_ENTRY)
                .<List<?>>flatMap(side -> Stream.of(values(unit.packageCounts(side)), values(unit.weighings(side))))
                .filter(claims -> new HashSet<>(claims).size() > 1)
                .map(claims -> new Alert(
                        Alert.Kind.QUANTITY_CLAIMS_DIFFER,
                        unit.unit().container() + ": counted differently on one side of the way, " + claims + "."));
    }

    private static <V> List<V> values(List<Claim<V>> claims) {
        return claims.stream().map(Claim::value).toList();
    }

    private static Stream<Alert> outOfOrder(UnitEvidence unit) {
        return Stream.of(Milestone.values())
                .flatMap(later -> Stream.of(Milestone.values())
                        .filter(earlier -> earlier.compareTo(later) < 0)
                        .filter(earlier -> allBefore(unit.timesOf(later), unit.timesOf(earlier)))
                        .map(earlier -> outOfOrder(unit, earlier, later)));
    }

    private static Alert outOfOrder(UnitEvidence unit, Milestone earlier, Milestone later) {
        return new Alert(
                Alert.Kind.OUT_OF_ORDER,
                unit.unit().container() + ": " + later.words() + " "
                        + Words.of(unit.timesOf(later).getLast()) + ", before it " + earlier.words() + " "
                        + Words.of(unit.timesOf(earlier).getFirst()) + ".");
    }

    private static boolean allBefore(List<Instant> times, List<Instant> others) {
        return !times.isEmpty() && !others.isEmpty() && times.getLast().isBefore(others.getFirst());
    }

    private static Stream<Alert> times(UnitEvidence unit) {
        return Stream.of(Milestone.values())
                .filter(milestone -> contradict(unit.timesOf(milestone)))
                .map(milestone -> new Alert(
                        Alert.Kind.CLAIMS_DIFFER_IN_TIME,
                        unit.unit().container() + ": " + milestone.words() + " is claimed for "
                                + Words.of(unit.timesOf(milestone).getFirst()) + " and for "
                                + Words.of(unit.timesOf(milestone).getLast()) + "."));
    }

    private static boolean contradict(List<Instant> claims) {
        return !claims.isEmpty()
                && Duration.between(claims.getFirst(), claims.getLast()).compareTo(SAME_EVENT) > 0;
    }

    private @Nullable Instant timeOf(Class<? extends Decision> kind) {
        return movement.decisions().stream()
                .filter(recorded -> kind.isInstance(recorded.decision()))
                .map(RecordedDecision::decided)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Stream<Alert> alert(Alert.Kind kind, String words) {
        return Stream.of(new Alert(kind, words));
    }

    private static String subject(Fact fact) {
        StatedContainer container = fact.about().container();
        String named = container == null ? "The movement" : container.text();
        return named + Words.of(fact);
    }
}
