package io.tumen.law;

import io.tumen.corridor.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One dated version of the rules by which movements are run: who may do what, how what came home is held against what
/// left, which clocks run, what a guarantee covers. The version in force when a movement is accepted governs it to its
/// end.
///
/// @param inForce     first day
/// @param sha256      of the bytes of its file, hexadecimal
/// @param rights      a deed that is not in it is nobody's
/// @param comparisons every [Compared] has one
public record RulePack(
        String id,
        String name,
        LocalDate inForce,
        String sha256,
        Provenance provenance,
        Map<Deed, Right> rights,
        Map<Compared, Comparing> comparisons,
        List<Clock> clocks,
        Demand control,
        GuaranteeTerms guarantee,
        Amending amending,
        @Nullable Volume volume) {
    public RulePack {
        rights = Map.copyOf(rights);
        comparisons = Map.copyOf(comparisons);
        clocks = List.copyOf(clocks);
    }

    /// @param persons how many different persons must sign; null while unknown, and then one is enough
    /// @param says    what it rests on, in our own words
    public record Right(Set<Actor> by, @Nullable Integer persons, String says, Provenance provenance) {
        public Right {
            by = Set.copyOf(by);
        }
    }

    /// How one feature is compared, and what follows.
    ///
    /// @param mustBeStated  whether a match needs it to be stated at re-entry
    /// @param tolerance     by how much two statements may differ, in the unit of the feature; 0 where none is known
    /// @param whenDifferent what follows from a difference, with the law it is modelled on
    /// @param whenNotStated what follows when nobody states it
    public record Comparing(
            boolean mustBeStated,
            BigDecimal tolerance,
            String whenDifferent,
            String whenNotStated,
            Provenance provenance) {}

    /// A time within which something has to happen.
    ///
    /// @param jurisdiction ISO 3166-1 of the state, or a name such as EAEU, whose clock it is
    /// @param warnDays     days before its end from which on it is told of, null while unknown
    public record Clock(
            String id,
            String jurisdiction,
            Mark from,
            Mark until,
            Limit limit,
            @Nullable Integer warnDays,
            String says,
            Provenance provenance) {}

    /// How long a clock runs.
    public sealed interface Limit {
        /// No text that sets a term could be read.
        record Unknown() implements Limit {}

        /// An officer sets it for each movement when it is accepted.
        record SetAtAcceptance() implements Limit {}

        record Days(int days) implements Limit {}
    }

    /// Whether something is asked for.
    public record Demand(Asked asked, String says, Provenance provenance) {}

    /// @param share of the declared value that is reserved, 0 to 1; null while unknown
    public record GuaranteeTerms(Asked required, @Nullable BigDecimal share, String says, Provenance provenance) {}

    /// @param until from that point on a declaration is no longer amended
    public record Amending(Mark until, String says, Provenance provenance) {}

    /// How the volume of a group of goods is watched.
    ///
    /// @param years  over which the average is taken
    /// @param digits of the HS code that make a group
    public record Volume(int years, int digits, String says, Provenance provenance) {}

    /// @throws IllegalStateException when the pack has none, which its reader refuses
    public Comparing comparing(Compared feature) {
        Comparing found = comparisons.get(feature);
        if (found == null) {
            throw new IllegalStateException(
                    "The rule pack " + id + " does not compare " + feature + ". Maybe it was not read from a file?");
        }
        return found;
    }
}
