package io.tumen.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The versions of a corridor's rules by their first day.
///
/// @param packs the earliest first
public record RulePacks(List<RulePack> packs) {
    /// Of a corridor whose rules nobody wrote down.
    public static final RulePacks NONE = new RulePacks(List.of());

    public RulePacks {
        packs = packs.stream()
                .sorted(Comparator.comparing(RulePack::inForce).thenComparing(RulePack::id))
                .toList();
    }

    /// The version in force on that day, null when none is yet.
    public @Nullable RulePack findInForceOn(LocalDate day) {
        return packs.stream()
                .filter(pack -> !pack.inForce().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /// The version whose file has that hash, null when there is none.
    public @Nullable RulePack findBySha256(String sha256) {
        return packs.stream()
                .filter(pack -> pack.sha256().equals(sha256))
                .findFirst()
                .orElse(null);
    }
}
