package io.tumen.ledger;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Way;
import io.tumen.ledger.Observation.Incident;
import io.tumen.ledger.Observation.Passed;
import io.tumen.ledger.Observation.Presented;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for what does not fit together in the facts of a movement.
final class AlertFinder {
    /// Claims of one event that lie further apart than this contradict each other; closer ones are clerks and clocks.
    private static final Duration SAME_EVENT = Duration.ofHours(12);

    private final Movement movement;
    private final Evidence evidence;
    private final Instant now;
    // What every fact is held against.
    private final Way declared;
    private final @Nullable Instant released;
    private final @Nullable Instant incidentAccepted;
    private final List<Instant> ends;

    AlertFinder(Movement movement, Evidence evidence, Instant now) {
        this.movement = movement;
        this.evidence = evidence;
        this.now = now;
        declared = movement.declaration().way();
        released = movement.findTimeOf(Decision.Released.class);
        incidentAccepted = movement.findTimeOf(Decision.IncidentAccepted.class);
        ends = Stream.of(Decision.Discharged.class, Decision.Cancelled.class)
                .flatMap(kind -> Stream.ofNullable(movement.findTimeOf(kind)))
                .toList();
    }

    List<Alert> find(List<UnitEvidence> units) {
        Set<Alert> alerts = new HashSet<>();
        evidence.facts().forEach(fact -> addOf(fact, alerts));
        evidence.aboutOthers().forEach(fact -> alerts.add(ofOtherContainer(fact)));
        evidence.withoutEffect().forEach(fact -> alerts.add(ofCorrection(fact)));
        elsewhere().forEach(alerts::add);
        documents().forEach(alerts::add);
        units.stream().flatMap(this::ofUnit).forEach(alerts::add);
        return alerts.stream().sorted().toList();
    }

    private void addOf(Fact fact, Set<Alert> alerts) {
        List<Alert.Kind> kinds = new ArrayList<>();
        List<String> words = new ArrayList<>();
        BiConsumer<Alert.Kind, String> found = (kind, what) -> {
            kinds.add(kind);
            words.add(what);
        };
        ofPassing(fact, found);
        if (fact.statedPlace() != null) {
            found.accept(Alert.Kind.UNKNOWN_PLACE, ": the package has no such place.");
        }
        incident(fact, found);
        ends.stream()
                .filter(end -> fact.happened().isAfter(end))
                .forEach(end -> found.accept(Alert.Kind.AFTER_THE_END, ": happened after the movement had ended."));
        if (fact.happened().isAfter(now)) {
            found.accept(Alert.Kind.IN_THE_FUTURE, ": said to happen later than now.");
        }
        if (!kinds.isEmpty()) {
            String subject = subject(fact);
            for (int i = 0; i < kinds.size(); i++) {
                alerts.add(new Alert(kinds.get(i), subject + words.get(i)));
            }
        }
    }

    private Stream<Alert> ofUnit(UnitEvidence unit) {
        return Stream.of(unit.seals().alerts().stream(), quantities(unit), outOfOrder(unit), times(unit))
                .flatMap(alerts -> alerts);
    }

    private void ofPassing(Fact fact, BiConsumer<Alert.Kind, String> found) {
        if (!(fact.what() instanceof Passed(Milestone milestone, var seal))) {
            return;
        }
        boolean left = milestone != Milestone.DEPARTED;
        if (left && (released == null || fact.happened().isBefore(released))) {
            found.accept(Alert.Kind.MOVED_BEFORE_RELEASE, ": left before it was released.");
        }
        PlaceId place = declaredPlace(milestone);
        if (place != null && fact.place() != null && !place.equals(fact.place())) {
            found.accept(
                    Alert.Kind.OTHER_PLACE_THAN_DECLARED,
                    ": " + milestone.words() + ", but " + place + " was declared.");
        }
    }

    private @Nullable PlaceId declaredPlace(Milestone milestone) {
        return switch (milestone) {
            case DEPARTED -> null;
            case EXITED -> declared.exit();
            case GATE_IN_ABROAD, LOADED, SAILED -> declared.transit();
            case TRANSHIPPED -> null;
            case DISCHARGED_FROM_SHIP, RE_ENTERED -> declared.entry();
        };
    }

    /// Told as long as no authority has taken to the record what happened up to its own decision.
    private void incident(Fact fact, BiConsumer<Alert.Kind, String> found) {
        boolean taken = incidentAccepted != null && !fact.happened().isAfter(incidentAccepted);
        if (fact.what() instanceof Incident(String words) && !taken) {
            found.accept(Alert.Kind.INCIDENT, ": " + words);
        }
    }

    /// Papers that were issued under one reference number and are not the same to the letter.
    private Stream<Alert> documents() {
        Map<String, Set<String>> byNumber = new TreeMap<>();
        for (RecordedFact recorded : movement.facts()) {
            String number = recorded.fact().inReplyTo();
            if (recorded.fact().what() instanceof Presented(String document) && number != null) {
                byNumber.computeIfAbsent(number, none -> new HashSet<>()).add(document);
            }
        }
        return byNumber.entrySet().stream()
                .filter(one -> one.getValue().size() > 1)
                .map(one -> new Alert(
                        Alert.Kind.DOCUMENTS_DIFFER,
                        one.getValue().size() + " different documents were brought in under " + one.getKey() + "."));
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

    private static String subject(Fact fact) {
        StatedContainer container = fact.about().container();
        String named = container == null ? "The movement" : container.text();
        return named + Words.of(fact);
    }
}
