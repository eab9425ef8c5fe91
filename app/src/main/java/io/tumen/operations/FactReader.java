package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceSearch;
import io.tumen.ledger.Fact;
import io.tumen.ledger.Milestone;
import io.tumen.ledger.MovementId;
import io.tumen.ledger.Observation;
import io.tumen.ledger.Party;
import io.tumen.ledger.StatedContainer;
import io.tumen.ledger.StatedSeal;
import io.tumen.ledger.Subject;
import io.tumen.operations.MovementForms.FactForm;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// From a form to a fact. What the form says is kept even when it cannot be true; only a form that says nothing
/// readable is refused.
final class FactReader {
    private final PlaceSearch places;

    FactReader(PlaceSearch places) {
        this.places = places;
    }

    /// @throws InvalidValueException for the first field that cannot be read
    Fact factOf(MovementId movement, FactForm form) {
        return new Fact(
                new Party(form.claimant(), Reading.word("capacity", form.capacity(), Party.Capacity.values())),
                new Subject(movement.value(), form.container() == null ? null : new StatedContainer(form.container())),
                observation(form),
                form.place() == null ? null : places.placeFor(form.place()).id(),
                Reading.moment("time it happened", form.happened()),
                form.source());
    }

    private static Observation observation(FactForm form) {
        return switch (form.what().toLowerCase(Locale.ROOT)) {
            case "seal_applied" -> new Observation.SealApplied(seal(form));
            case "seal_seen" -> new Observation.SealSeen(seal(form));
            case "seal_not_stated" -> new Observation.SealNotStated();
            case "seal_broken" -> new Observation.SealBroken(stated(form.seal()));
            case "seal_replaced" -> new Observation.SealReplaced(stated(form.oldSeal()), seal(form), supervisor(form));
            case "counted" -> new Observation.Counted(form.packages(), kilograms(form));
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
        return form.supervisor() == null ? null : new Party(form.supervisor(), Party.Capacity.FOREIGN_CUSTOMS);
    }

    private static @Nullable BigDecimal kilograms(FactForm form) {
        return form.kilograms() == null ? null : Reading.decimal("kilograms", form.kilograms());
    }
}
