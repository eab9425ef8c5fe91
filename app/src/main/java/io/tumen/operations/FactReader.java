package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceSearch;
import io.tumen.ledger.Fact;
import io.tumen.ledger.Ledger;
import io.tumen.ledger.Milestone;
import io.tumen.ledger.Observation;
import io.tumen.ledger.Party;
import io.tumen.ledger.RecordedFact;
import io.tumen.ledger.StatedContainer;
import io.tumen.ledger.StatedSeal;
import io.tumen.ledger.Subject;
import io.tumen.operations.MovementForms.FactForm;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From a form to a fact. What the form says is kept even when it cannot be true; only a form that says nothing
/// readable is refused.
final class FactReader {
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private final PlaceSearch places;
    private final Ledger ledger;

    FactReader(PlaceSearch places, Ledger ledger) {
        this.places = places;
        this.ledger = ledger;
    }

    /// @param movement as the claimant names it, null when only a container is named
    /// @throws InvalidValueException for the first field that cannot be read
    Fact factOf(@Nullable String movement, FactForm form) {
        Place place = form.place() == null ? null : find(form.place());
        return new Fact(
                new Party(form.claimant(), Reading.word("capacity", form.capacity(), Party.Capacity.values())),
                new Subject(movement, form.container() == null ? null : new StatedContainer(form.container())),
                observation(form),
                place == null ? null : place.id(),
                Reading.moment("time it happened", form.happened()),
                form.source(),
                place == null ? form.place() : null,
                form.inReplyTo(),
                corrected(form));
    }

    private @Nullable Place find(String text) {
        try {
            return places.placeFor(text);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    private @Nullable String corrected(FactForm form) {
        String named = form.corrects();
        boolean withdraws = form.what().strip().equalsIgnoreCase("withdrawn");
        if (named == null) {
            if (withdraws) {
                throw new InvalidValueException("corrects", "", "the position or id of the fact that is taken back");
            }
            return null;
        }
        String text = named.strip().toLowerCase(Locale.ROOT);
        if (ID.matcher(text).matches()) {
            return text;
        }
        RecordedFact fact = POSITION.matcher(text).matches() ? ledger.findFact(Long.parseLong(text)) : null;
        if (fact == null) {
            throw new InvalidValueException("corrects", named, "the position or id of a fact in the record");
        }
        return fact.fact().id();
    }

    private static Observation observation(FactForm form) {
        return switch (form.what().strip().toLowerCase(Locale.ROOT)) {
            case "seal_applied" -> new Observation.SealApplied(seal(form));
            case "seal_seen" -> new Observation.SealSeen(seal(form));
            case "seal_not_stated" -> new Observation.SealNotStated();
            case "seal_broken" -> new Observation.SealBroken(stated(form.seal()));
            case "seal_replaced" -> new Observation.SealReplaced(stated(form.oldSeal()), seal(form), supervisor(form));
            case "counted" -> new Observation.Counted(form.packages(), kilograms(form));
            case "incident" -> new Observation.Incident(form.words() == null ? "" : form.words());
            case "withdrawn" -> new Observation.Withdrawn();
            default ->
                new Observation.Passed(
                        Reading.word("what happened", form.what(), Milestone.values()), stated(form.seal()));
        };
    }

    private static StatedSeal seal(FactForm form) {
        StatedSeal seal = stated(form.seal());
        if (seal == null) {
            throw new InvalidValueException(
                    "seal", "", "the number of the seal; use seal_not_stated when nobody stated one");
        }
        return seal;
    }

    private static @Nullable StatedSeal stated(@Nullable String seal) {
        return seal == null ? null : new StatedSeal(seal);
    }

    private static @Nullable Party supervisor(FactForm form) {
        if (form.supervisor() == null) {
            return null;
        }
        Party.Capacity capacity = form.supervisorCapacity() == null
                ? Party.Capacity.FOREIGN_CUSTOMS
                : Reading.word("capacity of the supervisor", form.supervisorCapacity(), Party.Capacity.values());
        return new Party(form.supervisor(), capacity);
    }

    private static @Nullable BigDecimal kilograms(FactForm form) {
        return form.kilograms() == null ? null : Reading.decimal("kilograms", form.kilograms());
    }
}
