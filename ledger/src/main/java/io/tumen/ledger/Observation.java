package io.tumen.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What somebody says happened.
public sealed interface Observation {
    /// A unit, or the whole movement where no unit is named, passed a point of its way.
    ///
    /// @param seal the seal seen on it, null when the message does not state one
    record Passed(Milestone milestone, @Nullable StatedSeal seal) implements Observation {}

    /// The fact that this one corrects is taken back.
    record Withdrawn() implements Observation {}

    /// Something befell the goods or the vehicle: an accident, a fire, a box opened, a change of vehicle by need.
    record Incident(String words) implements Observation {
        public Incident {
            words = StoredText.of(words);
        }
    }

    /// A document was brought in that somebody issued while the record could not be reached. It says nothing of the
    /// goods by itself, so nothing but the comparison of such documents looks at it.
    ///
    /// @param document the whole text, with its signature
    record Presented(String document) implements Observation {
        public Presented {
            document = StoredText.of(document);
        }
    }

    record SealApplied(StatedSeal seal) implements Observation {}

    record SealSeen(StatedSeal seal) implements Observation {}

    /// Somebody looked or reported, and stated no seal.
    record SealNotStated() implements Observation {}

    /// Found broken, unlocked or missing; not opened by the authority that controls the re-entry.
    ///
    /// @param seal the number still readable on it, null when there is none
    record SealBroken(@Nullable StatedSeal seal) implements Observation {}

    /// @param old        the seal taken off, null when not stated
    /// @param supervisor the authority under whose eyes it was done, null when nobody is named
    record SealReplaced(
            @Nullable StatedSeal old,
            StatedSeal seal,
            @Nullable Party supervisor) implements Observation {}

    /// The goods of a unit were counted or weighed.
    ///
    /// @param packages  null when not counted
    /// @param kilograms gross mass, kg; null when not weighed
    record Counted(@Nullable Integer packages, @Nullable BigDecimal kilograms) implements Observation {
        public Counted {
            kilograms = kilograms == null ? null : kilograms.stripTrailingZeros();
        }
    }
}
