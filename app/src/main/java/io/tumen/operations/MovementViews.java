package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Way;
import io.tumen.ledger.Deadline;
import io.tumen.ledger.Declaration;
import io.tumen.ledger.Milestone;
import io.tumen.ledger.Movement;
import io.tumen.ledger.MovementState;
import io.tumen.ledger.MovementView;
import io.tumen.ledger.Observation;
import io.tumen.ledger.RecordedFact;
import io.tumen.ledger.Status;
import io.tumen.operations.MovementList.LastFact;
import io.tumen.operations.MovementList.MovementRow;
import io.tumen.operations.MovementList.WayView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shows movements in a list. A movement may name a place that the package has lost since; then its id is shown, and
/// its times in UTC. Times are those of the place they belong to; deadlines those of the destination.
final class MovementViews {
    private final Corridor corridor;

    MovementViews(Corridor corridor) {
        this.corridor = corridor;
    }

    MovementRow rowOf(MovementView view) {
        Movement movement = view.movement();
        MovementState state = view.state();
        Declaration declaration = movement.declaration();
        return new MovementRow(
                movement.id().value(),
                state.reference() == null ? null : state.reference().value(),
                words(state.status()),
                state.overdue(),
                declaration.holder().name(),
                name(declaration.origin()),
                name(declaration.destination()),
                declaration.hs().toString(),
                declaration.teu().doubleValue(),
                wayOf(declaration.way()),
                deadlineOf(state, declaration),
                lastFact(movement),
                state.alerts().size());
    }

    WayView wayOf(Way way) {
        return new WayView(nameOrNull(way.exit()), nameOrNull(way.transit()), nameOrNull(way.entry()));
    }

    String name(PlaceId place) {
        Place known = corridor.findPlace(place);
        return known == null ? place.value() : known.nameEn();
    }

    @Nullable
    String nameOrNull(@Nullable PlaceId place) {
        return place == null ? null : name(place);
    }

    OffsetDateTime local(Instant moment, @Nullable PlaceId place, PlaceId otherwise) {
        Place known = corridor.findPlace(place == null ? otherwise : place);
        return moment.atZone(known == null ? ZoneOffset.UTC : known.zone()).toOffsetDateTime();
    }

    @Nullable
    OffsetDateTime deadlineOf(MovementState state, Declaration declaration) {
        return state.deadline() instanceof Deadline.At at
                ? local(at.instant(), declaration.destination(), declaration.destination())
                : null;
    }

    private @Nullable LastFact lastFact(Movement movement) {
        return movement.facts().stream()
                .max(Comparator.comparing(recorded -> recorded.fact().happened()))
                .map(recorded -> lastFact(recorded, movement.declaration()))
                .orElse(null);
    }

    private LastFact lastFact(RecordedFact recorded, Declaration declaration) {
        var fact = recorded.fact();
        return new LastFact(
                words(fact.what()),
                nameOrNull(fact.place()),
                local(fact.happened(), fact.place(), declaration.origin()));
    }

    static String words(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static String words(Observation what) {
        return switch (what) {
            case Observation.Passed passed -> words(passed.milestone());
            case Observation.SealApplied applied -> "seal applied";
            case Observation.SealSeen seen -> "seal seen";
            case Observation.SealNotStated none -> "seal not stated";
            case Observation.SealBroken broken -> "seal broken";
            case Observation.SealReplaced replaced -> "seal replaced";
            case Observation.Counted counted -> "counted";
            case Observation.Withdrawn withdrawn -> "taken back";
            case Observation.Incident incident -> "incident";
            case Observation.Presented presented -> "document issued offline";
        };
    }

    private static String words(Milestone milestone) {
        return milestone.words();
    }
}
